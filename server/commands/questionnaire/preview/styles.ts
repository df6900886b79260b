/** The style sheets of the preview: its own, and those of the apps as they are, fitted to the size that they are shown at. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../../..");
const { resolve } = createRequire(import.meta.url);
const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");

const FACES = {
  literata: "@fontsource-variable/literata/wght.css",
  next: "@fontsource-variable/atkinson-hyperlegible-next/wght.css",
  mono: "@fontsource-variable/atkinson-hyperlegible-mono/wght.css",
} as const;
type Face = keyof typeof FACES;

const faces = (): string =>
  (Object.keys(FACES) as Face[])
    .map((face) => readFileSync(resolve(FACES[face]), "utf8").replaceAll("url(./files/", `url(/fonts/${face}/`))
    .join("\n");

/** null: no file of one of the three faces */
export const fontFile = (face: string, file: string): Buffer | null => {
  if (!Object.hasOwn(FACES, face) || !/^[a-z0-9-]+\.woff2$/.test(file)) return null;
  try {
    return readFileSync(join(dirname(resolve(FACES[face as Face])), "files", file));
  } catch {
    return null;
  }
};

/** Answers the questions that a sheet asks about the size of the window, for a window of that size. In rem. */
const fitted = (css: string, width: number, height: number): string =>
  css.replace(/\((min|max)-(width|height): ([\d.]+)rem\)/g, (_whole, bound: string, side: string, length: string) => {
    const size = side === "width" ? width : height;
    const holds = bound === "min" ? size >= Number(length) : size <= Number(length);
    return holds ? "(min-width: 0)" : "(max-width: 0)";
  });

/** Inside a shadow tree there is no body: what it says of one is said of the outermost element. */
const inShadow = (css: string): string => css.replace(/(^|\n)body \{/g, "$1.body {");

/** A telephone of 375 x 812. */
const web = (): string => {
  const sheets = ["tokens", "frame", "question"].map((name) => read("web-respondent", "style", `${name}.css`));
  return inShadow(fitted(sheets.join("\n"), 375 / 16, 812 / 16));
};

/** An interviewer's screen of 1280 x 800. */
const phone = (): string => {
  const staff = ["pieces", "forms"].map((name) => read("staff-ui", "styles", `${name}.css`));
  const desk = ["frame", "question"].map((name) => read("cati-console", "styles", `${name}.css`));
  return inShadow(fitted([...staff, ...desk].join("\n"), 1280 / 16, 800 / 16));
};

const page = (): string =>
  [
    faces(),
    read("staff-ui", "styles", "tokens.css"),
    read("staff-ui", "styles", "pieces.css"),
    readFileSync(join(import.meta.dirname, "preview.css"), "utf8"),
  ].join("\n");

export const SHEETS: Record<string, () => string> = {
  "page.css": page,
  "web.css": () => `${web()}\n${readFileSync(join(import.meta.dirname, "stage.css"), "utf8")}`,
  "phone.css": () => `${phone()}\n${readFileSync(join(import.meta.dirname, "stage.css"), "utf8")}`,
};
