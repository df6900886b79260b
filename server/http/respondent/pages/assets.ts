/** The files that the build made for the household's pages, found by its manifest. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlainAssets } from "../../../../web-respondent/plain/document";

interface Chunk {
  file: string;
}
type Manifest = Record<string, Chunk>;

export interface PageAssets {
  /** for the very first page: its style is set into it, so that it waits for no second request */
  first: PlainAssets;
  firstStyle: string;
  /** for those that follow */
  later: PlainAssets;
  /** names the style of the first page in the Content-Security-Policy */
  styleHash: string;
  /** where the survey's own theme is; its name carries a hash, as the files of the build do */
  themePath: string;
}

export const NO_ASSETS: PageAssets = {
  first: { styles: [], fonts: [] },
  firstStyle: "",
  later: { styles: [], fonts: [] },
  styleHash: "",
  themePath: "/theme.css",
};

const ENTRY = {
  script: "light/main.ts",

  style: "style/index.css",
  fonts: "style/fonts.css",
} as const;

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** @param theme custom properties of the survey's own theme, set behind the style sheet */
export const readAssets = (folder: string | undefined, theme: string): PageAssets => {
  const path = folder && join(folder, "manifest.json");
  if (!path || !existsSync(path)) return NO_ASSETS;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const fileOf = (key: string): string => {
    const file = manifest[key]?.file;
    if (!file) throw new Error(`The build has no ${key}`);
    return file;
  };
  const style = fileOf(ENTRY.style);
  const firstStyle = readFileSync(join(folder, style), "utf8").trim() + theme;
  const themePath = `/theme-${hashOf(theme).toString("hex").slice(0, 10)}.css`;
  const shared = {
    fonts: [`/${fileOf(ENTRY.fonts)}`],
    script: `/${fileOf(ENTRY.script)}`,
  };
  return {
    first: { ...shared, styles: [] },
    firstStyle,
    later: { ...shared, styles: [`/${style}`, themePath] },
    styleHash: `'sha256-${hashOf(firstStyle).toString("base64")}'`,
    themePath,
  };
};
