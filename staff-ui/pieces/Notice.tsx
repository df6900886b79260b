import type { ReactNode } from "react";

interface Props {
  kind?: "late" | "done" | "note";
  act?: { label: string; do: () => void };
  children: ReactNode;
}

/** A state is a sentence; it may offer one act. */
export const Notice = ({ kind, act, children }: Props) => (
  <div className={kind ? `notice ${kind}` : "notice"} role="status">
    <span>{children}</span>
    {act && (
      <button type="button" className="btn" onClick={act.do}>
        {act.label}
      </button>
    )}
  </div>
);
