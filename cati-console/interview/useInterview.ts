/** One question after the other. What is keyed lives here until it is saved, and is dropped with its question. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { Fault } from "../../server/contract/common";
import type { Call } from "../../server/contract/interviewer";
import type { QuestionView, SaveByPhone, SaveReply, StepView } from "../../server/contract/screen";
import { isProblem, NoConnection } from "../../staff-ui";
import { answersOf, choose, type Draft, draftOf, NO_ANSWER } from "../answers/draft";
import { useConsoleApi } from "../api";
import { backFrom, faultsOf, languageOf, nextOf } from "../cut/go-on";
import { useAhead } from "../cut/useAhead";
import type { Said } from "../desk/place";
import { NOTHING_TYPED, type Typed, typeDigit } from "../keys/digits";
import { ASKED_AGAIN, isHeld, onlyDoubts } from "../saves/queue";
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
/** A reply that takes longer leaves the person waiting: the interview goes on without it. */
const PATIENCE_MILLISECONDS = 4000;

export type Trouble = "turnedAway" | "notReached" | "askedAgain" | null;

export function useInterview(
  call: Call,
  first: StepView,
  onLeave: (said: Said) => void,
  onSpoken: (language: Language) => void,
) {
  const api = useConsoleApi();
  const [view, setView] = useState(first);
  const [keyed, setKeyed] = useState(() => startOf(first));
  const [cameBack, setCameBack] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [busy, setBusy] = useState(false);
  const [comment, setComment] = useState("");
  /** found here, where the server cannot be asked */
  const [foundHere, setFoundHere] = useState<readonly Fault[]>([]);
  /** all is answered as far as is known here: sent when the row of saves is through */
  const [willSubmit, setWillSubmit] = useState(false);
  const opened = useRef(Date.now());
  const submitId = useRef<string | null>(null);
  // What the desk hands over is new at each drawing; what waits for the network must not begin anew for that.
  const desk = useRef({ onLeave, onSpoken });
  desk.current = { onLeave, onSpoken };
  const leave = useCallback((said: Said) => desk.current.onLeave(said), []);
  const onLanguage = useCallback((language: Language) => desk.current.onSpoken(language), []);
  const submitting = useRef(false);
  const shown = useRef(view);
  shown.current = view;
  const question = questionOf(view);

  const show = useCallback((next: StepView, how: { cameBack?: boolean; trouble?: Trouble } = {}) => {
    setView(next);
    setKeyed(startOf(next));
    setCameBack(how.cameBack ?? false);
    setTrouble(how.trouble ?? null);
    setFoundHere([]);
    setComment("");
    opened.current = Date.now();
  }, []);

  const settle = useRef((_save: SaveByPhone, _reply: SaveReply) => {});
  const onSaved = useCallback(
    (reply: SaveReply, save: SaveByPhone, last: boolean) => {
      settle.current(save, reply);
      // "Which language would you like to use?" is answered by what is read aloud too.
      if (reply.language) onLanguage(reply.language);
      if (!last) return;
      const now = shown.current;
      // After a cut the question that is being asked stays, with what was keyed, where the server would ask it too.
      const { next } = reply;
      const stays = now.kind === "screen" && next.kind === "screen" && now.step === next.step && save.step !== now.step;
      if (stays) setView({ ...next, answers: now.answers });
      else show(next);
    },
    [show, onLanguage],
  );
  const { queue, send, leave: leaveSave, refuse, retry, clear } = useSaves(api, call.callId, onSaved);
  const held = isHeld(queue);
  const { cut, settled, answer } = useAhead(call.callId, view, !held);
  settle.current = (save, reply) => {
    const now = shown.current;
    settled(save, reply, now.kind === "screen" && now.step === save.step ? now.sealed : true);
  };
  const faults = queue.state === "refused" ? queue.faults : foundHere;

  const forget = useCallback(() => {
    clear();
    setFoundHere([]);
  }, [clear]);

  /** Reads where the interview stands, after a reply that did not say so. */
  const readStep = useCallback(
    (trouble: Trouble) =>
      api.step(call.callId).then(
        (step) => show(step, { trouble }),
        (error: unknown) => {
          const over = isProblem(error) ? OVER[error.code] : undefined;
          if (over) leave(over);
          else setTrouble("notReached");
        },
      ),
    [api, call.callId, leave, show],
  );

  const turnedAway = queue.state === "turned-away" ? queue.code : null;
  useEffect(() => {
    if (turnedAway === null) return;
    const said = OVER[turnedAway];
    if (said) return leave(said);
    clear();
    void readStep(turnedAway === ASKED_AGAIN ? "askedAgain" : "turnedAway");
  }, [turnedAway, clear, leave, readStep]);

  /** On to what comes next as far as is known here; the save stays in its row. */
  const goOn = useCallback(
    (save: SaveByPhone) => {
      if (!cut.current || shown.current.kind !== "screen") return;
      const language = languageOf(cut.current, save.step, save.answers);
      if (language) onLanguage(language);
      answer(save.step, save.answers);
      leaveSave();
      show(nextOf(cut.current, shown.current));
    },
    [cut, answer, leaveSave, show, onLanguage],
  );
  /** What the server would refuse is found here first: else it would be asked again minutes later. */
  const withoutReply = useCallback(
    (save: SaveByPhone) => {
      const found = cut.current && faultsOf(cut.current, save.step, save.answers, save.confirmed ?? false);
      if (found && found.length > 0) refuse(found);
      else goOn(save);
    },
    [cut, refuse, goOn],
  );
  const stuck = isHeld(queue) && !queue.left ? queue.save : null;
  const unreached = queue.state === "waiting";
  useEffect(() => {
    if (!stuck) return;
    const timer = setTimeout(() => withoutReply(stuck), unreached ? 0 : PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [stuck, unreached, withoutReply]);

  /** Back, submit: one at a time, and never across a save that is under way. */
  const ask = useCallback(
    async (work: () => Promise<StepView>, how: { cameBack?: boolean } = {}) => {
      setBusy(true);
      try {
        show(await work(), how);
        clear();
      } catch (error) {
        const over = isProblem(error) ? OVER[error.code] : undefined;
        if (over) leave(over);
        else if (error instanceof NoConnection) setTrouble("notReached");
        else await readStep("turnedAway");
      } finally {
        setBusy(false);
      }
    },
    [show, clear, leave, readStep],
  );
  const sendAll = useCallback(() => {
    // One id for all tries: sent twice, it is submitted once.
    submitId.current ??= crypto.randomUUID();
    const saveId = submitId.current;
    return ask(() => api.submit(call.callId, saveId));
  }, [ask, api, call.callId]);
  useEffect(() => {
    if (!willSubmit || held || submitting.current) return;
    // The server may have more to ask: reports that only it can draw.
    if (view.kind !== "end" || view.reason !== "ready") return setWillSubmit(false);
    // The outcome waits until this is through: a response that is not sent is not complete.
    submitting.current = true;
    void sendAll().finally(() => {
      submitting.current = false;
      setWillSubmit(false);
    });
  }, [willSubmit, held, view, sendAll]);

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
    faults,
    held,
    /** keys wait for the server: nothing is known ahead */
    locked: stuck !== null,
    willSubmit,
    retry,
    comment,
    setComment,
    key(draft: Draft) {
      if (stuck) return;
      forget();
      setKeyed(fresh(draft));
    },
    digit(digit: string) {
      if (!question || stuck) return;
      forget();
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
      if (stuck) return retry();
      const answers = answersOf(question, keyed.draft);
      // Only doubts, and the same answer again: it stands.
      const confirmed = onlyDoubts(faults);
      const save: SaveByPhone = {
        saveId: crypto.randomUUID(),
        baseVersion: view.version,
        step: view.step,
        answers,
        secondsOpen: Math.min(86_400, Math.round((Date.now() - opened.current) / 1000)),
        ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
        ...(confirmed ? { confirmed } : {}),
      };
      const found = held && cut.current ? faultsOf(cut.current, view.step, answers, confirmed) : null;
      if (found && found.length > 0) return setFoundHere(found);
      send(save);
      if (held) goOn(save);
    },
    back() {
      if (!view.canGoBack || busy || stuck) return;
      if (held) {
        const before = cut.current && backFrom(cut.current, view);
        if (before) show(before, { cameBack: true });
        return;
      }
      const step = view.kind === "screen" ? view.step : END_STEP;
      void ask(() => api.back(call.callId, step), { cameBack: true });
    },
    /** to a screen of the overview, or with null to where the interview stands */
    jump(step: string | null) {
      if (busy || held) return;
      void ask(() => (step === null ? api.step(call.callId) : api.jump(call.callId, step)), {
        cameBack: step !== null,
      });
    },
    submit() {
      if (busy) return;
      if (held) setWillSubmit(true);
      else void sendAll();
    },
  };
}
export type Interviewing = ReturnType<typeof useInterview>;
