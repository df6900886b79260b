/** survey-core as the judge of a response: which questions it shows, which checks fail, what completion takes away. */
import { Model, type Question } from "survey-core";
import { REPORTS_PANEL, toSurveyJs } from "../../questionnaires/compiler/survey-js";
import type { Answers, Surroundings } from "../../questionnaires/format/answers";
import { placed } from "../../questionnaires/format/check-response";
import { REPORT_TYPE } from "../../questionnaires/format/condition";
import type { Mode, Questionnaire, WaveFacts } from "../../questionnaires/format/types";
import { setSurroundings, toData } from "../survey-core-data";

export interface Verdict {
  visible: string[];
  /** "N_CAMB: message": checks that fail; a warning is a soft one */
  faults: string[];
}

interface ReportPanels {
  panels: { questions: Question[] }[];
}
type Data = Record<string, unknown>;

/** Missing codes, the panel itself, and what the draw said of a report. */
const NO_ANSWERS = new Set(["m", REPORTS_PANEL, REPORT_TYPE]);
const valuesOf = (data: Data): Set<string> => {
  const names = (values: Data, ordinal: number | null) =>
    Object.keys(values).flatMap((name) =>
      NO_ANSWERS.has(name) || values[name] === undefined ? [] : [placed(name, ordinal)],
    );
  const reports = (data[REPORTS_PANEL] as Data[] | undefined) ?? [];
  return new Set([...names(data, null), ...reports.flatMap((report, index) => names(report, index + 1))]);
};

export class SurveyCoreJudge {
  private readonly model: Model;

  /** One Model for many answer sets: building one takes longer than all the rest. */
  constructor(questionnaire: Questionnaire, mode: Mode, wave: WaveFacts) {
    this.model = new Model(toSurveyJs(questionnaire, mode, wave));
  }

  private visibleQuestions(): { place: string; question: Question }[] {
    return this.model.visiblePages.flatMap((page) =>
      page.questions.flatMap((question) => {
        if (!question.isVisible) return [];
        if (question.name !== REPORTS_PANEL) return [{ place: question.name, question }];
        return (question as unknown as ReportPanels).panels.flatMap((panel, index) =>
          panel.questions
            .filter((each) => each.isVisible)
            .map((each) => ({ place: placed(each.name, index + 1), question: each })),
        );
      }),
    );
  }

  judge(answers: Answers, around: Surroundings): Verdict {
    const { model } = this;
    setSurroundings(model, around);
    model.clearInvisibleValues = "none";
    model.data = toData(answers);
    const shown = this.visibleQuestions();
    const faults = shown.flatMap(({ place, question }) => {
      if (question.validators.length === 0) return [];
      question.validate(true);
      const ours = new Set(question.validators.map((validator) => validator.text));
      return question.errors.flatMap(({ text, notificationType }) =>
        text !== undefined && ours.has(text) ? [`${place}: ${notificationType}: ${text}`] : [],
      );
    });
    return { visible: shown.map(({ place }) => place), faults };
  }

  /**
   * Names whose value completion removes from what was judged last. What completing does to the values, without the
   * state of being completed: the model is used again. Slow: survey-core looks at all conditions after every removal.
   */
  removedByCompletion(answers: Answers): string[] {
    const { model } = this;
    model.clearInvisibleValues = "onComplete";
    (model as unknown as { clearUnusedValues(): void }).clearUnusedValues();
    const after = valuesOf(model.data as Data);
    return [...valuesOf(toData(answers))].filter((place) => !after.has(place));
  }
}
