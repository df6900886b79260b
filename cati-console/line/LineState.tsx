/** What the line of the open call does, beside the call. Where the call is dialled by hand, nothing is said of a line. */
import type { Call } from "../../server/contract/interviewer";
import type { LineView } from "../../server/contract/line";
import { Notice, useLanguage, useWords } from "../../staff-ui";
import { usePoll } from "../floor/usePoll";
import { TapButton } from "../frame/TapButton";
import { capOf } from "../keys/table";
import { LINE } from "../words/line";
import { useLine } from "./Line";

const EVERY_SECONDS = 1;
const GUESS = { person: "byPerson", machine: "byMachine", fax: "byFax" } as const;
const TALKING: ReadonlySet<LineView["state"]> = new Set(["calling", "ringing", "in-line"]);

export function LineState({ call }: { call: Call }) {
  const w = useWords(LINE);
  if (!call.line) return null;
  if (call.line.way === "by-hand") return <Notice kind="late">{w.handLine}</Notice>;
  return <OnLine callId={call.callId} />;
}

function OnLine({ callId }: { callId: string }) {
  const w = useWords(LINE);
  const { language } = useLanguage();
  const { hangUp } = useLine();
  const { data, reload } = usePoll<LineView>(
    `/api/interviewer/calls/${encodeURIComponent(callId)}/line`,
    EVERY_SECONDS,
  );
  if (!data?.state) return null;
  return (
    <div className="line-state" data-line={data.state} role="status">
      <p>
        {data.state === "failed" ? w.lineFailed : `${w.line}${language === "fr" ? "\u00a0" : ""}: ${w[data.state]}`}
      </p>
      {data.answeredBy && <p className="hint">{w[GUESS[data.answeredBy]]}</p>}
      {TALKING.has(data.state) && (
        <TapButton
          keyCap={capOf("hangUp", language)}
          data-act="hang-up"
          onClick={() => void hangUp(callId).then(reload, reload)}
        >
          {w.hangUp}
        </TapButton>
      )}
    </div>
  );
}
