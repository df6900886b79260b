import { useEffect, useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { Call } from "../../server/contract/interviewer";
import type { StepView } from "../../server/contract/screen";
import { useWords } from "../../staff-ui";
import { eraseDigit, typeInteger } from "../answers/draft";
import { CallColumn } from "../call/CallColumn";
import type { MaskedCase, Place } from "../desk/place";
import { useTexts } from "../desk/texts";
import { listensItself, type Panel, usePanel } from "../desk/usePanel";
import { CallEnd } from "../ending/CallEnd";
import { COMPLETE, OTHER } from "../ending/outcomes";
import { Cover } from "../frame/Cover";
import { Frame, focusDesk } from "../frame/Frame";
import { Note } from "../frame/Note";
import { HelpList } from "../help/HelpList";
import { ScriptNote, ScriptPane } from "../help/ScriptPane";
import { situations } from "../help/situations";
import { capsOfCodes, KeyFooter } from "../keys/KeyFooter";
import type { Need, Scene } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { INTERVIEW } from "../words/interview";
import { EndNote, EndPane, Thanks } from "./EndPane";
import { Over } from "./Over";
import { Parts } from "./Parts";
import { QuestionNote } from "./QuestionNote";
import { QuestionPane } from "./QuestionPane";
import { Said } from "./Said";
import { SavedState } from "./SavedState";
import { type Interviewing, useInterview } from "./useInterview";
import { useLife } from "./useLife";
import { useListSearch } from "./useListSearch";

interface Props {
  card: MaskedCase | null;
  call: Call;
  step: StepView;
  spoken: Language;
  onSpoken: () => void;
  onLanguage: (language: Language) => void;
  go: (place: Place) => void;
}

function needsOf(now: Interviewing): Set<Need> {
  const offered = new Set<Need>(["call"]);
  const { question, view } = now;
  if (question) {
    if (question.choices.length > 0) offered.add("answers");
    if (question.type === "integer") offered.add("digits");
    if (question.type === "text" || question.type === "list") offered.add("field");
    if (question.type === "list") offered.add("hits");
    if (question.missing.includes("dont-know")) offered.add("dontKnow");
    if (question.missing.includes("refused")) offered.add("refused");
  }
  if (view.canGoBack) offered.add("back");
  return offered;
}

export function Interview({ card, call, step, spoken, onSpoken, onLanguage, go }: Props) {
  const w = useWords(INTERVIEW);
  const { scripts } = useTexts();
  const list = situations(scripts, "during");
  const panels = usePanel(list);
  const { panel } = panels;
  const now = useInterview(call, step, (said) => go({ at: "ready", said }), onLanguage);
  const { view, question, draft } = now;
  const [probing, setProbing] = useState(false);
  const [writing, setWriting] = useState(false);
  useLife(call.callId);
  // Where an earlier sitting stopped: said once, at the question that this one begins with.
  const startedAt = step.kind === "screen" ? step.step : null;
  const shown = view.kind === "screen" ? view.step : view.reason;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a probe belongs to its question
  useEffect(() => setProbing(false), [shown]);

  const searched = draft.kind === "list" ? draft : null;
  const search = useListSearch(question?.list, searched?.text ?? "", searched === null || searched.code !== null);
  function take(at: number) {
    const hit = search.hits[at];
    if (hit) now.key({ kind: "list", code: hit.code, text: hit.label });
    else now.next();
  }

  const offered = needsOf(now);
  const open: Scene = view.kind === "end" ? "end" : writing ? "field" : "question";
  // Submitted: nothing is left but the outcome, and it is known.
  const submitted = now.willSubmit || (view.kind === "end" && view.reason === "submitted");
  const ending: Panel | null =
    panel.kind === "ending" || panel.kind === "neutral"
      ? panel
      : panel.kind === "none" && submitted
        ? { kind: "ending", preselected: COMPLETE }
        : null;
  const scene = ending || listensItself(panel) ? null : panel.kind === "none" ? open : (panel.kind as Scene);
  const goOn = () => view.kind === "end" && (view.reason === "ready" ? now.submit() : panels.finish(OTHER));
  useKeys(scene, offered, {
    ...panels.handlers,
    answer: now.digit,
    digits: (digit) => now.key(typeInteger(draft, digit)),
    dontKnow: () => now.key({ kind: "missing", code: "dont-know" }),
    refused: () => now.key({ kind: "missing", code: "refused" }),
    field: () => document.getElementById("written")?.focus(),
    leaveField: focusDesk,
    up: () => search.move(-1),
    down: () => search.move(1),
    next: () =>
      writing && searched?.code === null && search.hits.length > 0 ? take(Math.max(0, search.at)) : now.next(),
    back: () => (draft.kind === "integer" ? now.key(eraseDigit(draft)) : now.back()),
    probe: () => setProbing(!probing),
    submit: goOn,
    spoken: onSpoken,
  });

  if (panel.kind === "covered") return <Cover offered={offered} />;
  const column = (
    <CallColumn
      card={card}
      call={call}
      masked
      onFinish={() => panels.finish()}
      onAppointment={() => panels.handlers.appointment?.("d")}
      help={
        <HelpList scripts={list} choosing={panel.kind === "script-choice" ? panel.at : null} onChoose={panels.choose} />
      }
    />
  );
  if (ending) {
    return (
      <CallEnd
        callId={call.callId}
        neutral={ending.kind === "neutral"}
        preselected={ending.kind === "ending" ? ending.preselected : undefined}
        situation={{ interview: true, submitted }}
        thanks={submitted && !now.willSubmit && view.kind === "end" && <Thanks view={view} spoken={spoken} />}
        spoken={spoken}
        held={now.held || now.willSubmit}
        column={column}
        parts={<Parts parts={view.parts} />}
        end={<SavedState queue={now.queue} />}
        onClose={panels.close}
        onNeutral={panels.neutral}
        onEnded={() => go({ at: "ready", said: "recorded" })}
      />
    );
  }
  if (listensItself(panel))
    return (
      <Over
        {...{ panels, scene: open, offered, spoken, call, now, column }}
        parts={<Parts parts={view.parts} />}
        end={<SavedState queue={now.queue} />}
      />
    );
  const script = panel.kind === "script" ? panel.script : null;
  const codes = question?.choices.map((choice) => choice.value) ?? [];
  return (
    <Frame
      shown={script ? `script ${script.key}` : shown}
      parts={<Parts parts={view.parts} />}
      end={<SavedState queue={now.queue} />}
      left={
        script ? (
          <ScriptNote script={script} />
        ) : view.kind === "screen" && question ? (
          <>
            {card?.begun && view.step === startedAt && (
              <Note title={w.resumedTitle}>
                <p>{w.resumed(view.part.letter)}</p>
              </Note>
            )}
            <QuestionNote view={view} question={question} now={now} />
            {probing && !question.help && (
              <Note>
                <p>{w.noProbe}</p>
              </Note>
            )}
          </>
        ) : (
          view.kind === "end" && <EndNote view={view} now={now} />
        )
      }
      strip={view.kind === "screen" && !script && <Said view={view} />}
      call={column}
      footer={<KeyFooter scene={scene ?? open} offered={offered} caps={{ answer: capsOfCodes(codes) }} />}
    >
      {script && <ScriptPane script={script} spoken={spoken} />}
      {!script && view.kind === "screen" && question && (
        <QuestionPane
          view={view}
          question={question}
          now={now}
          spoken={spoken}
          search={search}
          probing={probing}
          onTake={take}
          onWriting={setWriting}
        />
      )}
      {!script && view.kind === "end" && <EndPane view={view} now={now} spoken={spoken} onGo={goOn} />}
    </Frame>
  );
}
