/** A household at plain pages: what stands there is read from the page itself, and sent by its buttons. */
import type { Locator, Page } from "playwright-core";
import type { QuestionView } from "../../server/contract/screen";
import { type Chosen, chosenBy, type Person } from "../support/person";
import { SAYS } from "./household";

type Language = "fr" | "en";
/** As much of a question as its fields tell. */
export type PlainQuestion = Pick<QuestionView, "name" | "type" | "choices">;

/** Yes and no are known by their French: most people say no (tests/support/person.ts). */
const FRENCH: Record<string, string> = { Yes: "Oui", No: "Non" };
const same = (text: string) => ({ fr: FRENCH[text] ?? text, en: text });
const QUIET = ["dont-know", "refused"];

/** Questions as they stand on the page. */
export async function plainQuestions(page: Page): Promise<PlainQuestion[]> {
  const found = await page.locator("fieldset.question").evaluateAll((fieldsets) =>
    fieldsets.map((fieldset) => ({
      name: (fieldset as HTMLElement).dataset.question ?? "",
      fields: [
        ...fieldset.querySelectorAll<HTMLInputElement>(".answers input:not([type=hidden]), .answers textarea"),
      ].map((field) => ({
        type: field.type,
        number: field.classList.contains("number"),
        list: field.dataset.list !== undefined || field.getAttribute("role") === "combobox",
        value: field.value,
        text: field.closest("label")?.textContent ?? "",
      })),
    })),
  );
  return found.map(({ name, fields }): PlainQuestion => {
    const ticked = fields.filter(
      ({ type, value }) => (type === "radio" || type === "checkbox") && !QUIET.includes(value),
    );
    const choices = ticked.map(({ value, text }) => ({ value: Number(value), text: same(text), exclusive: false }));
    const written = fields.find(({ type }) => type === "text" || type === "textarea");
    if (written) return { name, type: written.number ? "integer" : written.list ? "list" : "text", choices: [] };
    return { name, type: ticked[0]?.type === "checkbox" ? "multi" : "single", choices };
  });
}

const questionOf = (page: Page, name: string): Locator => page.locator(`fieldset[data-question="${name}"]`);

/** @param keyboard with keys alone: Tab would go the same way, focus() spares the waiting */
async function give(page: Page, question: PlainQuestion, chosen: Chosen): Promise<void> {
  const fieldset = questionOf(page, question.name);
  if (typeof chosen === "object" && "missing" in chosen) {
    const quiet = fieldset.locator(`input[value="${chosen.missing}"]`);
    if (await quiet.count()) await quiet.check();
    return;
  }
  if (question.type === "single" || question.type === "multi") {
    for (const code of [chosen].flat()) await fieldset.locator(`input[value="${code}"]`).check();
    return;
  }
  await fieldset.locator("input.field, textarea.field").fill(String(chosen));
}

export async function openPlainLetter(
  page: Page,
  address: string,
  code: string,
  language: Language = "fr",
): Promise<void> {
  await page.goto(address);
  await page.getByRole("textbox", { name: SAYS[language].code }).fill(code);
  await pressPlain(page, SAYS[language].start);
}

/** Every button leads to a new document, at the same address: it is there once its text is. */
export async function pressPlain(page: Page, name: string): Promise<void> {
  const come = page.waitForEvent("domcontentloaded");
  await page.getByRole("button", { name, exact: true }).click();
  await come;
}

export interface PlainStep {
  /** as <main> names it: a step, "pin", "ready", "submitted" … */
  step: string;
  questions: PlainQuestion[];
}
export const plainStep = async (page: Page): Promise<PlainStep> => ({
  step: (await page.locator("main").getAttribute("data-step")) ?? "",
  questions: await plainQuestions(page),
});

/** Answers what stands there and presses Continue: with a remark, again, as the page asks. */
export async function answerPlain(page: Page, person: Person, language: Language = "fr"): Promise<PlainStep> {
  const before = await plainStep(page);
  for (let tries = 0; tries < 4; tries++) {
    const { questions } = await plainStep(page);
    for (const question of questions) {
      const chosen = chosenBy(person, question);
      await give(page, question, chosen);
      const candidate = questionOf(page, question.name).locator('input[name^="c."]').first();
      if (await candidate.count()) await candidate.check();
    }
    await pressPlain(page, SAYS[language].next);
    const after = await plainStep(page);
    if (after.step !== before.step) return after;
  }
  const said = await page.locator(".nudge").allTextContents();
  throw new Error(`${person.name} does not get past ${before.step}: ${said.join(" / ")}`);
}

/** To the end, past the offer of a PIN. Returns the steps. */
export async function answerPlainUntil(
  page: Page,
  person: Person,
  until: (step: PlainStep) => boolean,
  language: Language = "fr",
  each: (step: PlainStep) => Promise<void> = async () => undefined,
): Promise<PlainStep> {
  for (let turn = 0; turn < 250; turn++) {
    const step = await plainStep(page);
    await each(step);
    if (until(step)) return step;
    if (step.step === "pin") await pressPlain(page, SAYS[language].withoutPin);
    else if (step.questions.length === 0 && ["ready", "stopped", "submitted", "ended"].includes(step.step))
      throw new Error(`It came to ${step.step}.`);
    else await answerPlain(page, person, language);
  }
  throw new Error("The questionnaire does not come to an end.");
}
