import type { ReactNode } from "react";
import { LanguageSwitch, useWords } from "../language";
import { useSession } from "../signed";
import { STAFF_WORDS } from "../words";
import { Brand } from "./Brand";
import { Tag } from "./Tag";

export interface Destination {
  href: string;
  label: string;
  current: boolean;
}
interface Props {
  /** what stands between the mark and the right end: a navigation, or the parts of an interview */
  children?: ReactNode;
  /** replaces the usual right end (demo tag, who, language, sign out) */
  end?: ReactNode;
}

export const Staffbar = ({ children, end }: Props) => (
  <header className="staffbar">
    <Brand />
    {children}
    <div className="end num">{end ?? <StaffEnd />}</div>
  </header>
);

export function StaffNav({ label, to }: { label: string; to: readonly Destination[] }) {
  return (
    <nav aria-label={label}>
      <ul>
        {to.map((one) => (
          <li key={one.href}>
            <a href={one.href} {...(one.current ? { "aria-current": "page" as const } : {})}>
              {one.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function StaffEnd() {
  const w = useWords(STAFF_WORDS);
  const { me, signOut, openAccount } = useSession();
  return (
    <>
      {me.wave.demo && <Tag>{w.demo}</Tag>}
      <button type="button" className="link" data-own-account onClick={openAccount}>
        <span className="sr">{w.ownAccount}, </span>
        {me.name}
      </button>
      <LanguageSwitch />
      <button type="button" className="link" onClick={() => void signOut()}>
        {w.signOut}
      </button>
    </>
  );
}
