/**
 * The code of a page: random form code, page, questionnaire and check characters. It names no case and no person, and is
 * never the access code.
 */
// The named export "raw" is a kind of barcode; the function is a property of the default export.
import bwip from "bwip-js/node";
import { round } from "./pen";

const PAGE_DIGITS = 2;
const HASH_LENGTH = 6;
const CHECK_LENGTH = 2;
/** ISO 7064, MOD 1271-36: finds every wrong character and every two that changed places. */
const MODULUS = 1271;
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const bare = (formCode: string): string => formCode.replace(/[\s\u00a0-]/g, "").toUpperCase();
const pageNumber = (page: number): string => String(page).padStart(PAGE_DIGITS, "0");

/** As people read it: "7F3K Q2M9 03". */
export const pageCode = (formCode: string, page: number): string =>
  [...(bare(formCode).match(/.{1,4}/g) ?? []), pageNumber(page)].join(" ");

const checkOf = (text: string): string => {
  let sum = 0;
  for (const letter of text) sum = ((sum + ALPHABET.indexOf(letter)) * 36) % MODULUS;
  const check = (MODULUS + 1 - ((sum * 36) % MODULUS)) % MODULUS;
  return `${ALPHABET[Math.floor(check / 36)]}${ALPHABET[check % 36]}`;
};

/** As machines read it. @param questionnaireHash hexadecimal; its first characters are enough to tell versions apart */
export const pagePayload = (formCode: string, page: number, questionnaireHash: string): string => {
  const text = `${bare(formCode)}${pageNumber(page)}${questionnaireHash.slice(0, HASH_LENGTH).toUpperCase()}`;
  if (![...text].every((letter) => ALPHABET.includes(letter)))
    throw new Error("a form code has capitals and digits only");
  return text + checkOf(text);
};

export interface PageIdentity {
  formCode: string;
  page: number;
  /** first characters of the questionnaire's hash, capitals */
  hash: string;
}

/** null: damaged, or not one of ours */
export const readPayload = (payload: string): PageIdentity | null => {
  const text = payload.slice(0, -CHECK_LENGTH);
  const known = [...payload].every((letter) => ALPHABET.includes(letter));
  if (!known || text.length <= PAGE_DIGITS + HASH_LENGTH || text + checkOf(text) !== payload) return null;
  const formCode = text.slice(0, -(PAGE_DIGITS + HASH_LENGTH));
  const page = Number(text.slice(formCode.length, formCode.length + PAGE_DIGITS));
  return Number.isInteger(page) ? { formCode, page, hash: text.slice(-HASH_LENGTH) } : null;
};

export interface Matrix {
  /** 1: dark; row by row */
  modules: number[];
  columns: number;
  rows: number;
}

export const matrixOf = (payload: string): Matrix => {
  const symbol = bwip.raw({ bcid: "datamatrix", text: payload })[0];
  if (!symbol || !("pixs" in symbol)) throw new Error("no Data Matrix could be made");
  return { modules: symbol.pixs, columns: symbol.pixx, rows: symbol.pixy };
};

/** One path: a rectangle for each run of dark modules. Millimetres. */
export const matrixPath = ({ modules, columns, rows }: Matrix, x: number, y: number, size: number): string => {
  const module = size / columns;
  const runs: string[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const start = column;
      while (column < columns && modules[row * columns + column] === 1) column += 1;
      if (column > start) {
        const width = round((column - start) * module);
        // A hair more than a module high: rows must not show a seam between them.
        runs.push(
          `M${round(x + start * module)} ${round(y + row * module)}h${width}v${round(module + 0.01)}h${-width}Z`,
        );
      }
    }
  return runs.join("");
};
