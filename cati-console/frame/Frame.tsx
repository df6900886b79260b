import { type ReactNode, useEffect, useRef } from "react";
import { Staffbar } from "../../staff-ui";
import { CallerEnd } from "./CallerEnd";

interface Props {
  /** the parts of the interview; nothing before it */
  parts?: ReactNode;
  end?: ReactNode;
  left: ReactNode;
  children: ReactNode;
  /** below the question, across */
  strip?: ReactNode;
  call?: ReactNode;
  footer: ReactNode;
  /** a new one brings the desk back to its top */
  shown: string;
}

/** The arrows and page keys scroll what has the focus. */
export const focusDesk = (): void => document.querySelector<HTMLElement>(".desk > main")?.focus();

/** Bar above, keys below; between them the desk: notes, what is read, and the call. */
export function Frame({ parts, end, left, children, strip, call, footer, shown }: Props) {
  const desk = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is read from its beginning
  useEffect(() => {
    desk.current?.scrollTo(0, 0);
    // The arrows scroll what has the focus; a field of the question may have taken it already.
    if (!desk.current?.contains(document.activeElement)) desk.current?.focus();
  }, [shown]);
  return (
    <div className="frame">
      <Staffbar end={end ?? <CallerEnd />}>{parts}</Staffbar>
      <div className={call ? "desk" : "desk alone"}>
        <main ref={desk} tabIndex={-1} data-shown={shown}>
          <div className="aside">{left}</div>
          <div className="ask">{children}</div>
          {strip}
        </main>
        {call}
      </div>
      {footer}
    </div>
  );
}
