import { Model, surveyLocalization } from "survey-core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  answersToSurveyData,
  missingKey,
  type ScreenQuestion,
  screenToSurveyJson,
  surveyDataToAnswers,
} from "../../questionnaires/format/survey-json";

const text = (fr: string, en = fr) => ({ fr, en });
const question = (over: Partial<ScreenQuestion> = {}): ScreenQuestion => ({
  name: "SATQ",
  type: "single",
  title: text("Êtes-vous satisfait(e) ?", "Are you satisfied?"),
  choices: [
    { value: 1, text: text("Oui", "Yes"), exclusive: false },
    { value: 2, text: text("Non", "No"), exclusive: false },
  ],
  missing: ["dont-know", "refused"],
  ...over,
});
const only = (over: Partial<ScreenQuestion>) => screenToSurveyJson({ questions: [question(over)] }).elements[0];

beforeAll(() => {
  surveyLocalization.defaultLocale = "fr";
});

describe("a screen as survey-core JSON", () => {
  it("speaks both languages from one Model", () => {
    const model = new Model(screenToSurveyJson({ questions: [question()] }));
    const title = () => model.getQuestionByName("SATQ").title;
    expect(title()).toBe("Êtes-vous satisfait(e) ?");
    model.locale = "en";
    expect(title()).toBe("Are you satisfied?");
    model.locale = "fr";
    expect(title()).toBe("Êtes-vous satisfait(e) ?");
  });

  it.each([
    [{ type: "single" }, "radiogroup"],
    [{ type: "multi" }, "checkbox"],
    [{ type: "integer", choices: [] }, "text"],
    [{ type: "text", choices: [], maxLength: 80 }, "text"],
    [{ type: "text", choices: [], maxLength: 400 }, "comment"],
    [{ type: "list", choices: [], list: "municipalities" }, "searchlist"],
  ] as const)("a question %o becomes a %s", (over, type) => {
    expect(only(over as Partial<ScreenQuestion>)?.type).toBe(type);
  });

  it("marks an exclusive option only where several can be ticked", () => {
    const choices = [{ value: 9, text: text("Aucun", "None"), exclusive: true }];
    expect(only({ type: "multi", choices })?.choices?.[0]?.isExclusive).toBe(true);
    expect(only({ type: "single", choices })?.choices?.[0]?.isExclusive).toBeUndefined();
  });

  it("keeps what was typed in a question that a condition hides, and shows it again", () => {
    const model = new Model(
      screenToSurveyJson({
        questions: [
          question(),
          question({ name: "WHY", type: "text", choices: [], visibleIf: "{SATQ} notempty and {SATQ} = 2" }),
        ],
      }),
    );
    model.setValue("SATQ", 2);
    model.setValue("WHY", "bruit");
    model.setValue("SATQ", 1);
    expect(model.getQuestionByName("WHY").isVisible).toBe(false);
    model.setValue("SATQ", 2);
    expect(model.getValue("WHY")).toBe("bruit");
  });

  it("lets a condition read a missing code beside the value", () => {
    const model = new Model(
      screenToSurveyJson({
        questions: [question(), question({ name: "WHY", visibleIf: "{m.SATQ} = 'dont-know'" })],
      }),
    );
    expect(model.getQuestionByName("WHY").isVisible).toBe(false);
    model.setValue(missingKey("SATQ"), "dont-know");
    expect(model.getQuestionByName("WHY").isVisible).toBe(true);
  });
});

describe("answers and survey-core data", () => {
  const shown = [
    { name: "A", type: "single" },
    { name: "B", type: "multi" },
    { name: "C", type: "integer" },
    { name: "D", type: "text" },
  ] as const;

  it("come back as they were given", () => {
    const answers = [
      { variable: "A", value: 2 },
      { variable: "B", value: [1, 4] },
      { variable: "C", missing: "dont-know" },
      { variable: "D", value: "rien" },
    ];
    expect(surveyDataToAnswers(shown, answersToSurveyData(answers))).toEqual(answers);
  });

  it("lists the codes of a multiple choice in ascending order", () => {
    expect(surveyDataToAnswers(shown, { B: [4, 1, 3] })).toEqual([{ variable: "B", value: [1, 3, 4] }]);
  });

  it("leaves out what is empty, and never sends a question that is not shown", () => {
    expect(surveyDataToAnswers(shown, { A: undefined, B: [], D: "   ", HIDDEN: 1 })).toEqual([]);
  });

  it("a zero is an answer", () => {
    expect(surveyDataToAnswers(shown, { C: 0 })).toEqual([{ variable: "C", value: 0 }]);
  });

  it("a missing code wins over a value left behind", () => {
    expect(surveyDataToAnswers(shown, { A: 1, [missingKey("A")]: "refused" })).toEqual([
      { variable: "A", missing: "refused" },
    ]);
  });
});
