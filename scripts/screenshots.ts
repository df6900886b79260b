/**
 * `npm run screenshots`: starts a platform of its own, walks the three modes as the journeys do, and writes
 * docs/screenshots. Pictures are the screens as they are; nothing is arranged. `npm run screenshots -- preview` makes only
 * those of the questionnaire's preview, which needs no platform.
 */
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { servePreview } from "../server/commands/questionnaire/preview/serve";
import type { CaseList } from "../server/contract/office";
import { openForm, signInOffice } from "../tests/journeys/clerk";
import { answerByKeysUntil, drawNext, reach, signInConsole } from "../tests/journeys/console";
import { answerUntil, openLetter, SAYS } from "../tests/journeys/household";
import { type OpenBrowser, openBrowser, PHONE, type Viewport } from "../tests/support/browser";
import { AMINA, MARC } from "../tests/support/person";
import { root } from "../tests/support/root";
import { startServer } from "../tests/support/server";
import { caseFile, freshCases, postedForm, type Staff, signInStaff } from "../tests/support/staff";

const folder = join(root, "docs", "screenshots");
const WIDE: Viewport = { width: 1440, height: 900 };
const BOOKLET_PAGES = { "booklet-cover": 1, "booklet-page": 3 };

/** Pictures in a repository should be small: a palette is enough for screens. */
async function keep(name: string, png: Uint8Array, width?: number): Promise<void> {
  const image = sharp(png);
  const sized = width ? image.resize({ width }) : image;
  await writeFile(join(folder, `${name}.png`), await sized.png({ palette: true, colours: 128, effort: 10 }).toBuffer());
  console.log(`docs/screenshots/${name}.png`);
}
const shoot = async (page: Page, name: string, fullPage = false): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await keep(name, await page.screenshot({ fullPage, animations: "disabled" }));
};

const open: OpenBrowser[] = [];
async function device(viewport: Viewport, scale = 1): Promise<Page> {
  const browser = await openBrowser(viewport, { scale });
  open.push(browser);
  return browser.context.pages()[0] ?? browser.context.newPage();
}

async function web(address: string, code: string): Promise<void> {
  const page = await device(PHONE, 2);
  await page.goto(address);
  await page.getByRole("textbox", { name: SAYS.fr.code }).waitFor();
  await shoot(page, "web-start");
  const household = await openLetter(page, address, code);
  await answerUntil(household, AMINA, "SATQ");
  await shoot(page, "web-question");
  await page.getByRole("button", { name: SAYS.fr.next, exact: true }).click();
  await page.getByRole("alert").first().waitFor();
  await shoot(page, "web-left-empty", true);
}

async function telephone(platform: Parameters<typeof signInConsole>[1]): Promise<void> {
  const page = await device(WIDE);
  const desk = await signInConsole(page, platform);
  await shoot(page, "console-ready");
  await drawNext(desk);
  await shoot(page, "console-contact");
  await reach(desk);
  await answerByKeysUntil(desk, MARC, "SATQ");
  await shoot(page, "console-question");
}

/** While somebody is on a call (telephone above). */
async function floor(platform: Parameters<typeof signInConsole>[1]): Promise<void> {
  const page = await device(WIDE);
  await signInConsole(page, platform, "supervisor", /au travail/);
  await shoot(page, "console-floor");
  await page.getByRole("button", { name: "Rendez-vous", exact: true }).click();
  await page.getByRole("heading", { name: /rendez-vous promis/ }).waitFor();
  await shoot(page, "console-calendar");
}

async function paper(manager: Staff, formId: string): Promise<void> {
  const pdf = await manager.bytes(`/api/office/forms/${formId}.pdf`);
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  for (const [name, number] of Object.entries(BOOKLET_PAGES)) {
    const { data } = await document.getPage(number - 1).render({
      scale: 2,
      render: ({ data, width, height }) =>
        sharp(data, { raw: { width, height, channels: 4 } })
          .png()
          .toBuffer(),
    });
    await keep(name, data, 1000);
  }
  document.destroy();
  library.destroy();
}

async function office(
  platform: Parameters<typeof signInOffice>[1],
  caseId: string,
  number: string,
  formCode: string,
): Promise<void> {
  const page = await device(WIDE);
  await signInOffice(page, platform, "manager");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await shoot(page, "office-progress");
  for (const [name, path] of Object.entries({
    "office-cases": "cases",
    "office-case": `cases/${caseId}`,
    "office-response": `responses/${number}`,
  })) {
    await page.goto(new URL(`office/${path}`, platform.staff).href);
    await page.waitForLoadState("networkidle");
    // where one mode ends and the other begins
    if (name === "office-response")
      await page
        .getByText("Partie C")
        .first()
        .evaluate((part) => {
          part.scrollIntoView();
          window.scrollBy(0, -64);
        });
    await shoot(page, name);
  }
  const clerk = await device(WIDE);
  await signInOffice(clerk, platform, "clerk", "keying");
  await openForm(clerk, formCode);
  await clerk.waitForLoadState("networkidle");
  await shoot(clerk, "office-keying");
}

async function preview(): Promise<void> {
  const wave = { year: 2026, ageFloor: 18 };
  const questionnaire = join(root, "questionnaires", "vrs-2026");
  const running = await servePreview({ folder: questionnaire, wave, port: 0, before: null });
  try {
    const page = await device(WIDE);
    for (const [name, address] of Object.entries({
      preview: "/?question=DEMENAG",
      "preview-module": "/?module=C_INSECURITE&lang=en",
    })) {
      await page.goto(running.address + address);
      // until the printed path has been followed, the page says that it is being followed
      await page.locator(".mode").first().waitFor();
      await page.locator("[data-following]").waitFor({ state: "detached" });
      await shoot(page, name, name === "preview");
    }
  } finally {
    await running.close();
  }
}

mkdirSync(folder, { recursive: true });
await preview();
if (process.argv.includes("preview")) {
  await Promise.all(open.map((browser) => browser.close()));
  process.exit();
}
const server = await startServer();
try {
  const manager = await signInStaff(server, "manager");
  const [fresh] = await freshCases(manager, 1);
  if (!fresh) throw new Error("The demo wave has no fresh case.");
  await web(server.household, fresh.code);
  await telephone(server);
  await floor(server);
  const form = await postedForm(manager);
  await paper(manager, form.formId);
  const { cases } = await manager.get<CaseList>("/api/office/cases?state=complete");
  const told = cases.find(({ modes }) => modes.includes("web") && modes.includes("phone")) ?? cases[0];
  if (!told) throw new Error("The demo wave has no complete case.");
  const [number] = (await caseFile(manager, told.caseId)).responseNumbers;
  if (!number) throw new Error("A complete case has no response.");
  await office(server, told.caseId, number, form.formCode);
} finally {
  await Promise.all(open.map((browser) => browser.close()));
  await server.stop();
}
