import { useEffect, useRef } from "react";
import type { RequestDone, RequestsView } from "../../server/contract/requests";
import type { RequestKind } from "../../server/domain/request-fields";
import { Act, Form } from "../frame/act";
import { usePageFocus } from "../frame/use-page-focus";
import { useRequestWords } from "../words/requests";
import type { Typed } from "./fields";
import { CallForm, DeclineForm, HelpForm, PaperForm } from "./forms";
import { FIELDS } from "./read-request";
import { RequestNoted } from "./request-noted";

/** Why the server did not take it: problems of server/domain/problem.ts, and no way to it. */
export type Refusal = "slot-gone" | "number-needed" | "request-not-open" | "busy" | "network";
export type RequestsPlace =
  | { at: "hub" }
  | { at: "form"; kind: RequestKind; typed: Typed; refused: Refusal | null }
  | { at: "noted"; done: RequestDone };

interface RequestsPageProps {
  place: RequestsPlace;
  view: RequestsView;
  officePhone: string;
  busy?: boolean;
  onChoose(kind: RequestKind): void;
  onSend(fields: URLSearchParams): void;
  onHub(): void;
  onClose(): void;
}

export const NOTHING_TYPED: Typed = { fields: new URLSearchParams(), faults: [] };

/**
 * What a household may ask for beside answering: a page that lists it, one for each, and one that says it is noted. In a
 * plain page the buttons send `choose:KIND`, `ask`, `choices` and `go-on`; in the app they call.
 */
export function RequestsPage(props: RequestsPageProps) {
  const { place } = props;
  if (place.at === "hub") return <Hub {...props} key="hub" />;
  if (place.at === "form") return <Asking {...props} place={place} key={place.kind} />;
  return <RequestNoted done={place.done} officePhone={props.officePhone} onClose={props.onClose} key="noted" />;
}

function Hub({ view, officePhone, onChoose, onClose }: RequestsPageProps) {
  const w = useRequestWords();
  usePageFocus();
  return (
    <div className="page end requests">
      <h1 className="voice" tabIndex={-1}>
        {w.title}
      </h1>
      {view.open.length === 0 ? (
        <p>
          {w.none} <span className="phone">{officePhone}</span>.
        </p>
      ) : (
        <p>{w.intro}</p>
      )}
      <ul className="choices">
        {view.open.map((kind) => (
          <li key={kind}>
            <Act act={`choose:${kind}`} className="btn" describedBy={`choice-${kind}`} onAct={() => onChoose(kind)}>
              {w.kinds[kind].go}
            </Act>
            <p className="how" id={`choice-${kind}`}>
              {w.kinds[kind].what}
            </p>
          </li>
        ))}
      </ul>
      <div className="go">
        <Act act="go-on" className="btn" onAct={onClose}>
          {w.close}
        </Act>
      </div>
    </div>
  );
}

type AskingProps = Omit<RequestsPageProps, "place"> & { place: Extract<RequestsPlace, { at: "form" }> };

function Asking({ place, view, busy, onSend, onHub }: AskingProps) {
  const w = useRequestWords();
  const own = useRef<HTMLDivElement>(null);
  usePageFocus();
  const { kind, typed, refused } = place;
  // the app's page stays, so what is amiss is looked for; a plain page is read from its heading
  useEffect(() => {
    if (typed.faults.length > 0) own.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [typed]);
  const send = () => {
    const form = own.current?.closest("form");
    if (form && !busy) onSend(textFields(new FormData(form)));
  };
  const Fields = { call: CallForm, paper: PaperForm, help: HelpForm, decline: DeclineForm }[kind];
  const submit = { call: w.callSend, paper: w.paperSend, help: w.helpSend, decline: w.declineSend }[kind];
  const title = { call: w.callTitle, paper: w.paperTitle, help: w.helpTitle, decline: w.declineTitle }[kind];
  return (
    <div className="page end requests">
      <h1 className="voice" tabIndex={-1}>
        {title}
      </h1>
      <Form onSend={send}>
        <div className="request" ref={own}>
          <input type="hidden" name={FIELDS.kind} value={kind} />
          <Fields view={view} typed={typed} />
          <div role="alert">{refused && <p className="nudge">{w.refused[refused]}</p>}</div>
          <div className="go">
            <button type="submit" name="do" value="ask" className="btn main" aria-disabled={busy || undefined}>
              {busy ? w.sending : submit}
            </button>
            <Act act="choices" className="btn" onAct={onHub}>
              {w.back}
            </Act>
          </div>
        </div>
      </Form>
    </div>
  );
}

const textFields = (data: FormData): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === "string") fields.append(name, value);
  return fields;
};
