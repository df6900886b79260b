/** Between two calls: how the next ones are made. Where no line is set up, there is nothing to choose and nothing to see. */
import { useEffect, useRef, useState } from "react";
import { digitsOf } from "../../server/domain/phone-number";
import { Button, Field, Notice, Panel, useApi, useWords } from "../../staff-ui";
import { LINE } from "../words/line";
import { useLine } from "./Line";

const WAITING_MILLISECONDS = 20_000;
const FRENCH = /^0[1-79]\d{8}$/;

export function LineChoice() {
  const w = useWords(LINE);
  const line = useLine();
  const [asks, setAsks] = useState(false);
  const [number, setNumber] = useState("");
  const [wrong, setWrong] = useState(false);
  const way = line.via?.way ?? "hand";
  useWaiting(way === "browser");
  const settle = useRef(line.betweenCalls);
  useEffect(() => settle.current(), []);
  if (line.ways.length === 0) return null;

  function take() {
    const digits = digitsOf(number);
    setWrong(!FRENCH.test(digits));
    if (!FRENCH.test(digits)) return;
    line.takeHandset(digits);
    setAsks(false);
  }
  return (
    <Panel title={w.title}>
      <div className="line-choice" data-line={way}>
        <p>
          {line.via?.way === "handset"
            ? w.nowOnHandset(line.via.number)
            : way === "browser"
              ? w.nowInBrowser
              : w.nowByHand}
        </p>
        {way === "browser" && <p className="hint">{w.waits}</p>}
        {line.state !== "still" && <Notice kind={line.state === "opening" ? "note" : "late"}>{w[line.state]}</Notice>}
        {line.rings && (
          <Notice kind="note" act={{ label: w.answer, do: line.answer }}>
            {w.rings}
          </Notice>
        )}
        <p className="acts">
          {way !== "hand" && <Button onClick={line.byHand}>{w.byHand}</Button>}
          {line.ways.includes("handset") && !asks && (
            <Button data-act="handset" onClick={() => setAsks(true)}>
              {w.handset}
            </Button>
          )}
          {line.ways.includes("browser") && way !== "browser" && (
            <Button onClick={() => void line.takeBrowser()}>{w.browser}</Button>
          )}
        </p>
        {asks && (
          <form
            // figures and Enter belong to this field, not to the screen around it
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === "Escape") setAsks(false);
            }}
            onSubmit={(event) => {
              event.preventDefault();
              take();
            }}
          >
            <Field label={w.handsetNumber} hint={w.handsetHint} fault={wrong && w.wrongNumber}>
              {(wired) => (
                <input
                  {...wired}
                  className="input num"
                  type="tel"
                  autoComplete="off"
                  // biome-ignore lint/a11y/noAutofocus: it was just asked for
                  autoFocus
                  value={number}
                  onChange={(event) => setNumber(event.target.value)}
                />
              )}
            </Field>
            <p className="acts">
              <Button kind="main" type="submit">
                {w.use}
              </Button>
            </p>
          </form>
        )}
      </div>
    </Panel>
  );
}

/** Tells that this console takes a caller, for as long as it stands between two calls. */
function useWaiting(takes: boolean): void {
  const api = useApi();
  useEffect(() => {
    if (!takes) return;
    const tell = (waiting: boolean) =>
      void api.put("/api/interviewer/line/waiting", { waiting }).catch(() => undefined);
    tell(true);
    const timer = setInterval(() => tell(true), WAITING_MILLISECONDS);
    return () => {
      clearInterval(timer);
      tell(false);
    };
  }, [api, takes]);
}
