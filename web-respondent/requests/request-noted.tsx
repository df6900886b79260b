import type { RequestDone } from "../../server/contract/requests";
import { Act } from "../frame/act";
import { usePageFocus } from "../frame/use-page-focus";
import { useLanguage } from "../words";
import { useRequestWords } from "../words/requests";
import { slotText } from "./days";

/** It is noted, once: later pages never show it, as whoever holds the code would see it too. */
export function RequestNoted({
  done,
  officePhone,
  onClose,
}: {
  done: RequestDone;
  officePhone: string;
  onClose(): void;
}) {
  const w = useRequestWords();
  usePageFocus();
  return (
    <div className="page end requests">
      <h1 className="voice" tabIndex={-1}>
        {w.doneTitle}
      </h1>
      <p>
        <NotedText done={done} />
      </p>
      {done.kind === "decline" && (
        <>
          <p>
            {w.doneDeclineKept} <span className="phone">{officePhone}</span>.
          </p>
          <p>{w.doneDeclineBack}</p>
        </>
      )}
      {!done.ended && (
        <>
          <p>{w.doneNotShown}</p>
          <div className="go">
            <Act act="go-on" className="btn" onAct={onClose}>
              {w.close}
            </Act>
          </div>
        </>
      )}
    </div>
  );
}

function NotedText({ done }: { done: RequestDone }): string {
  const w = useRequestWords();
  const language = useLanguage();
  switch (done.kind) {
    case "call":
      if (done.calledOff) return w.doneCalledOff;
      return done.slot ? w.doneSlot(slotText(done.slot, language)) : w.doneSoon;
    case "paper":
      return w.donePaper;
    case "help":
      return w.doneHelp;
    case "decline":
      return w.doneDecline;
  }
}
