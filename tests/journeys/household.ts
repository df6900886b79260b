/** A household at its screen, through roles and labels only: what a screen reader would find. */
import type { Locator, Page } from "playwright-core";
import type { QuestionView, ScreenView, StepView } from "../../server/contract/screen";
import { type Chosen, chosenBy, type Person } from "../support/person";
import { asks, followSteps, nameOf, type Steps } from "../support/steps";

type Language = "fr" | "en";
export const SAYS = {
  fr: {
    code: "Votre code d’accès",
    start: "Commencer",
    next: "Continuer",
    submit: "Envoyer mes réponses",
    received: "Vos réponses sont arrivées",
    leave: "Quitter vite",
    other: "English",
    "dont-know": "Je ne sais pas",
    refused: "Je préfère ne pas répondre",
    ended: "Cette séance est terminée",
    withoutPin: "Continuer sans code secret",
  },
  en: {
    code: "Your access code",
    start: "Start",
    next: "Continue",
    submit: "Send my answers",
    received: "Your answers have arrived",
    leave: "Leave now",
    other: "Français",
    "dont-know": "I don’t know",
    refused: "I prefer not to answer",
    ended: "This sitting has ended",
    withoutPin: "Continue without a PIN",
  },
} as const;

export interface Household {
  page: Page;
  steps: Steps;
  language: Language;
  /** The offer of a PIN is left standing, for the journey to answer. */
  keepsPinOffer?: boolean;
}

export async function openLetter(
  page: Page,
  address: string,
  code: string,
  language: Language = "fr",
  beforeStart: () => Promise<void> = async () => undefined,
): Promise<Household> {
  const steps = followSteps(page);
  await page.goto(address);
  const says = SAYS[language];
  await page.getByRole("textbox", { name: says.code }).fill(code);
  // fetched when a code is begun, the app takes over at the turn of a page, once it has come: here it has
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await beforeStart();
  await page.getByRole("button", { name: says.start }).click();
  const household = { page, steps, language };
  await shown(household, await steps.newer(null));
  return household;
}

const groupOf = ({ page, language }: Household, question: QuestionView): Locator =>
  page.getByRole("group", { name: question.title[language], exact: true });

/** Waits until the step stands on the screen; the offer of a PIN that may stand before it is passed over. */
export async function shown(household: Household, step: StepView): Promise<void> {
  const { page, language } = household;
  if (step.kind === "screen" && step.questions[0]) {
    const question = groupOf(household, step.questions[0]);
    const withoutPin = page.getByRole("button", { name: SAYS[language].withoutPin });
    await question.or(withoutPin).first().waitFor();
    if (household.keepsPinOffer) return;
    if (await withoutPin.isVisible()) await withoutPin.click();
    await question.waitFor();
  }
  if (step.kind === "end" && step.reason === "ready")
    await page.getByRole("button", { name: SAYS[language].submit }).waitFor();
}

/** Answers whatever stands on the screen, goes on, and returns what follows. */
export async function answerScreen(household: Household, person: Person): Promise<StepView> {
  const { page, steps, language } = household;
  const step = steps.now();
  if (step?.kind !== "screen") throw new Error("There is no question on the screen.");
  const empty: QuestionView[] = [];
  for (const question of step.questions) {
    const group = groupOf(household, question);
    if (question.visibleIf && !(await group.isVisible())) continue;
    const chosen = chosenBy(person, question);
    if (typeof chosen === "object" && "missing" in chosen) empty.push(question);
    else await give(group, question, chosen, language);
  }
  const next = page.getByRole("button", { name: SAYS[language].next, exact: true });
  await next.click();
  for (const question of empty) await say(groupOf(household, question), question, chosenBy(person, question), language);
  if (empty.length > 0) await next.click();
  const following = await Promise.race([steps.newer(step), softQuestion(household)]);
  if (following === "asked") await next.click();
  const arrived = following === "asked" ? await steps.newer(step) : following;
  await shown(household, arrived);
  return arrived;
}

/** "Is this right?": asked once, then accepted. Never resolves where it is not asked. */
function softQuestion({ page }: Household): Promise<"asked"> {
  return page
    .getByText(/Est-ce bien cela|Is this right/)
    .first()
    .waitFor({ timeout: 40_000 })
    .then(
      () => "asked" as const,
      () => new Promise<never>(() => undefined),
    );
}

async function give(
  group: Locator,
  question: QuestionView,
  chosen: Exclude<Chosen, { missing: string }>,
  language: Language,
) {
  const label = (code: number): string => {
    const choice = question.choices.find(({ value }) => value === code);
    if (!choice) throw new Error(`${question.name} has no option ${code}.`);
    return choice.text[language];
  };
  if (question.type === "single" && typeof chosen === "number")
    return group.getByRole("radio", { name: label(chosen), exact: true }).check();
  if (question.type === "multi" && Array.isArray(chosen)) {
    for (const code of chosen) await group.getByRole("checkbox", { name: label(code), exact: true }).check();
    return;
  }
  if (question.type === "list") {
    const field = group.getByRole("combobox");
    await field.fill(String(chosen));
    return group
      .getByRole("option", { name: String(chosen) })
      .first()
      .click();
  }
  await group.getByRole("textbox").fill(String(chosen));
}

/** An empty question is offered "don't know" and "no answer" once it was passed over. */
async function say(group: Locator, question: QuestionView, chosen: Chosen, language: Language): Promise<void> {
  if (typeof chosen !== "object" || !("missing" in chosen)) return;
  const kind = question.type === "multi" ? "checkbox" : "radio";
  await group.getByRole(kind, { name: SAYS[language][chosen.missing], exact: true }).check();
}

/** Answers until the variable is asked (it is left unanswered), or to the end. */
export async function answerUntil(household: Household, person: Person, until: string | "the end"): Promise<StepView> {
  for (let turn = 0; turn < 250; turn++) {
    const step = household.steps.now();
    if (step === null || step.kind === "end") {
      if (until === "the end" && step) return step;
      throw new Error(`The end came before ${until} was asked.`);
    }
    if (asks(step, until)) return step;
    try {
      await answerScreen(household, person);
    } catch (fault) {
      throw new Error(`${person.name}, at ${nameOf(step)}: ${fault instanceof Error ? fault.message : fault}`, {
        cause: fault,
      });
    }
  }
  throw new Error("The questionnaire does not come to an end.");
}

export async function submit({ page, language }: Household): Promise<void> {
  await page.getByRole("button", { name: SAYS[language].submit }).click();
  await page.getByRole("heading", { name: SAYS[language].received }).waitFor();
}

export const variablesOn = (screen: ScreenView): string[] => screen.questions.map(({ name }) => name);
