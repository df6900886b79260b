/** A change of measure must never pass for a change of telling: only the second may reach a wave in the field unseen. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changesMeasure, type DiffRow, diffQuestionnaires } from "../../questionnaires/compiler/diff";
import { describeDiff } from "../../questionnaires/compiler/diff/describe";
import { compileDefinition, loadQuestionnaire } from "../../questionnaires/compiler/load";
import { type Raw, readDefinition } from "../../questionnaires/compiler/source";
import type { Questionnaire } from "../../questionnaires/format/types";
import { moduleOf, question, writeTiny } from "./tiny";

const VRS = join(import.meta.dirname, "../../questionnaires/vrs-2026");
const CHOICES = `
yes-no:
  - {value: 1, text: {fr: Oui, en: "Yes"}}
  - {value: 2, text: {fr: Non, en: "No"}}
`;
const tiny = (elements: string, { choices = CHOICES, head = "" } = {}): Questionnaire =>
  // not linted: a comparison must also read what an earlier lint let through
  compileDefinition(readDefinition(writeTiny({ choices, modules: { a: moduleOf(elements, head) } })).definition);
const two = (...more: string[]) => `${question("Q1")}\n${question("Q2", ...more)}`;
const told = (rows: DiffRow[]) => rows.map(({ name, kind, aspect, sentence }) => [name, kind, aspect, sentence]);
/** Rows of a change, which are the same in either direction but for the side. */
const between = (a: Questionnaire, b: Questionnaire) => {
  const rows = diffQuestionnaires(a, b);
  const back = diffQuestionnaires(b, a);
  expect(back.map(({ kind }) => kind)).toEqual(rows.map(({ kind }) => kind));
  expect(changesMeasure(rows)).toBe(a.hashes.measure !== b.hashes.measure);
  return rows;
};

describe("a questionnaire compared with itself", () => {
  test("differs in nothing", () => {
    const questionnaire = loadQuestionnaire(VRS);
    const rows = diffQuestionnaires(questionnaire, loadQuestionnaire(VRS));
    expect(rows).toEqual([]);
    expect(describeDiff(rows, questionnaire, questionnaire)).toMatch(/Nothing differs/);
  });
});

describe("it is a change of measure", () => {
  const plain = tiny(two());
  const NUMBER = (name: string, max: number) =>
    question(name).replace("radiogroup", "text\n        inputType: number").replace("choices: yes-no", `max: ${max}`);
  test.each([
    [
      "when a code is added",
      CHOICES.replace(/\n$/, "\n  - {value: 3, text: {fr: Bof, en: Meh}}\n"),
      "Code 3: new: “Meh”.",
    ],
    [
      "when codes change places",
      "yes-no:\n  - {value: 2, text: {fr: Non, en: 'No'}}\n  - {value: 1, text: {fr: Oui, en: 'Yes'}}",
      "The order of the codes: was “1, 2”, is “2, 1”.",
    ],
    [
      "when a code excludes the others",
      CHOICES.replace("value: 2,", "value: 2, exclusive: true,"),
      "Code 2 excludes all others: was “false”, is “true”.",
    ],
  ])("%s", (_when, choices, sentence) => {
    const rows = between(plain, tiny(two(), { choices }));
    expect(told(rows)).toContainEqual(["Q1", "measure", "codes", sentence]);
    expect(rows.every(({ kind }) => kind === "measure")).toBe(true);
  });
  test.each([
    ["condition", 'visibleIf: "{Q1} = 1"', "The condition: was “always”, is “{Q1} = 1”."],
    [
      "checks",
      'checks: [{name: c, failIf: "{Q2} = 1 and {Q1} = 2", message: {fr: m, en: m}}]',
      "The check c: new: “hard: ({Q2} = 1 and {Q1} = 2)”.",
    ],
    [
      "stops",
      "stops: [{name: s, if: '{Q2} = 2', outcome: wrong-person, text: {fr: Fin, en: End}}]",
      "The stop s: new: “wrong-person: {Q2} = 2”.",
    ],
    ["sensitivity", "sensitivity: 1", "The sensitivity: was “0”, is “1”."],
    ["askedIn", "askedIn: [web, phone]", "The modes that ask it: was “web, phone, paper”, is “web, phone”."],
    ["missing", "missing: [refused]", "The missing codes that may be given: was “dont-know, refused”, is “refused”."],
    ["timing", "timing: lifetime", "The reference period: was “now”, is “lifetime”."],
  ])("when there is another %s", (aspect, line, sentence) => {
    expect(told(between(plain, tiny(two(line))))).toEqual([["Q2", "measure", aspect, sentence]]);
  });
  test("when a question is added, taken out or of another type", () => {
    expect(told(between(plain, tiny(question("Q1"))))).toEqual([
      ["Q2", "measure", "removed", "This question is taken out."],
    ]);
    expect(told(between(tiny(question("Q1")), plain))).toEqual([["Q2", "measure", "added", "This question is new."]]);
    expect(
      told(between(plain, tiny(`${question("Q1")}\n${question("Q2").replace("radiogroup", "checkbox")}`))),
    ).toEqual([["Q2", "measure", "type", "The type: was “single”, is “multi”."]]);
  });
  test("when a bound is another", () => {
    expect(told(between(tiny(NUMBER("Q1", 9)), tiny(NUMBER("Q1", 10))))).toEqual([
      ["Q1", "measure", "bounds", "The highest number: was “9”, is “10”."],
    ]);
  });
  test("when a question moves, and only the moved one is named", () => {
    const names = (...order: string[]) => tiny(order.map((name) => question(name)).join("\n"));
    expect(told(between(names("Q1", "Q2", "Q3", "Q4"), names("Q2", "Q3", "Q4", "Q1")))).toEqual([
      ["Q1", "measure", "order", "The order: it came first, it comes after Q4."],
    ]);
  });
  test("also when only the hash of the definition shows it", () => {
    const renamed = tiny(two().replaceAll("yes-no", "no-yes"), { choices: CHOICES.replace("yes-no", "no-yes") });
    expect(between(plain, renamed)).toMatchObject([{ kind: "measure", aspect: "writing" }]);
  });
});

describe("it is telling only", () => {
  const plain = tiny(two());
  test.each([
    [
      "note",
      "phone: {note: {fr: Lire., en: Read.}}",
      "fr",
      ["phone"],
      "The note to the interviewer, in French, on phone: new: “Lire.”.",
    ],
    [
      "title",
      "web: {title: {fr: Autre ?, en: Q2?}}",
      "fr",
      ["web"],
      "The question, in French, on web: was “Q2 ?”, is “Autre ?”.",
    ],
    [
      "help",
      "help: {fr: Aide, en: Help}",
      "en",
      ["web", "phone", "paper"],
      "The help, in English, in every mode: new: “Help”.",
    ],
    ["layout", "paper: {layout: one-line}", undefined, ["paper"], "The layout, on paper: new: “one-line”."],
    [
      "choiceText",
      "phone: {choiceTexts: {1: {fr: Oui, en: Yes indeed}}}",
      "en",
      ["phone"],
      "The words of code 1, in English, on phone: was “Yes”, is “Yes indeed”.",
    ],
  ])("when the %s changes, and it names language and modes", (aspect, line, language, modes, sentence) => {
    const rows = between(plain, tiny(two(line)));
    expect(changesMeasure(rows)).toBe(false);
    const row = rows.find((each) => each.language === language);
    expect({ ...row, sentence: row?.sentence.replaceAll("\u00a0", " ") }).toMatchObject({
      name: "Q2",
      aspect,
      modes,
      sentence,
    });
  });
  test("a common wording that one mode replaces is not told for that mode", () => {
    const phone = "phone: {title: {fr: Dites ?, en: Say?}}";
    const rows = between(tiny(two(phone)), tiny(two(phone).replace("en: Q2?", "en: Second?")));
    expect(rows).toMatchObject([{ aspect: "title", language: "en", modes: ["web", "paper"], after: "Second?" }]);
  });
  test("texts of module, check and stop", () => {
    const check = (text: string) => two(`checks: [{name: c, failIf: "{Q2} = 1", message: {fr: m, en: ${text}}}]`);
    expect(told(between(tiny(check("a")), tiny(check("b"))))).toEqual([
      ["Q2", "telling", "message", "The message of the check c, in English: was “a”, is “b”."],
    ]);
    expect(told(between(plain, tiny(two(), { head: "minutes: 9" })))).toEqual([
      ["A", "telling", "minutes", "The minutes that it usually takes: was “1”, is “9”."],
    ]);
  });
});

describe("the page that is printed", () => {
  const vrs = readDefinition(VRS).definition;
  const before = compileDefinition(vrs);
  const changedVrs = (change: (definition: typeof vrs) => void) => {
    const copy = structuredClone(vrs);
    change(copy);
    return compileDefinition(copy);
  };
  test("tells a change of a template once, for all its offences", () => {
    const after = changedVrs((definition) => {
      const screen = (definition.templates["offence-follow-ups"] as Raw[])[0]!;
      const element = (screen.elements as Raw[])[0]!;
      element.title = { fr: "Quand ? {offence}", en: "When? {offence}" };
    });
    const rows = diffQuestionnaires(before, after);
    expect(rows.length).toBeGreaterThan(10);
    const page = describeDiff(rows, before, after);
    expect(page).toMatch(/^measure: no change; telling: \d+ changes\./);
    expect(page).toContain("and ");
    expect(page.split("\n").filter((line) => line.startsWith("question ")).length).toBeLessThan(4);
  });
  test("groups by question, measure and telling said on each line", () => {
    const page = describeDiff(
      diffQuestionnaires(tiny(two()), tiny(two("sensitivity: 1", "help: {fr: A, en: B}"))),
      tiny(two()),
      tiny(two()),
    );
    expect(page.split("\n").slice(0, 4)).toEqual([
      "measure: 1 change; telling: 2 changes.",
      "",
      "question Q2",
      "  measure  The sensitivity: was “0”, is “1”.",
    ]);
  });
});
