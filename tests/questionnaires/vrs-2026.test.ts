import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codebookEntries } from "../../questionnaires/compiler/codebook";
import { fromCanonical, loadWithDefinition } from "../../questionnaires/compiler/load";
import { tellBoth, toldIn } from "../../questionnaires/format/tell";
import { MODES } from "../../questionnaires/format/types";
import { OUTLINE } from "./outline";

const { questionnaire, definition } = loadWithDefinition(join(import.meta.dirname, "../../questionnaires/vrs-2026"));
/** Named in docs/decisions/0005-added-variables.md. */
const ADDED = ["I_TYPE", "I_PROBA", "I_SERIE", "I_NB"];
const outline = Object.values(OUTLINE).flat();

describe("vrs-2026", () => {
  test("its codebook holds every variable of the outline, and what was added is named", () => {
    const entries = codebookEntries(questionnaire, "fr", { year: 2026, ageFloor: 18 });
    const names = new Set(entries.map((entry) => entry.split(" ")[0]));
    expect(outline.filter((name) => !names.has(name))).toEqual([]);
    const expected = new Set([...outline, ...ADDED]);
    const beyond = questionnaire.order.filter((name) => !expected.has(questionnaire.variables[name]!.template ?? name));
    expect(beyond).toEqual([]);
  });
  test("the definition that the store keeps compiles to the same questionnaire", () => {
    expect(fromCanonical(definition)).toEqual(questionnaire);
  });
  test("no text holds a year, and all places are filled in from the wave", () => {
    for (const variable of Object.values(questionnaire.variables))
      for (const mode of MODES) {
        const told = toldIn(variable, mode);
        for (const text of [
          told.title,
          told.description,
          told.help,
          told.note,
          ...told.choices.map((choice) => choice.text),
        ]) {
          if (!text) continue;
          expect(`${text.fr} ${text.en}`).not.toMatch(/\b(19|20)\d\d\b(?!\s*€)/);
          const filled = tellBoth(text, { year: 2031, ageFloor: 18 }, { fr: "le fait", en: "the act" });
          expect(`${filled.fr} ${filled.en}`, variable.name).not.toMatch(/[{}]/);
        }
      }
  });
  test("follow-ups inherit the sealing of what they depend on", () => {
    const level = (name: string) => questionnaire.variables[name]!.sensitivity;
    expect([level("V_VPHY"), level("P_VPHY"), level("N_VPHY"), level("SER_VPHY")]).toEqual([1, 1, 1, 1]);
    expect(level("P_SEXV")).toBe(2);
    expect(level("I_LIEU")).toBeGreaterThanOrEqual(1);
    expect(level("V_CAMB")).toBe(0);
  });
  test("what is behind an opt-in, and ORISEX, is not printed", () => {
    const printed = Object.values(questionnaire.variables).filter((variable) => variable.askedIn.includes("paper"));
    expect(printed.filter((variable) => variable.sensitivity === 2).map((variable) => variable.name)).toEqual([]);
  });
  test("don't know and refusal are accepted everywhere but at privacy, identity and opt-in questions", () => {
    const without = Object.values(questionnaire.variables).filter(
      (variable) => variable.origin === "asked" && variable.missing.length < 2,
    );
    expect(without.map((variable) => variable.name).sort()).toEqual([
      "CALME",
      "CALME_F",
      "CALME_G",
      "CALME_H",
      "GO_COUPLE",
      "GO_SENS",
      "IDOK",
    ]);
  });
  test("all screeners come before any incident report", () => {
    const at = (name: string) => questionnaire.order.indexOf(name);
    const firstReport = questionnaire.order.findIndex((name) => questionnaire.variables[name]!.scope === "incident");
    for (const offence of questionnaire.offences.filter((each) => each.size > 0))
      expect(at(offence.screener)).toBeLessThan(firstReport);
  });
});
