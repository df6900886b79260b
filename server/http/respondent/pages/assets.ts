/** The files that the build made for the household's pages, found by its manifest. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlainAssets } from "../../../../web-respondent/plain/document";

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
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
}

export const NO_ASSETS: PageAssets = {
  first: { styles: [], fonts: [], ahead: [] },
  firstStyle: "",
  later: { styles: [], fonts: [], ahead: [] },
  styleHash: "",
};

const ENTRY = {
  script: "light/main.ts",
  app: "app/main.tsx",
  style: "style/index.css",
  fonts: "style/fonts.css",
} as const;

/** A chunk and all that it needs before it runs, and what it then asks for. */
const withImports = (manifest: Manifest, key: string, seen = new Set<string>()): string[] => {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  const further = [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])];
  return [`/${chunk.file}`, ...further.flatMap((each) => withImports(manifest, each, seen))];
};

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

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
  const shared = {
    fonts: [`/${fileOf(ENTRY.fonts)}`],
    script: `/${fileOf(ENTRY.script)}`,
    ahead: withImports(manifest, ENTRY.app).filter((file) => file.endsWith(".js")),
  };
  return {
    first: { ...shared, styles: [] },
    firstStyle,
    later: { ...shared, styles: [`/${style}`, THEME_PATH] },
    styleHash: hashOf(firstStyle),
  };
};

export const THEME_PATH = "/theme.css";
