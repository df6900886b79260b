/** The network goes in the middle of an answer: nothing that may be kept is lost, nothing that may not is kept. */
import type { Locator, Page, Request } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import type { SaveRequest } from "../../server/contract/screen";
import { WORDS } from "../../web-respondent/words/words";
import { PHONE } from "../support/browser";
import { keptIn, NOTHING } from "../support/browser-storage";
import { journey } from "../support/journey";
import { AMINA } from "../support/person";
import { EXIT_URL } from "../support/server";
import { freshCases, responsesOf, signInStaff } from "../support/staff";
import { asks, followSteps, nameOf } from "../support/steps";
import { answerScreen, answerUntil, type Household, openLetter, SAYS, shown } from "./household";

const platform = inject("platform");
const words = WORDS.fr;

const somebody = async () => {
  const manager = await signInStaff(platform, "manager");
  const [drawn] = await freshCases(manager, 1);
  if (!drawn) throw new Error("no case");
  return { ...drawn, manager };
};
const next = (page: Page): Locator => page.getByRole("button", { name: SAYS.fr.next, exact: true });
const entry = async (page: Page): Promise<string> => (await keptIn(page)).local.page ?? "";
/** Saves that left the page, whatever became of them. */
const savesOf = (page: Page): SaveRequest[] => {
  const sent: SaveRequest[] = [];
  const isSave = (request: Request) => request.method() === "POST" && request.url().endsWith("/saves");
  page.on("request", (request) => isSave(request) && sent.push(request.postDataJSON() as SaveRequest));
  return sent;
};
/** Chooses the same place among the answers of each question. */
const choose = async (page: Page, place: number): Promise<void> => {
  const groups = page.getByRole("group").filter({ has: page.getByRole("radio") });
  for (const group of await groups.all()) await group.getByRole("radio").nth(place).check();
};
/** Cut off from the network, answers, and reads that the page waits. */
const answerOffline = async (household: Household, place: number, says: string): Promise<void> => {
  const { page } = household;
  await page.context().setOffline(true);
  await choose(page, place);
  await next(page).click();
  await page.getByText(says).waitFor();
};
const saidOnServer = async ({ manager, caseId }: Awaited<ReturnType<typeof somebody>>, variable: string) => {
  const [response] = await responsesOf(manager, caseId);
  return response?.rows.find((row) => row.variable === variable)?.value ?? null;
};

describe("without network", () => {
  it("an answer waits in one entry that tells nothing, may still be changed, and goes when the network is back", async () => {
    const amina = await somebody();
    await journey("offline-back", async ({ device }) => {
      const page = await device(PHONE);
      const household = await openLetter(page, platform.household, amina.code);
      const left = await answerUntil(household, AMINA, "SATQ");
      const sent = savesOf(page);
      expect(await keptIn(page)).toEqual(NOTHING);

      await answerOffline(household, 0, words.waitingKept);
      const first = await entry(page);
      expect(await keptIn(page)).toEqual({ ...NOTHING, local: { page: first } });
      expect(first).toMatch(/^\d{5}\.[\w+/=]+$/);
      expect(Buffer.from(first.split(".")[1] ?? "", "base64").toString("latin1")).not.toMatch(/SATQ|answers|variable/);

      await choose(page, 1);
      await expect.poll(() => entry(page)).not.toBe(first);
      expect((await entry(page)).length).toBe(first.length);

      await page.context().setOffline(false);
      await household.steps.newer(left);
      expect(sent.at(-1)?.answers).toContainEqual({ variable: "SATQ", value: 2 });
      // the answers of both questions were changed, on a telephone
      expect(sent.at(-1)?.paradata).toEqual({ secondsHidden: 0, breaks: 0, changes: 2, device: "phone" });
      expect(sent.at(-1)?.saveId).not.toBe(sent[0]?.saveId);
      await expect.poll(() => keptIn(page)).toEqual(NOTHING);
      expect(await saidOnServer(amina, "SATQ")).toBe("2");
    });
  });

  it("the page is closed: the next sign-in here sends the answer before it shows anything, and shows it to nobody", async () => {
    const amina = await somebody();
    await journey("offline-closed", async ({ device }) => {
      const page = await device(PHONE);
      const household = await openLetter(page, platform.household, amina.code);
      const left = await answerUntil(household, AMINA, "SATQ");
      await answerOffline(household, 1, words.waitingKept);
      const context = page.context();
      const later = await context.newPage();
      // gone at once, as with an empty battery: a page that is closed may still hear that the network is back
      const end = await context.newCDPSession(page);
      await Promise.race([end.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")]);
      await page.close();
      await context.setOffline(false);
      expect(await saidOnServer(amina, "SATQ")).toBeNull();

      const sent = savesOf(later);
      const steps = followSteps(later);
      await later.goto(platform.household);
      await later.getByRole("textbox", { name: SAYS.fr.code }).fill(amina.code);
      // the app takes over once it has come
      await later.locator("html[data-ready]").waitFor({ state: "attached" });
      await later.getByRole("button", { name: SAYS.fr.start }).click();
      // the sign-in still tells the question that was open; what is shown is the one after
      const opened = await steps.newer(await steps.newer(null));
      await shown({ page: later, steps, language: "fr" }, opened);
      expect(nameOf(opened)).not.toBe(nameOf(left));
      expect(opened).toMatchObject({ answers: [], canGoBack: false });
      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({ answers: expect.arrayContaining([{ variable: "SATQ", value: 2 }]), kept: {} });
      expect(await saidOnServer(amina, "SATQ")).toBe("2");
      expect(await keptIn(later)).toEqual(NOTHING);
      expect(await later.getByRole("radio", { checked: true }).count()).toBe(0);
    });
  });

  it("a sealed page says that it must stay open, and keeps nothing in the browser", async () => {
    const amina = await somebody();
    await journey("offline-sealed", async ({ device }) => {
      const page = await device(PHONE);
      const household = await openLetter(page, platform.household, amina.code);
      const left = await answerUntil(household, AMINA, "V_CAMB");
      await answerOffline(household, 1, words.waitingSealed);
      expect(await keptIn(page)).toEqual(NOTHING);
      await page.context().setOffline(false);
      const following = await household.steps.newer(left);
      expect(asks(following, "V_CAMB")).toBe(false);
    });
  });

  it("quick exit takes away what waits, before the page leads elsewhere", async () => {
    const amina = await somebody();
    await journey("offline-exit", async ({ device }) => {
      const page = await device(PHONE);
      const leaving: string[] = [];
      await page.context().exposeBinding("leaving", (_, local: string) => void leaving.push(local));
      await page
        .context()
        .route(`${EXIT_URL}**`, (route) =>
          route.fulfill({ contentType: "text/html; charset=utf-8", body: "<h1>Météo du jour</h1>" }),
        );
      await page.addInitScript(() => {
        const say = (window as unknown as { leaving(local: string): void }).leaving;
        window.navigation?.addEventListener("navigate", () => say(Object.keys(localStorage).join()));
      });
      const household = await openLetter(page, platform.household, amina.code);
      await answerUntil(household, AMINA, "SATQ");
      await answerOffline(household, 1, words.waitingKept);
      expect(await entry(page)).not.toBe("");
      leaving.length = 0;
      for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
      await expect.poll(() => leaving).toEqual([""]);
      await page.context().setOffline(false);
      await page.goto(platform.household);
      expect(await keptIn(page)).toEqual(NOTHING);
    });
  });
});

describe("two pages of one browser", () => {
  it("the newer one goes on; the older one ends quietly, though both send the same cookie", async () => {
    const amina = await somebody();
    await journey("two-pages", async ({ device }) => {
      const first = await device(PHONE);
      const household = await openLetter(first, platform.household, amina.code);
      const left = await answerUntil(household, AMINA, "SATQ");
      const second = await first.context().newPage();
      const newer = await openLetter(second, platform.household, amina.code);
      expect(newer.steps.now()).toMatchObject({ step: left.kind === "screen" ? left.step : "" });

      await choose(first, 0);
      await next(first).click();
      await first.getByRole("heading", { name: SAYS.fr.ended }).waitFor();
      expect(await first.getByRole("radio").count()).toBe(0);
      expect(await saidOnServer(amina, "SATQ")).toBeNull();
      const following = await answerScreen(newer, AMINA);
      expect(asks(following, "SATQ")).toBe(false);
    });
  });
});
