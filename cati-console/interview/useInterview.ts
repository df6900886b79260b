/** One question after the other. What is keyed lives here until it is saved, and is dropped with its question. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { Call } from "../../server/contract/interviewer";
import type { QuestionView, SaveReply, StepView } from "../../server/contract/screen";
import { isProblem, NoConnection } from "../../staff-ui";
import { answersOf, choose, type Draft, draftOf, NO_ANSWER } from "../answers/draft";
import { useConsoleApi } from "../api";
import type { Said } from "../desk/place";
import { NOTHING_TYPED, type Typed, typeDigit } from "../keys/digits";
import { asksToConfirm, isHeld } from "../saves/queue";
import { useSaves } from "../saves/useSaves";

interface Keyed {
  draft: Draft;
  typed: Typed;
  /** as it was before the figures that are being typed */
  before: Draft;
}
const fresh = (draft: Draft): Keyed => ({ draft, typed: NOTHING_TYPED, before: draft });

export const questionOf = (view: StepView): QuestionView | null =>
  view.kind === "screen" ? (view.questions[0] ?? null) : null;

/** What is chosen when a question comes up. */
export function startOf(view: StepView): Keyed {
  const question = questionOf(view);
  // A sealed answer never comes back; should one come, it is still not shown.
  if (!question || view.kind !== "screen" || view.sealed) return fresh(NO_ANSWER);
  return fresh(draftOf(question, view.answers, view.labels));
}

/** Over for this console: the call was closed, or somebody else holds the case. */
const OVER: Readonly<Record<string, Said>> = {
  "call-ended": "callEnded",
  "not-held": "heldNoMore",
  "case-finished": "finishedElsewhere",
  // The person went on in another mode meanwhile: the newer sitting ends this one.
  "sitting-ended": "finishedElsewhere",
};
/** An end view has no step; the server goes back to the last question. */
const END_STEP = "";

export type Trouble = "turnedAway" | "notReached" | null;

export function useInterview(
  call: Call,
  first: StepView,
  leave: (said: Said) => void,
  onLanguage: (language: Language) => void,
) {
  const api = useConsoleApi();
  const [view, setView] = useState(first);
  const [keyed, setKeyed] = useState(() => startOf(first));
  const [cameBack, setCameBack] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [busy, setBusy] = useState(false);
  const opened = useRef(Date.now());
  const submitId = useRef<string | null>(null);
  const question = questionOf(view);

  const show = useCallback((next: StepView, how: { cameBack?: boolean; trouble?: Trouble } = {}) => {
    setView(next);
    setKeyed(startOf(next));
    setCameBack(how.cameBack ?? false);
    setTrouble(how.trouble ?? null);
    opened.current = Date.now();
  }, []);
  const onSaved = useCallback(
    (reply: SaveReply) => {
      // "Which language would you like to use?" is answered by what is read aloud too.
      if (reply.language) onLanguage(reply.language);
      show(reply.next);
    },
    [show, onLanguage],
  );
  const { queue, send, retry, clear } = useSaves(api, call.callId, onSaved);
  const held = isHeld(queue);

  const turnedAway = queue.state === "turned-away" ? queue.code : null;
  useEffect(() => {
    if (turnedAway === null) return;
    const said = OVER[turnedAway];
    if (said) return leave(said);
    clear();
    api.step(call.callId).then(
      (step) => show(step, { trouble: "turnedAway" }),
      (error: unknown) => {
        const over = isProblem(error) ? OVER[error.code] : undefined;
        if (over) leave(over);
        else setTrouble("notReached");
      },
    );
  }, [turnedAway, api, call.callId, clear, leave, show]);

  /** Back, submit: one at a time, and never across a save that is under way. */
  async function ask(work: () => Promise<StepView>, how: { cameBack?: boolean } = {}) {
    if (busy || held) return;
    setBusy(true);
    try {
      show(await work(), how);
      clear();
    } catch (error) {
      const over = isProblem(error) ? OVER[error.code] : undefined;
      if (over) leave(over);
      else if (error instanceof NoConnection) setTrouble("notReached");
      else {
        await api.step(call.callId).then(
          (step) => show(step, { trouble: "turnedAway" }),
          () => setTrouble("notReached"),
        );
      }
    } finally {
      setBusy(false);
    }
  }

  function key(draft: Draft) {
    if (held) return;
    clear();
    setKeyed(fresh(draft));
  }
  return {
    view,
    question,
    draft: keyed.draft,
    /** a first figure that may still get a second */
    halfTyped: keyed.typed.text,
    cameBack,
    trouble,
    busy,
    queue,
    held,
    retry,
    key,
    digit(digit: string) {
      if (!question || held) return;
      clear();
      const codes = question.choices.map((choice) => choice.value);
      setKeyed((was) => {
        const read = typeDigit(was.typed, digit, codes, performance.now());
        const before = read.continues ? was.before : was.draft;
        const draft = read.code === null ? before : choose(question, before, read.code);
        return { draft, typed: read.typed, before };
      });
    },
    next() {
      if (!question || view.kind !== "screen" || busy) return;
      if (queue.state === "waiting") return retry();
      // Only doubts, and the same answer again: it stands.
      const confirmed = asksToConfirm(queue);
      send({
        saveId: crypto.randomUUID(),
        baseVersion: view.version,
        step: view.step,
        answers: answersOf(question, keyed.draft),
        secondsOpen: Math.min(86_400, Math.round((Date.now() - opened.current) / 1000)),
        ...(confirmed ? { confirmed } : {}),
      });
    },
    back() {
      if (!view.canGoBack) return;
      const step = view.kind === "screen" ? view.step : END_STEP;
      void ask(() => api.back(call.callId, step), { cameBack: true });
    },
    submit() {
      // One id for all tries: sent twice, it is submitted once.
      submitId.current ??= crypto.randomUUID();
      const saveId = submitId.current;
      void ask(() => api.submit(call.callId, saveId));
    },
  };
}
export type Interviewing = ReturnType<typeof useInterview>;
