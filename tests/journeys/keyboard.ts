/** A hand on the keyboard: Tab, arrows, Space, Enter and letters. Nothing is pressed that cannot be seen to have the focus. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Chosen, chosenBy, type Person } from "../support/person";
import { type PlainQuestion, plainQuestions } from "./plain-household";

const MOST_TABS = 80;

interface Focused {
  tag: string;
  visible: boolean;
  matches: boolean;
  value: string;
}
/** What has the focus, and whether a ring shows it (an option's ring is drawn around its card). */
const focused = (page: Page, selector: string): Promise<Focused> =>
  page.evaluate((wanted) => {
    const at = document.activeElement ?? document.body;
    const ring = [at, at.closest(".answer")].some((each) => each && getComputedStyle(each).outlineStyle !== "none");
    const value = at instanceof HTMLInputElement ? at.value : "";
    return { tag: at.tagName, visible: ring, matches: at.matches(wanted), value };
  }, selector);

/** Tab until it is reached: forward, and round the page if need be. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const { tag, visible, matches } = await focused(page, selector);
    if (matches) return expect(visible, `the focus on ${selector} can be seen`).toBe(true);
    if (tag !== "BODY" && !["H1", "H2"].includes(tag)) expect(visible, `the focus on ${tag} can be seen`).toBe(true);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}
export async function pressByKey(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

async function give(page: Page, question: PlainQuestion, chosen: Chosen): Promise<void> {
  const within = `fieldset[data-question="${question.name}"]`;
  if (typeof chosen === "object" && "missing" in chosen) return choose(page, within, [chosen.missing]);
  if (question.type === "single" || question.type === "multi")
    return choose(page, within, [chosen].flat().map(String), question.type === "multi");
  await tabTo(page, `${within} .field`);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(String(chosen));
  if (question.type !== "list") return;
  const proposals = page.locator(`${within} [role="option"]`).first();
  if (!(await page.locator(`${within} [role="combobox"]`).count())) return;
  await proposals.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Radios are one stop, their arrows choose; boxes are a stop each. */
async function choose(page: Page, within: string, codes: readonly string[], boxes = false): Promise<void> {
  if (boxes) {
    for (const code of codes) {
      const box = `${within} input[value="${code}"]`;
      await tabTo(page, box);
      if (!(await page.locator(box).isChecked())) await page.keyboard.press("Space");
    }
    return;
  }
  await tabTo(page, `${within} input[type="radio"]`);
  await page.keyboard.press("Space");
  for (let arrows = 0; arrows < 40; arrows++) {
    if ((await focused(page, within)).value === codes[0]) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The arrows do not lead to ${codes[0]} in ${within}.`);
}

/** Answers what is asked on the page, follow-ups too, as they come. */
export async function answerByKeyboard(page: Page, person: Person): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const next = (await plainQuestions(page)).find(({ name }) => !done.has(name));
    if (!next) return;
    done.add(next.name);
    await give(page, next, chosenBy(person, next));
  }
}
