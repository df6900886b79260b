/** The numbers of the case at hand: another one is written, one is called first, one was wrong. By keyboard alone. */
import { useEffect, useState } from "react";
import type { NumberList, TellNumber } from "../../server/contract/numbers";
import { NUMBER_SOURCES, TOLD_SOURCES } from "../../server/domain/numbers";
import { isProblem, Key, NoConnection, Notice, Tag, useLanguage, useSession, useTell, useWords } from "../../staff-ui";
import { useConsoleApi } from "../api";
import { Frame, focusDesk } from "../frame/Frame";
import { Note } from "../frame/Note";
import { TapButton } from "../frame/TapButton";
import { capsOfCodes, KeyFooter } from "../keys/KeyFooter";
import { capOf, type Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import type { PanelFrame } from "../panels/frame";
import { NUMBERS } from "../words/numbers";
import { sourceOf, spaced } from "./Numbers";

type Known = NumberList["numbers"][number];
const REFUSED = ["number-needed", "number-closed"] as const;
type Trouble = (typeof REFUSED)[number] | "notReached" | "failed" | null;

/** @property calling somebody is on the line: the way out of the call stays */
interface Props extends PanelFrame {
  caseId: string;
  calling: boolean;
}

export function NumbersPanel({ caseId, calling, onClose, onNeutral, ...frame }: Props) {
  const w = useWords(NUMBERS);
  const told = useTell();
  const { language } = useLanguage();
  const { me } = useSession();
  const api = useConsoleApi();
  const [known, setKnown] = useState<readonly Known[]>([]);
  const [at, setAt] = useState(0);
  const [written, setWritten] = useState<string | null>(null);
  const [source, setSource] = useState<TellNumber["source"]>("household");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const one = known[at];
  const opens = me.role === "supervisor" && one?.state === "wrong";

  /** What is told of the numbers afterwards replaces what stands here. */
  async function act(work: () => Promise<NumberList>, done?: () => void) {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      setKnown((await work()).numbers);
      done?.();
    } catch (error) {
      if (error instanceof NoConnection) setTrouble("notReached");
      else setTrouble(REFUSED.find((code) => isProblem(error, code)) ?? "failed");
    } finally {
      setBusy(false);
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the panel opens
  useEffect(() => {
    void act(() => api.numbers(caseId));
  }, [api, caseId]);
  const writing = written !== null;
  useEffect(() => {
    if (writing) document.getElementById("number")?.focus();
  }, [writing]);
  const leave = () => {
    setWritten(null);
    focusDesk();
  };
  const add = () => written && void act(() => api.addNumber(caseId, { number: written, source }), leave);
  const nextSource = () => setSource(TOLD_SOURCES[(TOLD_SOURCES.indexOf(source) + 1) % TOLD_SOURCES.length] ?? source);
  const mark = (mark: "wrong" | "preferred") => one && void act(() => api.markNumber(caseId, one.id, mark));

  const offered = new Set<Need>(calling ? ["call"] : []);
  if (one?.state === "ok") offered.add("rightNumber");
  if (opens) offered.add("wrongNumber");
  const scene = writing ? "number" : "numbers";
  useKeys(scene, offered, {
    pick: (digit) => setAt(Math.min(known.length, Math.max(1, Number(digit))) - 1),
    addNumber: () => setWritten(""),
    prefer: () => mark("preferred"),
    wrong: () => mark("wrong"),
    reopen: () => one && void act(() => api.reopenNumber(caseId, one.id)),
    source: nextSource,
    keepNumber: add,
    leaveField: leave,
    close: onClose,
    neutral: onNeutral,
  });
  const codes = known.map((_, place) => place + 1);
  return (
    <Frame
      {...frame}
      shown={scene}
      left={
        <Note>
          <p>{w.note}</p>
          <p>{w.never}</p>
        </Note>
      }
      footer={<KeyFooter scene={scene} offered={offered} caps={{ pick: capsOfCodes(codes) }} />}
    >
      <div className="contact">
        <h1>{w.title}</h1>
        {trouble && <Notice kind="late">{w[trouble]}</Notice>}
        <section className="numbers">
          <ol>
            {known.map((number, place) => (
              <li key={number.id}>
                <button
                  type="button"
                  className="answer"
                  aria-pressed={place === at}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => setAt(place)}
                >
                  <Key cap={String(place + 1)} />
                  <span className="figure num">{spaced(number.number)}</span>
                  {number.preferred && <Tag>{w.first}</Tag>}
                  {number.state === "wrong" && <Tag>{w.closed}</Tag>}
                  <span className="kind">
                    {w[number.kind]}, {sourceOf(number.source, told)}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
        {writing ? (
          <div className="writing-number">
            <label htmlFor="number">{w.another}</label>
            <input
              id="number"
              className="input num"
              inputMode="tel"
              autoComplete="off"
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
            <TapButton keyCap={capOf("source", language)} onClick={nextSource}>
              {told(NUMBER_SOURCES[source])}
            </TapButton>
            <TapButton kind="main" keyCap={capOf("keepNumber", language)} onClick={add} disabled={busy}>
              {w.keep}
            </TapButton>
          </div>
        ) : (
          <div className="row acts">
            <TapButton keyCap={capOf("addNumber", language)} onClick={() => setWritten("")}>
              {w.add}
            </TapButton>
            {one?.state === "ok" && (
              <>
                <TapButton keyCap={capOf("prefer", language)} onClick={() => mark("preferred")}>
                  {w.prefer}
                </TapButton>
                <TapButton keyCap={capOf("wrong", language)} onClick={() => mark("wrong")}>
                  {w.wrong}
                </TapButton>
              </>
            )}
            {opens && (
              <TapButton
                keyCap={capOf("reopen", language)}
                onClick={() => void act(() => api.reopenNumber(caseId, one.id))}
              >
                {w.reopen}
              </TapButton>
            )}
          </div>
        )}
      </div>
    </Frame>
  );
}
