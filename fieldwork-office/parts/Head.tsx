import type { ReactNode } from "react";

/** What a page is, how many it found where it lists, and on its right what is done there first. */
export function Head({
  title,
  sub,
  found,
  children,
}: {
  title: string;
  sub?: string;
  /** with a figure */
  found?: string;
  children?: ReactNode;
}) {
  return (
    <header className="head">
      <div>
        <h1>{title}</h1>
        {sub !== undefined && <p className="sub">{sub}</p>}
        {found !== undefined && <p className="sub num">{found}</p>}
      </div>
      {children}
    </header>
  );
}
