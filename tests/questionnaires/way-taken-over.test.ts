import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Answers, Cell, Cells } from "../../questionnaires/format/answers";
import { drawIncidents, incidentUnits, seededRandom } from "../../questionnaires/format/incident-draw";
import { type Memory, type Route, routeThrough, type Step } from "../../questionnaires/format/route";
import type { Variable } from "../../questionnaires/format/types";
import { around } from "./tiny";

const WALKS = 40;
/** One step in so many goes back to an earlier one and answers it otherwise. */
const GOES_BACK = 5;
/** Here another sitting goes on: what was put off is asked again. */
const COMES_AGAIN_AFTER = 40;
/** The first option, as people would choose who have nothing to tell: so that most walks come to the end. */
const ORDINARY = 0.5;

const chosen = (variable: Variable, random: () => number): Cell => {
  const codes = variable.choices.map((choice) => choice.value);
  if (random() < 0.1) return { missing: "dont-know" };
  const one = codes[random() < ORDINARY ? 0 : Math.floor(random() * codes.length)] ?? 1;
  if (variable.type === "single") return { value: one };
  if (variable.type === "multi") return { value: [one] };
  return variable.type === "text" || variable.type === "list" ? { value: "x" } : { value: Math.floor(random() * 2010) };
};

describe.each(["vrs-2026", "gbv-2026"])("the way through %s, found from the one before", (name) => {
  const questionnaire = loadQuestionnaire(join(import.meta.dirname, "../../questionnaires", name));
  const { incident } = questionnaire;

  const walk = (seed: string, mode: "web" | "phone"): { steps: number; reports: number; ended: boolean } => {
    const random = seededRandom(seed);
    let answers: Answers = { cells: {}, reports: null };
    const surroundings = around(mode);
    const mine = new Set<string>();
    const memory: Memory = { isFromEarlierSitting: (each) => !mine.has(each), wasAskedAgain: () => false };
    const anew = () => routeThrough(questionnaire, answers, surroundings, memory);
    let route: Route = anew();
    let steps = 0;
    for (; steps < 400; steps += 1) {
      if (steps === COMES_AGAIN_AFTER) {
        mine.clear();
        route = anew();
      }
      const next = route.steps.find((step) => !step.done);
      const done = route.steps.filter((step) => step.done);
      const back = random() * GOES_BACK < 1 ? done[Math.floor(random() * done.length)] : undefined;
      const step: Step | undefined = back ?? next;
      if (!step || (route.stop && !back)) break;
      const given: Cells = Object.fromEntries(
        step.variables.map((each) => [each, chosen(questionnaire.variables[each]!, random)]),
      );
      for (const each of step.variables) mine.add(each);
      const before = { answers, route, changed: Object.keys(given) };
      answers = step.report
        ? {
            cells: answers.cells,
            reports: (answers.reports ?? []).map((report) =>
              report.id === step.report?.id ? { ...report, cells: { ...report.cells, ...given } } : report,
            ),
          }
        : { ...answers, cells: { ...answers.cells, ...given } };
      const units = incidentUnits(questionnaire, answers);
      if (answers.reports)
        answers = { ...answers, reports: answers.reports.filter(({ id }) => units.some((unit) => unit.id === id)) };
      route = routeThrough(questionnaire, answers, surroundings, memory, before);
      expect(route).toEqual(anew());
      if (!route.drawNeeded || !incident) continue;
      const reports = drawIncidents(units, incident, mode, seed).map(({ id, offence }) => ({ id, offence, cells: {} }));
      const undrawn = { answers, route, changed: [] };
      answers = { ...answers, reports };
      route = routeThrough(questionnaire, answers, surroundings, memory, undrawn);
      expect(route).toEqual(anew());
    }
    return { steps, reports: answers.reports?.length ?? 0, ended: route.steps.every((step) => step.done) };
  };

  test.each(["web", "phone"] as const)("is the way found anew, at every step and correction on the %s", (mode) => {
    const walks = Array.from({ length: WALKS }, (_, index) => walk(`${name} ${mode} ${index}`, mode));
    // the walks come far enough to prove something
    expect(walks.filter(({ steps }) => steps > COMES_AGAIN_AFTER).length).toBeGreaterThan(WALKS / 10);
    if (incident) expect(walks.some(({ reports }) => reports > 0)).toBe(true);
  });
});
