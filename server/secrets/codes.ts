/**
 * Codes that people read, say and type. 29 characters: no 0 or O, no 1, I or L, no U beside V, no Z beside 2. As 29 is
 * prime, a weighted sum finds every single wrong character and every swap of two.
 */
import { createHmac, randomInt } from "node:crypto";

export const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXY";
const BASE = ALPHABET.length;
/** 11 characters of 29 are 53 bits: guessing one of 100,000 codes takes 10^11 tries on average. */
const PAYLOAD = 11;
const FORM_CODE = 8;
const RESPONSE_NUMBER = 8;
const RECOVERY_CODE = 8;
const ONE_TIME_PASSWORD = 16;
/** What people type for a character that no code holds. Where the guess is wrong, the check character says so. */
const MEANT: Record<string, string> = { "0": "Q", O: "Q", "1": "7", U: "V", Z: "2" };

const groups = (text: string, between: string) => text.match(/.{1,4}/g)?.join(between) ?? "";
const random = (length: number) => Array.from({ length }, () => ALPHABET[randomInt(BASE)]).join("");

const checkCharacter = (payload: string): string | undefined => {
  let sum = 0;
  for (const [index, character] of [...payload].entries()) sum += (index + 1) * ALPHABET.indexOf(character);
  return ALPHABET[sum % BASE];
};

/** The code as it was meant: capitals without spaces and dashes, confusable characters mapped. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/[0O1UZ]/g, (character) => MEANT[character] ?? character);

/** Whether a text can be an access code at all: right length, right characters, right check character. */
export const looksLikeCode = (typed: string): boolean => {
  const code = normaliseCode(typed);
  if (code.length !== PAYLOAD + 1 || [...code].some((character) => !ALPHABET.includes(character))) return false;
  return checkCharacter(code.slice(0, PAYLOAD)) === code[PAYLOAD];
};

/** The access code of a case's serial, "K7QP-2MXD-9RTW": always the same under the same key, so none need be stored. */
export const deriveAccessCode = (key: Buffer, caseId: string, serial: number): string => {
  const digest = createHmac("sha256", key)
    .update(JSON.stringify(["access-code", caseId, serial]))
    .digest("hex");
  // 256 bits modulo 29^11 (53 bits): what is uneven about it is less than 2^-200
  let rest = BigInt(`0x${digest}`);
  let payload = "";
  for (let index = 0; index < PAYLOAD; index++) {
    payload += ALPHABET[Number(rest % BigInt(BASE))];
    rest /= BigInt(BASE);
  }
  return groups(payload + checkCharacter(payload), "-");
};

/** A booklet's random code as it is stored: "7F3KQ2M9". */
export const randomFormCode = (): string => random(FORM_CODE);
/** The same as it is printed: "7F3K Q2M9". */
export const spellFormCode = (code: string): string => groups(normaliseCode(code), " ");
/** A response's public number, which nothing leads from to its case: "4QX7-92MD". */
export const randomResponseNumber = (): string => groups(random(RESPONSE_NUMBER), "-");
/** Signs a member of staff in where the authenticator is lost: "4QX7-92MD", 38 bits, and wrong tries lock for minutes. */
export const randomRecoveryCode = (): string => groups(random(RECOVERY_CODE), "-");
/** A password for one sign-in: "K7QP-2MXD-9RTW-4HBC", 77 bits. */
export const randomPassword = (): string => groups(random(ONE_TIME_PASSWORD), "-");
