/** A clerk keys a booklet, by keyboard alone: this file never clicks. */
import type { Page } from "playwright-core";
import type { Field, FormView, PageView } from "../../server/contract/office";
import type { Filled } from "../support/paper";
import type { Platform } from "../support/server";
import { focusByTab } from "./console";

export async function signInOffice(page: Page, platform: Platform, role: string, path = ""): Promise<void> {
  const login = platform.logins[role];
  if (!login) throw new Error(`There is no ${role}.`);
  await page.goto(new URL(`office/${path}`, platform.staff).href);
  await page.getByLabel("Identifiant", { exact: true }).waitFor();
  await focusByTab(page, "Identifiant");
  await page.keyboard.type(login.login);
  await page.keyboard.press("Tab");
  await page.keyboard.type(login.password);
  await page.keyboard.press("Enter");
  await page.getByLabel("Identifiant", { exact: true }).waitFor({ state: "detached" });
}

/** Types the code that is printed on the form. */
export async function openForm(page: Page, code: string): Promise<FormView> {
  const view = page.waitForResponse(
    (response) => /\/api\/office\/forms\/[^/?]+$/.test(response.url()) && response.ok(),
  );
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  return (await (await view).json()) as FormView;
}

/** Pages in order; on each page fields in order; Enter goes on. What was left empty is asked about, once a page. */
export async function keyForm(page: Page, form: FormView, filled: Filled): Promise<void> {
  for (const sheet of form.pages) if (sheet.fields.length > 0) await keyPage(page, sheet, filled);
}

async function keyPage(page: Page, sheet: PageView, filled: Filled): Promise<void> {
  await page.getByText(`Page ${sheet.page} du livret`).first().waitFor();
  const saved = page.waitForResponse((response) => response.url().includes(`/pages/${sheet.page}/keying`), {
    timeout: 120_000,
  });
  for (const field of sheet.fields) {
    await keyField(page, field, filled.get(field.id));
    await page.keyboard.press("Enter");
  }
  const empty = sheet.fields.some((field) => !filled.has(field.id));
  if (empty) {
    await asked(page);
    await page.keyboard.press("Enter");
  }
  const reply = await saved;
  if (!reply.ok()) throw new Error(`Page ${sheet.page} was not saved: ${reply.status()} ${await reply.text()}`);
}

async function keyField(page: Page, field: Field, written: number[] | string | undefined): Promise<void> {
  if (written === undefined) return;
  if (typeof written === "string") return page.keyboard.type(written);
  for (const value of written) await page.keyboard.press(keyOf(field, value));
}

/** One figure is its own key; codes of two figures have letters, in their order, that mean nothing else there. */
const LETTERS = "ABCDEFGHJKLNOPQRSTUWXY";
function keyOf(field: Field, value: number): string {
  if (value <= 9) return String(value);
  const place = field.choices.filter((choice) => choice.value > 9).findIndex((choice) => choice.value === value);
  const letter = LETTERS[place];
  if (!letter) throw new Error(`${field.variable} has no key for ${value}.`);
  return letter.toLowerCase();
}

const asked = (page: Page): Promise<void> => page.getByRole("dialog").waitFor();

export async function finishForm(page: Page): Promise<void> {
  await asked(page);
  const finished = page.waitForResponse((response) => response.url().endsWith("/finish"));
  await page.keyboard.press("Enter");
  const reply = await finished;
  if (!reply.ok()) throw new Error(`The form was not finished: ${reply.status()} ${await reply.text()}`);
}
