import { Icon } from "../../staff-ui";

export const Back = ({ href, label }: { href: string; label: string }) => (
  <a className="back" href={href}>
    <Icon name="left" />
    {label}
  </a>
);
