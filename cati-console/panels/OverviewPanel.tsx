import { useEffect, useState } from "react";
import type { Overview } from "../../server/contract/overview";
import { Notice, useTell, useWords } from "../../staff-ui";
import { useConsoleApi } from "../api";
import { Frame } from "../frame/Frame";
import { Note } from "../frame/Note";
import { KeyFooter } from "../keys/KeyFooter";
import type { Offered } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { PANELS } from "../words/panels";
import type { PanelFrame } from "./frame";

interface Props extends PanelFrame {
  callId: string;
  offered: Offered;
  /** null: to where the interview stands */
  onJump: (step: string | null) => void;
}

type Row = { key: string; step: string | null };
const rowsOf = (overview: Overview | null): Row[] => [
  { key: "now", step: null },
  ...(overview?.parts ?? []).flatMap(({ screens }) => screens.map(({ step }) => ({ key: step, step }))),
];

/** Parts passed, at hand and to come; screens of this call that may be opened again. */
export function OverviewPanel({ callId, offered, onJump, onClose, onNeutral, ...frame }: Props) {
  const w = useWords(PANELS);
  const told = useTell();
  const api = useConsoleApi();
  const [overview, setOverview] = useState<Overview | null>(null);
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState(0);
  const rows = rowsOf(overview);

  useEffect(() => {
    api.overview(callId).then(setOverview, () => setFailed(true));
  }, [api, callId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that was moved to comes into sight
  useEffect(() => {
    document.querySelector(".overview [aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const move = (by: number) => setAt((was) => Math.max(0, Math.min(rows.length - 1, was + by)));
  useKeys("overview", offered, {
    higher: () => move(-1),
    lower: () => move(1),
    open: () => onJump(rows[at]?.step ?? null),
    close: onClose,
    neutral: onNeutral,
  });
  const state = { done: w.done, now: w.now, ahead: w.ahead, "put-off": w.putOff };
  const button = (row: Row, text: string, code?: string) => (
    <button
      type="button"
      className="day"
      {...(rows[at]?.key === row.key ? { "aria-current": "true" as const } : {})}
      data-jump={row.key}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onJump(row.step)}
    >
      {code && <span className="code">{code} </span>}
      {text}
    </button>
  );
  return (
    <Frame
      {...frame}
      shown="overview"
      left={
        <Note>
          <p>{w.overviewNote}</p>
        </Note>
      }
      footer={<KeyFooter scene="overview" offered={offered} />}
    >
      <div className="overview">
        <h1>{w.overview}</h1>
        {failed && <Notice kind="late">{w.overviewCut}</Notice>}
        {button({ key: "now", step: null }, w.hereNow)}
        <ol>
          {overview?.parts.map((part) => (
            <li key={part.letter} data-part={part.letter}>
              <h2>
                {part.letter} {part.sealed ? w.sealed : told(part.title)}
                {part.state && <span>{state[part.state]}</span>}
              </h2>
              {part.screens.map(({ step, code, title }) => (
                <div key={step}>{button({ key: step, step }, told(title), code)}</div>
              ))}
            </li>
          ))}
        </ol>
      </div>
    </Frame>
  );
}
