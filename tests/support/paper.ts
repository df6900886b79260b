/** What a person writes on a form: only where the printed route leads them, as a careful reader does. */
import { join } from "node:path";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Answers, Surroundings } from "../../questionnaires/format/answers";
import { link } from "../../questionnaires/format/link";
import type { Field, FormView } from "../../server/contract/office";
import { type Chosen, chosenBy, type Person } from "./person";
import { root } from "./root";

/** Marks and texts by field; a field that is not in it stays empty. */
export type Filled = Map<string, number[] | string>;

export function fillForm(person: Person, form: FormView, year: number): Filled {
  const questionnaire = loadQuestionnaire(join(root, "questionnaires", "vrs-2026"));
  const linked = link(questionnaire);
  const around: Surroundings = { mode: "paper", wave: { year, ageFloor: 18 }, preload: {} };
  const answers: Answers = { cells: {}, reports: null };
  const filled: Filled = new Map();
  const fields = form.pages.flatMap((page) => page.fields);
  for (const name of questionnaire.order) {
    const field = fields.find((one) => one.variable === name && one.report === undefined);
    if (!field || !linked.isVisible(name, answers, null, around)) continue;
    const written = penFor(person, field);
    filled.set(field.id, written);
    answers.cells[name] = {
      value: typeof written === "string" ? written : field.kind === "multi" ? written : (written[0] ?? 0),
    };
    if (field.kind === "digits") answers.cells[name] = { value: Number(written) };
  }
  return filled;
}

function penFor(person: Person, field: Field): number[] | string {
  const type =
    field.kind === "single" || field.kind === "multi" ? field.kind : field.kind === "digits" ? "integer" : "text";
  const chosen: Chosen = chosenBy(person, {
    name: field.variable,
    type,
    choices: field.choices.map(({ value, text }) => ({ value, text: { fr: text, en: text }, exclusive: false })),
    min: 0,
    max: 9,
  });
  if (typeof chosen === "object" && "missing" in chosen)
    throw new Error(`${field.variable}: paper takes no ${chosen.missing}.`);
  if (type === "single" || type === "multi") return [chosen].flat().map(Number);
  return String(chosen);
}
