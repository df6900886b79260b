import type { ReactNode } from "react";

/** A tag's colour is a role (see tokens.css) and never stands without its word. */
export const Tag = ({ kind, children }: { kind?: "late" | "done" | "sealed"; children: ReactNode }) => (
  <span className={kind ? `tag ${kind}` : "tag"}>{children}</span>
);
