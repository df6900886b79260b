/** Codes that are read aloud and typed: every single error that people make is looked at, on many codes. */
import { describe, expect, test } from "vitest";
import { spokenCode } from "../../server/domain/spoken-code";
import { ALPHABET } from "../../server/secrets/codes";
import { looksLikeCode, normaliseCode } from "../../server/secrets/secrets";
import { someSecrets } from "../factories";

const secrets = someSecrets();
const codes = Array.from({ length: 200 }, (_, serial) => [...normaliseCode(secrets.accessCode("case", serial + 1))]);

describe("the check character", () => {
  test("finds every wrong letter and figure, at every place, of 200 codes", () => {
    let looked = 0;
    for (const code of codes)
      for (const at of code.keys())
        for (const wrong of ALPHABET) {
          if (wrong === code[at]) continue;
          looked += 1;
          if (looksLikeCode(code.with(at, wrong).join(""))) expect.fail(`${code.join("")} and ${wrong} at ${at}`);
        }
    expect(looked).toBe(200 * 12 * (ALPHABET.length - 1));
  });

  test("finds every swap of neighbours, whatever stands there: all 28 × 29 pairs at all 11 places", () => {
    let looked = 0;
    for (const at of Array.from({ length: 11 }, (_, index) => index))
      for (const first of ALPHABET)
        for (const second of ALPHABET) {
          if (first === second) continue;
          // some code that holds the pair there: what is free is tried until the check character fits
          const base = codes[0]!.with(at, first).with(at + 1, second);
          const free = at === 0 ? 5 : 0;
          const code = [...ALPHABET].map((each) => base.with(free, each)).find((each) => looksLikeCode(each.join("")));
          if (!code) throw new Error("No code holds this pair");
          looked += 1;
          if (
            looksLikeCode(
              code
                .with(at, second)
                .with(at + 1, first)
                .join(""),
            )
          )
            expect.fail(`${code.join("")} at ${at}`);
        }
    expect(looked).toBe(11 * 29 * 28);
  });
});

test("an access code holds 53 bits, counted: 11 free characters of 29, and all that occur are of the alphabet", () => {
  expect(new Set(codes.flat())).toEqual(new Set(ALPHABET));
  expect(new Set(codes.map((code) => code.slice(0, 11).join(""))).size).toBe(codes.length);
  expect(Math.floor(11 * Math.log2(ALPHABET.length))).toBe(53);
});

test("every character has a word in both languages, and no two have the same", () => {
  const [spoken] = spokenCode(ALPHABET);
  for (const language of ["fr", "en"] as const) {
    const words = spoken!.map(({ words: { [language]: word } }) => word);
    expect(new Set(words).size).toBe(ALPHABET.length);
    for (const { character, words: each } of spoken!)
      if (/[A-Z]/.test(character)) expect(each[language].startsWith(character)).toBe(true);
  }
  expect(spokenCode("K7QP-2MXD-9RTW").map((group) => group.length)).toEqual([4, 4, 4]);
});
