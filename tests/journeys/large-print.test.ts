/** Large print and easy words at the narrowest width that RGAA 10.11 names: nothing runs out of 320 pixels. */
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { createElement, Fragment, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { loadTheme } from "../../questionnaires/compiler/theme/read-theme";
import { themeCss } from "../../questionnaires/compiler/theme/theme";
import { Edition } from "../../server/commands/questionnaire/preview/edition";
import { WebStage } from "../../server/commands/questionnaire/preview/stage-web";
import { HELP_LINES } from "../../server/settings/help-lines";
import { Accessibility } from "../../web-respondent/pages/accessibility";
import { EasyWelcome } from "../../web-respondent/pages/easy-welcome";
import { PanelContent } from "../../web-respondent/pages/panel";
import { PinPage } from "../../web-respondent/pages/pin-page";
import { StartPage } from "../../web-respondent/pages/start-page";
import type { Language, RespondentSettings } from "../../web-respondent/sending/contract";
import { type OpenBrowser, openBrowser } from "../support/browser";
import { draw, drawn } from "../support/drawn-pages";
import { root } from "../support/root";

const LANGUAGES: Language[] = ["fr", "en"];
const NARROW = { width: 320, height: 640 };
const nothing = (): void => undefined;
const folder = (name: string): string => join(root, "questionnaires", name);
const vrs = loadQuestionnaire(folder("vrs-2026"));

const { name: office } = loadTheme(folder("vrs-2026"));

const told = {
  languages: LANGUAGES,
  helpLines: HELP_LINES,
  exitUrl: "#",
  officePhone: "01 99 00 00 00",
  welcome: vrs.welcome.web ?? [],
  idleWarningSeconds: 600,
  idleLockSeconds: 120,
  minutes: 33,
  paradata: true,
  office,
};
const settings: RespondentSettings = told;
const { officePhone } = settings;
const panel = (inside: ReactElement) => createElement("div", { className: "page panel-page" }, inside);
const start = createElement(StartPage, { settings, code: "", note: "locked", amiss: "wrong-pin", onStarted: nothing });

const PAGES: Record<string, ReactElement> = {
  "the easy-to-read welcome": createElement(EasyWelcome, {
    office: "Direction de la statistique 2026",
    officePhone,
    minutes: 30,
  }),
  "the accessibility statement": panel(createElement(Accessibility, { officePhone })),
  "the start": start,
  "the help lines": panel(createElement(PanelContent, { name: "help", settings, onPause: undefined })),
  "how to leave": panel(createElement(PanelContent, { name: "leaving", settings, onPause: nothing })),
  "the PIN": createElement(PinPage, { onAnswered: nothing, onEnded: nothing }),
};

/** Every screen of the questionnaire, one below the other. */
function screensOf(language: Language): string {
  const edition = new Edition(vrs, { year: 2026, ageFloor: 18 });
  const seen = new Set<string>();
  return vrs.order
    .flatMap((name) => {
      const sitting = edition.sitting(vrs.variables[name]!, "web");
      const view = sitting && edition.screen(sitting)?.view;
      if (!view || seen.has(view.step)) return [];
      seen.add(view.step);
      const stage = renderToStaticMarkup(createElement(WebStage, { view, language, empty: name, whole: true }));
      return [
        `<div class="place" data-screen="${name}">${/<template[^>]*>([\s\S]*)<\/template>/.exec(stage)?.[1]?.replace(/<link[^>]*>/g, "") ?? ""}</div>`,
      ];
    })
    .join("\n");
}

/** What stands beyond the right edge, told by its words. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate((width) => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const out = [...document.querySelectorAll("body *:not(.skip):not(.sr)")].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5 && !element.closest(".skip, .sr, svg"),
    );
    return [
      ...(document.documentElement.scrollWidth > width
        ? [`the page is ${document.documentElement.scrollWidth} wide`]
        : []),
      ...out.map((element) => `${element.className || element.tagName}: ${element.textContent?.slice(0, 60)}`),
    ];
  }, NARROW.width);

describe.each(LANGUAGES)("in %s, at 320 pixels", (language) => {
  let browser: OpenBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(NARROW);
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(PAGES))(
    "%s fits, in usual and in large print, and axe finds nothing",
    async (_name, element) => {
      for (const large of [false, true]) {
        await page.goto(draw({ language, main: drawn(language, element), large }));
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          large ? "24px" : "16px",
        );
        expect(await beyond(page)).toEqual([]);
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
  it("every screen of the questionnaire fits in large print, with a remark under its question", async () => {
    const main = screensOf(language);
    expect(main.match(/data-screen=/g)?.length).toBeGreaterThan(60);
    await page.goto(draw({ language, main, large: true }));
    expect(await beyond(page)).toEqual([]);
  });
  // RGAA 10.4 and 10.12 (WCAG 1.4.4 and 1.4.12): what a reader sets for every page that they read
  it.each([
    ["text of 200 %", "html { font-size: 200% !important; }"],
    [
      "lines, letters and words set wider apart",
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }",
    ],
  ])("%s: nothing runs out, on any page or screen", async (_name, themeCss) => {
    const pages = Object.values(PAGES).map((element) => drawn(language, element));
    await page.goto(draw({ language, main: [...pages, screensOf(language)].join("\n"), themeCss }));
    expect(await beyond(page)).toEqual([]);
  });
  it.each(["light", "dark"] as const)(
    "axe finds no contrast amiss under the other survey's theme, %s",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const css = themeCss(loadTheme(folder("gbv-2026")));
      const main = Object.values(PAGES).map((element) => drawn(language, createElement(Fragment, null, element)));
      await page.goto(draw({ language, main: main.join("\n"), themeCss: css }));
      const { violations, passes } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
      expect(violations).toEqual([]);
      expect(passes[0]?.nodes.length).toBeGreaterThan(50);
    },
  );
});
