/** Pages of the household drawn on the server, with the app's own style sheets and fonts: for looking at them alone. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Footer } from "../../web-respondent/frame/footer";
import { Header } from "../../web-respondent/frame/header";
import type { Language } from "../../web-respondent/sending/contract";
import { LanguageContext } from "../../web-respondent/words";
import { root } from "./root";

const { resolve } = createRequire(import.meta.url);
const SHEETS = ["fonts", "tokens", "frame", "question", "pages", "easy", "large"];
const nothing = (): void => undefined;

const styles = (): string =>
  SHEETS.map((name) => readFileSync(join(root, "web-respondent/style", `${name}.css`), "utf8"))
    .join("\n")
    .replace(/url\("(@fontsource[^"]+)"\)/g, (_whole, file: string) => `url("${pathToFileURL(resolve(file)).href}")`);

export interface Drawing {
  language: Language;
  /** what stands between header and footer */
  main: string;
  large?: boolean;
  /** behind the app's own sheets */
  themeCss?: string;
}

const framed = (language: Language, part: ReactElement): string =>
  renderToStaticMarkup(createElement(LanguageContext, { value: language }, part));

export const drawn = (language: Language, page: ReactElement): string =>
  `<div class="place">${framed(language, page)}</div>`;

/** @returns the address of a file that a browser can open */
export function draw({ language, main, large = false, themeCss = "" }: Drawing): string {
  const header = framed(language, createElement(Header, { exitUrl: "#", onLanguage: nothing }));
  const footer = framed(language, createElement(Footer, { open: null, onPanel: nothing }));
  const html = `<!doctype html><html lang="${language}"${large ? ' class="large"' : ""}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Questionnaire</title>
<style>${styles()}\n${themeCss}</style></head><body><div id="root">${header}<main>${main}</main>${footer}</div></body></html>`;
  const file = join(mkdtempSync(join(tmpdir(), "drawn-")), "page.html");
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}
