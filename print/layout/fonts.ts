/** The booklet's faces as bytes, and the width of a text in them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { FontName } from "./page";
import { MM_PER_POINT } from "./style";

const FILES: Record<FontName, string> = {
  voice: "@fontsource/literata/files/literata-latin-400-normal.woff",
  "voice-bold": "@fontsource/literata/files/literata-latin-600-normal.woff",
  ui: "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff",
  "ui-bold": "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff",
  code: "@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-500-normal.woff",
};
export const FONT_NAMES = Object.keys(FILES) as FontName[];

const { resolve } = createRequire(import.meta.url);
const bytes = new Map<FontName, Buffer>();
const faces = new Map<FontName, Font>();
const advances = new Map<string, number>();

export const fontBytes = (name: FontName): Buffer => {
  const known = bytes.get(name) ?? readFileSync(resolve(FILES[name]));
  bytes.set(name, known);
  return known;
};

const face = (name: FontName): Font => {
  const known = faces.get(name) ?? create(fontBytes(name));
  faces.set(name, known);
  return known;
};

/** Width in millimetres at `size` points, from the glyphs themselves, kerning included. */
export const textWidth = (text: string, font: FontName, size: number): number => {
  const key = `${font} ${text}`;
  let advance = advances.get(key);
  if (advance === undefined) {
    const { unitsPerEm } = face(font);
    advance = face(font).layout(text).advanceWidth / unitsPerEm;
    advances.set(key, advance);
  }
  return advance * size * MM_PER_POINT;
};

/** Characters that the faces cannot print: a text that holds one must be mended, not printed with a hole. */
export const unprintable = (text: string, font: FontName): string[] =>
  [...text].filter((letter) => !face(font).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
