import { type ReactNode, useId } from "react";

interface Props {
  title?: ReactNode;
  /** at the right of the title */
  aside?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className="panel" {...(title ? { "aria-labelledby": id } : {})}>
      {title && (
        <header className="panel-head">
          <h2 id={id}>{title}</h2>
          {aside}
        </header>
      )}
      <div className="panel-body">{children}</div>
    </section>
  );
}
