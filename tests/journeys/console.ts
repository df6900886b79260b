/** An interviewer at the console, by keyboard alone: this file never clicks. */
import type { Page } from "playwright-core";
import type { CaseCard } from "../../server/contract/interviewer";
import type { QuestionView, ScreenView, StepView } from "../../server/contract/screen";
import { chosenBy, type Person } from "../support/person";
import type { Platform } from "../support/server";
import { asks, followSteps, nameOf, type Steps } from "../support/steps";

export interface Console {
  page: Page;
  steps: Steps;
  /** everything that the server told this console: a journey may look for what must never be in it */
  heard: string[];
}

/** @param greeted heading of the page that this role comes to */
export async function signInConsole(
  page: Page,
  platform: Platform,
  role = "interviewer",
  greeted: string | RegExp = "Prêt pour un appel",
): Promise<Console> {
  const login = platform.logins[role];
  if (!login) throw new Error(`There is no ${role}.`);
  const heard: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/api/"))
      void response.text().then(
        (text) => heard.push(text),
        () => undefined,
      );
  });
  const steps = followSteps(page);
  await page.goto(new URL("console/", platform.staff).href);
  await page.getByRole("textbox", { name: "Identifiant" }).waitFor();
  await focusByTab(page, "Identifiant");
  await page.keyboard.type(login.login);
  await page.keyboard.press("Tab");
  await page.keyboard.type(login.password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: greeted }).waitFor();
  return { page, steps, heard };
}

/** Tab until the field with this label has the focus. */
export async function focusByTab(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  for (let press = 0; press < 30; press++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The field ${label} cannot be reached by Tab.`);
}

/** Takes the next case and returns its card. */
export async function drawNext({ page }: Console): Promise<CaseCard> {
  const reply = page.waitForResponse((response) => response.url().endsWith("/api/interviewer/draw"));
  await page.keyboard.press("Enter");
  const { case: card } = (await (await reply).json()) as { case: CaseCard | null };
  if (!card) throw new Error("There was no case to call.");
  await page.getByRole("heading", { name: card.name }).waitFor();
  return card;
}

/** Dials the first number; the named person answers. */
export async function reach(desk: Console): Promise<StepView> {
  await desk.page.keyboard.press("1");
  await desk.page.getByText("Composez ce numéro").waitFor();
  await desk.page.keyboard.press("Enter");
  const step = await desk.steps.newer(null);
  await read(desk, step);
  return step;
}

/** The question stands on the screen, to be read aloud. */
async function read({ page }: Console, step: StepView): Promise<void> {
  const question = step.kind === "screen" ? step.questions[0] : undefined;
  if (question) await page.getByRole("heading", { name: question.title.fr, exact: true }).waitFor();
}

export async function answerByKeys(desk: Console, person: Person): Promise<StepView> {
  const step = desk.steps.now();
  if (step?.kind !== "screen") throw new Error("There is no question on the screen.");
  const question = questionOf(step);
  await key(desk, question, person);
  await desk.page.keyboard.press("Enter");
  const next = await Promise.race([desk.steps.newer(step), desk.page.waitForTimeout(1500).then(() => null)]);
  // "is that right?" is asked once, then the same key goes on
  if (next === null && desk.steps.now() === step) await desk.page.keyboard.press("Enter");
  const arrived = next ?? (await desk.steps.newer(step));
  await read(desk, arrived);
  return arrived;
}

function questionOf(step: ScreenView): QuestionView {
  const [question, ...others] = step.questions;
  if (!question || others.length > 0) throw new Error(`${nameOf(step)} does not hold exactly one question.`);
  return question;
}

async function key({ page }: Console, question: QuestionView, person: Person): Promise<void> {
  const chosen = chosenBy(person, question);
  if (typeof chosen === "object" && "missing" in chosen)
    return page.keyboard.press(chosen.missing === "dont-know" ? "n" : "r");
  if (question.type === "single" || question.type === "multi") {
    for (const code of [chosen].flat()) await digits(page, Number(code), question);
    return;
  }
  if (question.type === "integer") {
    for (const digit of String(chosen)) await page.keyboard.press(digit);
    return;
  }
  await page.keyboard.press("t");
  await page.keyboard.type(String(chosen), { delay: 10 });
  if (question.type !== "list") return;
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** A code of one figure is closed by a zero in front where a code of two figures begins with it. */
async function digits(page: Page, code: number, question: QuestionView): Promise<void> {
  const longer = code < 10 && question.choices.some(({ value }) => value > 9 && String(value).startsWith(String(code)));
  for (const digit of longer ? `0${code}` : String(code)) await page.keyboard.press(digit);
}

export async function answerByKeysUntil(desk: Console, person: Person, until: string | "the end"): Promise<StepView> {
  for (let turn = 0; turn < 300; turn++) {
    const step = desk.steps.now();
    if (step === null || step.kind === "end") {
      if (until === "the end" && step) return step;
      throw new Error(`The end came before ${until} was asked.`);
    }
    if (asks(step, until)) return step;
    try {
      await answerByKeys(desk, person);
    } catch (fault) {
      throw new Error(
        `${person.name} on the phone, at ${nameOf(step)}: ${fault instanceof Error ? fault.message : fault}`,
        { cause: fault },
      );
    }
  }
  throw new Error("The interview does not come to an end.");
}

/**
 * The last question, the end and the outcome "complete" without a network: all of it waits, and arrives when there is one.
 */
export async function endInACut({ page }: Console): Promise<void> {
  // what is ahead is fetched while the question is read
  await page.waitForTimeout(1200);
  await page.context().setOffline(true);
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await page.locator("[data-end=ready]").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Quelle est l’issue de cet appel").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("L’issue part dès qu’elle l’est").waitFor();
  await page.context().setOffline(false);
  await page.getByText("Issue enregistrée").waitFor();
}
