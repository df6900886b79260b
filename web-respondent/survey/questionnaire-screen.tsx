import { useEffect, useId, useState } from "react";
import { usePageFocus } from "../frame/use-page-focus";
import type { SaveReply, ScreenView } from "../sending/contract";
import { useLanguage, useWords } from "../words";
import { localFaults, unanswered } from "./checks";
import { rememberLabels } from "./labels";
import { useMeasures } from "./measures";
import { isConfirmation, ownRemarks, type Remarks, serverRemarks } from "./remarks";
import { Forward, SavedState } from "./saved-state";
import { ScreenContext } from "./screen-context";
import { ScreenModel } from "./screen-model";
import { ScreenSurvey } from "./screen-survey";
import { setUpSurvey } from "./setup";
import { Above, hasStem, Where } from "./surroundings";
import { titleId } from "./use-answer";
import { useNewest } from "./use-newest";
import { useSaving } from "./use-saving";

setUpSurvey();

export interface QuestionnaireScreenProps {
  view: ScreenView;
  /** The person came by the Back button. */
  byBack: boolean;
  /** Something was saved in this sitting. */
  saved: boolean;
  notice: string | undefined;
  onSaved(reply: SaveReply): void;
  onBack(): void;
  /** With the PIN: the answers given so far. */
  onAnswers: (() => void) | undefined;
  onMoved(): void;
  onEnded(): void;
}

export default function QuestionnaireScreen(props: QuestionnaireScreenProps) {
  const { view, byBack } = props;
  const language = useLanguage();
  const words = useWords();
  const introId = useId();
  const [model] = useState(() => {
    rememberLabels(view);
    return new ScreenModel(view.questions, view.answers, language);
  });
  const [remarks, setRemarks] = useState<Remarks>({});
  const measured = useMeasures(model.changes);
  const { delivery, kept, send, retry, amend } = useSaving(view, {
    saved: props.onSaved,
    moved: props.onMoved,
    ended: props.onEnded,
  });
  usePageFocus();
  useEffect(() => model.speak(language), [model, language]);

  const faults = delivery.phase === "at-fault" ? delivery.faults : undefined;
  const found =
    faults &&
    serverRemarks(
      faults,
      model.shown().map(({ name }) => name),
    );
  const all: Remarks = { ...found?.remarks, ...remarks };

  const firstRemark = view.questions.find(({ name }) => all[name])?.name;
  // Whenever a remark appears, the reading goes on at its question.
  useEffect(() => {
    if (firstRemark !== undefined && (remarks || faults)) document.getElementById(titleId(firstRemark))?.focus();
  }, [remarks, faults, firstRemark]);

  /** A sealed answer never comes back: going on without a new one leaves it as it was. */
  const sealedAgain = byBack && view.sealed && view.answers.length === 0;

  const stem = hasStem(view);

  function look() {
    const shown = model.shown();
    const answers = model.answers();
    const wrong = localFaults(shown, (name) => model.valueOf(name), answers);
    const empty = sealedAgain ? [] : unanswered(shown, answers);
    return { answers, wrong, empty, fit: empty.length === 0 && Object.keys(wrong).length === 0 };
  }
  const fitAnswers = () => {
    const { answers, fit } = look();
    return fit ? answers : null;
  };
  useNewest(delivery.phase === "waiting", model, fitAnswers, (answers) => amend(answers, measured()));

  function goOn(): void {
    if (delivery.phase === "sending" || delivery.phase === "done") return;
    const { answers, wrong, empty, fit } = look();
    setRemarks(ownRemarks(empty, wrong));
    if (!fit) return;
    if (delivery.phase === "waiting" && JSON.stringify(delivery.body.answers) === JSON.stringify(answers)) {
      retry();
      return;
    }
    const faulted =
      delivery.phase === "at-fault" ? { answers: delivery.body.answers, faults: delivery.faults } : undefined;
    send({
      saveId: crypto.randomUUID(),
      baseVersion: view.version,
      step: view.step,
      answers,
      ...measured(),
      ...(isConfirmation(faulted, answers) ? { confirmed: true } : {}),
    });
  }

  return (
    <ScreenContext value={{ model, remarks: all, introId: view.intro || view.report ? introId : undefined, stem }}>
      <Where view={view} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field goes on, as in any form */}
      <div
        className="page"
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
            event.preventDefault();
            goOn();
          }
        }}
      >
        <Above
          view={view}
          introId={introId}
          stem={stem}
          notices={[
            props.notice,
            sealedAgain ? words.sealedAgain : undefined,
            view.again ? words.askedAgain : undefined,
          ]}
          loose={found?.loose ?? []}
        />
        <ScreenSurvey model={model.survey} />
        <Forward
          phase={delivery.phase}
          canGoBack={view.canGoBack}
          onNext={goOn}
          onBack={props.onBack}
          onAnswers={props.onAnswers}
        />
        <SavedState delivery={delivery} sealed={view.sealed} kept={kept} saved={props.saved} />
      </div>
    </ScreenContext>
  );
}
