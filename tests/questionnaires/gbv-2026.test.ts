/** The second questionnaire: about gender-based violence, in the same format, with no code of its own. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromCanonical, loadWithDefinition } from "../../questionnaires/compiler/load";
import { deriveRouting } from "../../questionnaires/compiler/paper-routing";
import type { Answers } from "../../questionnaires/format/answers";
import { type Condition, referencesOf } from "../../questionnaires/format/condition";
import { routeThrough } from "../../questionnaires/format/route";
import { tellBoth, toldIn } from "../../questionnaires/format/tell";
import { MODES, type Text, type Variable } from "../../questionnaires/format/types";
import { around } from "./tiny";

const { questionnaire, definition } = loadWithDefinition(join(import.meta.dirname, "../../questionnaires/gbv-2026"));
const wave = { year: 2026, ageFloor: 18 };
const variables = Object.values(questionnaire.variables);
const asked = variables.filter((variable) => variable.origin === "asked");
const moduleOf = (variable: Variable) => questionnaire.modules.find((module) => module.name === variable.module)!;
/** Lets the modules and the person through. */
const GATES = asked.filter((variable) => variable.putOff !== undefined || variable.name === "IDOK");

/** The condition can hold only where the gate was answered yes. */
const waitsFor = (condition: Condition | null, gate: string): boolean => {
  if (condition === null) return false;
  if (condition.op === "and") return condition.of.some((part) => waitsFor(part, gate));
  return condition.op === "granted" && condition.left.name === gate && condition.value === 1;
};

describe("gbv-2026", () => {
  test("has sixty questions or more, and comes back the same from what the store keeps", () => {
    expect(asked.length).toBeGreaterThanOrEqual(60);
    expect(fromCanonical(definition)).toEqual(questionnaire);
  });
  test("each question of sensitivity 2 waits for its opt-in and both privacy questions, and is not printed", () => {
    const open = asked
      .filter((variable) => variable.sensitivity === 2)
      .filter((variable) => {
        const { optIn, putOffBy } = moduleOf(variable);
        if (!optIn || variable.askedIn.includes("paper")) return true;
        if (variable.name === optIn) return !waitsFor(variable.condition, "CALME");
        const gates = [optIn, ...putOffBy.filter((gate) => gate !== variable.name)];
        return !gates.every((gate) => waitsFor(variable.condition, gate));
      });
    // Refusable, and exempt by declaration.
    expect(open.map((variable) => variable.name)).toEqual(["ORISEX"]);
  });
  test("each sealed module waits for the privacy question, and shows a neutral title", () => {
    for (const module of questionnaire.modules.filter((each) => each.sealed)) {
      expect(module.shownTitle.en).toBe("Next part");
      if (module.name !== "F_CALME") expect(module.putOffBy).toContain("CALME");
    }
  });
  test("don't know and refusal are accepted everywhere but at privacy, identity and opt-in questions", () => {
    const without = asked.filter((variable) => variable.missing.length < 2).map((variable) => variable.name);
    expect(without.sort()).toEqual(GATES.map((variable) => variable.name).sort());
  });
  test("no text holds a year, and all places are filled in from the wave", () => {
    const texts = (variable: Variable): (Text | undefined)[] =>
      MODES.flatMap((mode) => {
        const told = toldIn(variable, mode);
        return [told.title, told.description, told.help, told.note, ...told.choices.map((choice) => choice.text)];
      });
    const intros = questionnaire.modules.flatMap((module) =>
      [module, ...module.screens].flatMap((each) => [each.intro, ...Object.values(each.introTelling)]),
    );
    const welcome = Object.values(questionnaire.welcome).flat();
    for (const text of [...variables.flatMap(texts), ...intros, ...welcome]) {
      if (!text) continue;
      expect(`${text.fr} ${text.en}`).not.toMatch(/\b(19|20)\d\d\b/);
      const filled = tellBoth(text, { year: 2031, ageFloor: 18 });
      expect(`${filled.fr} ${filled.en}`).not.toMatch(/[{}]/);
    }
  });
  test("by telephone every sealed question can be answered by a number, and its note has a neutral code", () => {
    const violent = asked.filter(
      (variable) => moduleOf(variable).sealed && !GATES.includes(variable) && variable.sensitivity > 0,
    );
    for (const variable of violent) {
      const told = toldIn(variable, "phone");
      expect(told.description?.fr, variable.name).toMatch(/un chiffre|un numéro/);
      expect(told.note?.fr, variable.name).toMatch(/écrire «\u00a0[A-Z]{1,2}\d?\u00a0» et rien d’autre/);
    }
  });
  test("what phase one said routes in its sealed module alone, and is asked in no mode", () => {
    const said = questionnaire.variables.P1_VICTIM!;
    expect(said.askedIn).toEqual([]);
    expect(
      questionnaire.modules.flatMap((module) => module.screens.flatMap((screen) => screen.variables)),
    ).not.toContain("P1_VICTIM");
    const readers = variables.filter((variable) =>
      referencesOf(variable.condition).some(({ name }) => name === "P1_VICTIM"),
    );
    expect(new Set(readers.map((variable) => variable.module))).toEqual(new Set(["K_SUITES"]));
    expect(readers.every((variable) => variable.sensitivity === 2)).toBe(true);
  });
  test("whoever leaves R_CONCERNE open is asked as many questions, whatever phase one said", () => {
    const answers: Answers = {
      cells: {
        ...Object.fromEntries(GATES.map((variable) => [variable.name, { value: 1 }])),
        ANNAIS: { value: 1980 },
        R_CONCERNE: { missing: "refused" },
        R_PLAINTE: { value: 3 },
      },
      reports: [],
    };
    const [victim, other] = [1, 2].map(
      (said) => routeThrough(questionnaire, answers, around("web", { preload: { PHASE: 2, P1_VICTIM: said } })).steps,
    );
    expect(victim!.length).toBe(other!.length);
    expect(victim!.map((step) => step.id)).not.toEqual(other!.map((step) => step.id));
  });
  test.each([1, 2])(
    "the booklet of phase %i prints every question that it can reach, and no other phase's",
    (phase) => {
      const printed = new Set(deriveRouting(questionnaire, { PHASE: phase }, wave).items.map((item) => item.variable));
      expect(printed.has("REINT")).toBe(phase === 1);
      expect(printed.has("L_CONTACT")).toBe(phase === 2);
      expect(printed.has("F_LIEU")).toBe(phase === 2);
      expect(printed.has("F_MENACE")).toBe(true);
      expect([...printed].filter((name) => questionnaire.variables[name]!.sensitivity === 2)).toEqual([]);
    },
  );
});
