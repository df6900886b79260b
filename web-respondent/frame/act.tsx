import { createContext, type ReactNode, use } from "react";

/**
 * Whether the page is plain HTML (web-respondent/plain): there every button sends the page's one form, and nothing else
 * happens. Where the app runs, the same button calls.
 */
export const PlainContext = createContext(false);
export const usePlain = (): boolean => use(PlainContext);

interface ActProps {
  /** what a plain page sends as `do` (server/http/respondent/pages) */
  act: string;
  className: string;
  onAct(): void;
  children: ReactNode;
  lang?: string;
  /** waits: it keeps the focus, so it is never `disabled` */
  busy?: boolean | undefined;
  describedBy?: string | undefined;
  current?: boolean;
}

export function Act({ act, className, onAct, children, lang, busy, describedBy, current }: ActProps) {
  const plain = usePlain();
  return (
    <button
      type={plain ? "submit" : "button"}
      {...(plain ? { name: "do", value: act } : { onClick: busy ? undefined : onAct })}
      className={className}
      lang={lang}
      aria-disabled={busy || undefined}
      aria-describedby={describedBy}
      aria-current={current ? "page" : undefined}
    >
      {children}
    </button>
  );
}

/** A form where the app runs; a plain page is one form already. */
export function Form({
  className,
  onSend,
  children,
}: {
  className?: string | undefined;
  onSend(): void;
  children: ReactNode;
}) {
  if (usePlain()) return <div className={className}>{children}</div>;
  return (
    <form
      className={className}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
