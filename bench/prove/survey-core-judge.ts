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
interface Choosing {
  choices: { visibleIf?: string }[];
  visibleChoices: { value: unknown }[];
}
/** What survey-core does after every change of a value, to all of its questions. */
const AFTER_EACH = [
  "runConditions",
  "checkTriggersAndRunConditions",
  "notifyElementsOnAnyValueOrVariableChanged",
] as const;
/** What survey-core has and its types keep to themselves. */
type Inside = Record<(typeof AFTER_EACH)[number], (...given: unknown[]) => void> & { clearUnusedValues(): void };
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
  private readonly inside: Inside;
  private surroundings = "";
  private isHeld = false;

  /** One Model for many answer sets: building one takes longer than all the rest. */
  constructor(questionnaire: Questionnaire, mode: Mode, wave: WaveFacts) {
    this.model = new Model(toSurveyJs(questionnaire, mode, wave));
    this.inside = this.model as unknown as Inside;
    for (const name of AFTER_EACH) {
      const does = this.inside[name].bind(this.model);
      this.inside[name] = (...given) => {
        if (!this.isHeld) does(...given);
      };
    }
  }

  /** Some hundred changes at once: all is looked at after the last of them. */
  private held(change: () => void): void {
    this.isHeld = true;
    change();
    this.isHeld = false;
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

  private show(answers: Answers): void {
    this.model.clearInvisibleValues = "none";
    // A panel emptied goes back to the count that it remembers, which is one of an earlier answer set.
    this.model.getQuestionByName(REPORTS_PANEL)?.setPropertyValue("panelCount", answers.reports?.length ?? 0);
    this.model.data = toData(answers);
  }

  judge(answers: Answers, around: Surroundings): Verdict {
    const surroundings = JSON.stringify(around);
    if (surroundings !== this.surroundings) this.held(() => setSurroundings(this.model, around));
    this.surroundings = surroundings;
    this.show(answers);
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

  /** All that completion asks survey-core before it takes a value away: the questions shown, the options shown. */
  private shown(): string {
    return JSON.stringify(
      this.visibleQuestions().map(({ place, question }) => {
        const { choices, visibleChoices } = question as unknown as Partial<Choosing>;
        return choices?.some((choice) => choice.visibleIf) ? [place, visibleChoices!.map(({ value }) => value)] : place;
      }),
    );
  }

  private complete(): Set<string> {
    this.model.clearInvisibleValues = "onComplete";
    this.inside.clearUnusedValues();
    return valuesOf(this.model.data as Data);
  }

  /**
   * Names whose value completion removes from what was judged last. What completing does to the values, without the
   * state of being completed: the model is used again.
   *
   * survey-core goes through the questions in their order and looks at all conditions after each removal, which takes
   * seconds. A condition reads earlier questions only; so where all is shown alike before the first removal and after
   * the last, it was shown alike between them, and looking once was enough. Where not, it is done again in its way.
   */
  removedByCompletion(answers: Answers): string[] {
    const before = this.shown();
    let after = new Set<string>();
    this.held(() => {
      after = this.complete();
    });
    this.inside.runConditions();
    if (this.shown() !== before) return this.removedOneByOne(answers);
    return this.lost(answers, after);
  }

  /** The same in survey-core's own way. */
  removedOneByOne(answers: Answers): string[] {
    this.show(answers);
    return this.lost(answers, this.complete());
  }

  private lost(answers: Answers, after: Set<string>): string[] {
    return [...valuesOf(toData(answers))].filter((place) => !after.has(place));
  }
}
