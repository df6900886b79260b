/** Out to any SurveyJS form, and back as a starting definition: the same questions, codes and conditions. */
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConditionRunner, Model } from "survey-core";
import { describe, expect, test } from "vitest";
import { definitionFiles } from "../../questionnaires/compiler/exchange/definition-files";
import { faithful } from "../../questionnaires/compiler/exchange/faithful";
import { ImportRefused, importSurveyJs } from "../../questionnaires/compiler/exchange/import-survey";
import { exportSurveyJs } from "../../questionnaires/compiler/exchange/plain-survey";
import { parseExpression } from "../../questionnaires/compiler/expression";
import { DefinitionRefused } from "../../questionnaires/compiler/faults";
import { compileDefinition, loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Definition } from "../../questionnaires/compiler/source";
import { REPORTS_PANEL } from "../../questionnaires/compiler/survey-js";
import { compileCondition } from "../../questionnaires/format/compile-condition";
import { REPORT_TYPE } from "../../questionnaires/format/condition";
import { printCondition } from "../../questionnaires/format/print-condition";
import { MODES, type Mode, type Questionnaire } from "../../questionnaires/format/types";
import { around, loadTiny, question } from "./tiny";

const wave = { year: 2026, ageFloor: 18 };
const NAMES = ["vrs-2026", "gbv-2026"];
const loaded = new Map(
  NAMES.map((name) => [name, loadQuestionnaire(join(import.meta.dirname, "../../questionnaires", name))]),
);
/** Through text, as a file would be. */
const exported = (questionnaire: Questionnaire, mode: Mode) =>
  JSON.parse(JSON.stringify(exportSurveyJs(questionnaire, mode, wave).survey)) as Record<string, unknown>;
const written = (definition: Definition): string => {
  const folder = mkdtempSync(join(tmpdir(), "imported-"));
  for (const [file, text] of Object.entries(definitionFiles(definition))) writeFileSync(join(folder, file), text);
  return folder;
};
const askedIn = ({ order, variables }: Questionnaire, mode: Mode) =>
  order.map((name) => variables[name]!).filter((variable) => variable.askedIn.includes(mode));
const preloadedOf = ({ order, variables }: Questionnaire) =>
  order.filter((name) => variables[name]!.origin === "preloaded");

describe.each(NAMES)("an export of %s", (name) => {
  const questionnaire = loaded.get(name)!;
  test.each(MODES)("opens in survey-core without a fault, with the questions of the mode: %s", (mode) => {
    const survey = exported(questionnaire, mode);
    const model = new Model(survey);
    expect(model.jsonErrors ?? []).toEqual([]);
    const inReports = model
      .getAllQuestions()
      .filter((each) => each.name === REPORTS_PANEL)
      .flatMap((panel) => (panel.toJSON().templateElements as { name: string }[]).map((each) => each.name));
    const names = model.getAllQuestions().flatMap((each) => (each.name === REPORTS_PANEL ? inReports : [each.name]));
    const hidden = [...preloadedOf(questionnaire), ...(questionnaire.incident ? [REPORT_TYPE] : [])];
    const expected = new Set([...askedIn(questionnaire, mode).map((variable) => variable.name), ...hidden]);
    expect([...names].sort()).toEqual([...expected].sort());
  });
  test("needs nothing that a plain form does not know: no wave, no offence", () => {
    for (const mode of MODES)
      expect(JSON.stringify(exported(questionnaire, mode))).not.toMatch(/\{(wave\.|offence|N\b|ageFloor)/);
  });
  test("speaks both languages", () => {
    const model = new Model(exported(questionnaire, "web"));
    const variable = askedIn(questionnaire, "web")[0]!;
    for (const language of ["fr", "en"] as const) {
      model.locale = language;
      expect(model.getQuestionByName(variable.name).title).toBe(
        (variable.telling.web?.title ?? variable.title)[language],
      );
    }
  });
  test.each(MODES)("comes back with the same names, types and codes, and compiles: %s", (mode) => {
    const back = compileDefinition(importSurveyJs(exported(questionnaire, mode), "again").definition);
    const shape = ({ variables }: Questionnaire, each: string) => {
      const { type, choices } = variables[each]!;
      return [each, type === "list" ? "text" : type, choices.map((choice) => choice.value)];
    };
    const expected = [
      ...preloadedOf(questionnaire),
      ...askedIn(questionnaire, mode)
        .filter(({ scope }) => scope === "response")
        .map((variable) => variable.name),
    ];
    expect([...back.order].sort()).toEqual([...expected].sort());
    expect(back.order.map((each) => shape(back, each))).toEqual(back.order.map((each) => shape(questionnaire, each)));
  });
});

test("an export says by name what it leaves out", () => {
  const { notCarried } = exportSurveyJs(loaded.get("vrs-2026")!, "phone", wave);
  expect(notCarried.join("\n")).toMatch(/MODTOUR/);
  expect(notCarried.join("\n")).toMatch(/Lists that are searched.*COMMUNE/);
});

describe("an import", () => {
  const BILINGUAL = loadTiny(
    [
      question("Q1"),
      question(
        "Q2",
        'visibleIf: "{Q1} <> 2"',
        'checks: [{name: c, failIf: "{Q2} = 2 and {Q1} = 1", severity: soft, message: {fr: m, en: n}}]',
      ),
    ].join("\n"),
  );
  test("of a bilingual form loads as it is, with conditions and checks that mean the same", () => {
    const { definition, notCarried } = importSurveyJs(exported(BILINGUAL, "web"), "again");
    expect(notCarried).toEqual([]);
    const back = loadQuestionnaire(written(definition));
    expect(printCondition(back.variables.Q2!.condition!)).toBe(printCondition(BILINGUAL.variables.Q2!.condition!));
    const [check] = back.variables.Q2!.checks;
    expect(check).toMatchObject({ severity: "soft", message: { fr: "m", en: "n" } });
    const fails = compileCondition(check!.failIf, () => true);
    for (const [Q1, Q2, failing] of [
      [1, 2, true],
      [1, 1, false],
      [2, 2, false],
    ] as const)
      expect(fails({ cells: { Q1: { value: Q1 }, Q2: { value: Q2 } }, reports: null }, null, around())).toBe(failing);
    expect(fails({ cells: { Q2: { value: 2 } }, reports: null }, null, around())).toBe(false);
  });
  test("with a text in one language only is refused by name, and loads once it is filled in", () => {
    const form = {
      title: { en: "T", fr: "T" },
      pages: [{ name: "p", title: { en: "P", fr: "P" }, elements: [{ type: "comment", name: "WHY", title: "Why?" }] }],
    };
    const { definition } = importSurveyJs(form, "again");
    const folder = written(definition);
    expect(() => loadQuestionnaire(folder)).toThrow(/01-p\.yaml:\d+ WHY: “title” is not given as it should be in: fr/);
    const filled = JSON.parse(
      JSON.stringify(definition).replace('{"fr":"","en":"Why?"}', '{"fr":"Pourquoi ?","en":"Why?"}'),
    ) as Definition;
    expect(loadQuestionnaire(written(filled)).order).toEqual(["WHY"]);
  });
  const FOREIGN = {
    title: "T",
    showProgressBar: "top",
    pages: [
      {
        name: "p",
        elements: [
          { type: "radiogroup", name: "colour", isRequired: true, choices: ["red", { value: "blue", text: "Blue" }] },
          {
            type: "panel",
            name: "inside",
            visibleIf: "{colour} = 'red'",
            elements: [
              { type: "rating", name: "score" },
              { type: "text", name: "shade", visibleIf: "{colour} <> 'blue'" },
            ],
          },
          { type: "checkbox", name: "tags", choices: ["a", "b"], visibleIf: "age({x}) > 3" },
          { type: "text", name: "born", inputType: "date" },
          { type: "comment", name: "tell us", title: "About {colour}" },
          { type: "text", name: "tone", title: "A {colour} tone?", visibleIf: "{tags} contains 'b'" },
        ],
      },
    ],
  };
  test("lists everything that it does not carry, by name", () => {
    const told = importSurveyJs(FOREIGN, "again").notCarried.join("\n");
    for (const line of [
      /the form: showProgressBar/,
      /colour: isRequired/,
      /colour: its values are words; the codes are 1 for “red”, 2 for “blue”/,
      /score \(rating\): the format has no such element/,
      /tags: its condition “age\(\{x\}\) > 3” is kept as it stands/,
      /born \(text\): the format has no input of type date/,
      /tell us \(comment\): a name is letters/,
      /tone: its text quotes \{colour\}/,
    ])
      expect(told).toMatch(line);
  });
  test("carries panels and words for values into conditions on codes", () => {
    const [module] = importSurveyJs(FOREIGN, "again").definition.modules;
    const elements = (module!.screens as { elements: { name: string; visibleIf?: string }[] }[])[0]!.elements;
    expect(elements.map(({ name, visibleIf }) => [name, visibleIf])).toEqual([
      ["colour", undefined],
      ["shade", "{colour} = 1 and {colour} <> 2"],
      ["tags", "age({x}) > 3"],
      ["tone", "{tags} contains 2"],
    ]);
  });
  test("keeps a condition that it cannot read, so that the load refuses it instead of asking everybody", () => {
    expect(() => compileDefinition(importSurveyJs(FOREIGN, "again").definition)).toThrow(DefinitionRefused);
  });
  test("writes one module file a page, and the four others", () => {
    const { definition } = importSurveyJs(exported(BILINGUAL, "web"), "again");
    expect(readdirSync(written(definition)).sort()).toEqual([
      "01-a-one.yaml",
      "choices.yaml",
      "offences.yaml",
      "questionnaire.yaml",
      "templates.yaml",
    ]);
    expect(Object.keys(definition.choices)).toEqual(["options-q1"]);
  });
  test.each([[null], [[]], [{}], [{ pages: [{ name: "p" }] }]])("refuses what is no form: %j", (json) => {
    expect(() => importSurveyJs(json, "again")).toThrow(ImportRefused);
  });
});

describe("a condition of a plain form means here what it meant there, also of an empty answer", () => {
  const ANSWERS = [{}, { X: 1 }, { X: 2 }, { Y: 1 }, { X: 1, Y: 1 }, { X: 2, Y: 2 }, { X: 3, Y: 1 }];
  test.each([
    "{X} = 1",
    "{X} <> 1",
    "{X} < 2",
    "{X} <= 1",
    "{X} >= 2",
    "{X} notempty and {X} <> 1",
    "{X} empty or {X} <> 1",
    "!({X} = 1)",
    "!({X} <> 1 and {Y} = 1)",
    "!({X} > 1)",
    "!({X} <= 1) or {Y} = 2",
    "!({X} noneof [1, 2]) and !({Y} empty)",
    "!(!({X} < 2))",
    "{X} anyof [1, 2]",
    "{X} noneof [1, 2]",
    "{X} = 1 or {Y} <> 1",
    "{X} > 1 and ({Y} <> 2 or {X} = 3)",
    "({X} empty or ({X} notempty and {X} <> 1)) and {Y} = 1",
  ])("%s", (expression) => {
    const text = faithful(expression, new Map())!;
    const holds = compileCondition(parseExpression(text), () => true);
    for (const values of ANSWERS) {
      const cells = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
      const there = new ConditionRunner(expression).runValues(values, {});
      expect([text, values, holds({ cells, reports: null }, null, around())]).toEqual([text, values, there]);
    }
  });
});
