/** A screen's survey-core Model, and the few things that we ask of it. React is told of changes through `subscribe`. */
import { Model, type Question } from "survey-core";
import {
  answersToSurveyData,
  missingKey,
  type OfferedCode,
  type ScreenAnswer,
  type ScreenQuestion,
  screenToSurveyJson,
  surveyDataToAnswers,
} from "../../questionnaires/format/survey-json";
import type { Language } from "../../questionnaires/format/types";
import { Changes } from "./measures";

export class ScreenModel {
  readonly survey: Model;
  readonly changes = new Changes();
  private version = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly questions: readonly ScreenQuestion[],
    answers: readonly ScreenAnswer[],
    language: Language,
  ) {
    this.survey = new Model(screenToSurveyJson({ questions }));
    this.survey.data = answersToSurveyData(answers);
    this.survey.locale = language;
    this.survey.focusFirstQuestionAutomatic = false;
    this.survey.showNavigationButtons = false;
    // Its own style sheet would need an exception in the Content-Security-Policy; ours dresses everything.
    this.survey.generateStylesheet = false;
    this.survey.needRenderIcons = false;
    const changed = (): void => {
      this.version++;
      for (const listener of this.listeners) listener();
    };
    this.survey.onValueChanged.add(changed);
    this.survey.onQuestionVisibleChanged.add(changed);
  }

  /** Arrow functions: useSyncExternalStore calls them without their object. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): number => this.version;

  speak(language: Language): void {
    this.survey.locale = language;
  }

  valueOf(name: string): unknown {
    return this.survey.getValue(name);
  }
  missingOf(name: string): OfferedCode | undefined {
    return this.survey.getValue(missingKey(name)) as OfferedCode | undefined;
  }

  private noteChange(name: string, oneChoice: boolean): void {
    const had = this.valueOf(name) !== undefined || this.missingOf(name) !== undefined;
    this.changes.note(name, { had, oneChoice });
  }

  /** A value and a missing code exclude each other. */
  setValue(name: string, value: unknown): void {
    this.noteChange(name, this.questions.find((question) => question.name === name)?.type === "single");
    if (this.missingOf(name) !== undefined) this.survey.setValue(missingKey(name), undefined);
    this.survey.setValue(name, value);
  }
  setMissing(name: string, code: OfferedCode | undefined): void {
    this.noteChange(name, true);
    if (code !== undefined) this.survey.setValue(name, undefined);
    this.survey.setValue(missingKey(name), code);
  }

  shown(): ScreenQuestion[] {
    return this.questions.filter(({ name }) => this.question(name)?.isVisible);
  }
  private question(name: string): Question | null {
    return this.survey.getQuestionByName(name);
  }
  answers(): ScreenAnswer[] {
    return surveyDataToAnswers(this.shown(), this.survey.data);
  }
}
