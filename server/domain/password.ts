/**
 * What a password of a member of staff must be: long, not one of those tried first, not made of words of the place. No
 * rule about capitals or signs, and no end after so many months: both make passwords worse (NIST SP 800-63B, 3.1.1; ASVS
 * 5.0.0, 6.2).
 */
import common from "@zxcvbn-ts/language-common";

export const PASSWORD_LENGTH = 12;
/** Fewer letters beside the words of the place make no password. */
const OWN_LETTERS = 4;

export type PasswordFault = "too-short" | "common" | "of-the-place";

/** What the list of the package lacks, and people who work in French choose. */
const FRENCH = [
  "administrateur azertyuiop azertyuiopqs azertyuiopqsdfghjklm bienvenue bonjourbonjour changeme changemenow doudou",
  "doudoudoudou iloveyouforever jetaimejetaime letmeinletmein loulouloulou motdepassemotdepasse passwordpassword",
  "qwertyqwerty qwertyuiopas soleilsoleil superadmin trimodedemo",
].flatMap((line) => line.split(" "));

const bare = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
/** One sign, or two or three, again and again. */
const repeats = (text: string) => /^(.{1,3})\1+$/u.test(text);

let triedFirst: Set<string> | undefined;
/** Alone, or with figures before or behind: who must find twelve signs begins with a short one. */
function isCommon(core: string): boolean {
  // the list is in lower case and without accents
  triedFirst ??= new Set([...FRENCH, ...common.dictionary.passwords.map((each) => each.replace(/[^a-z0-9]/g, ""))]);
  const stem = core.replace(/^\d+|\d+$/g, "");
  return triedFirst.has(core) || (stem !== "" && triedFirst.has(stem));
}

/** Words with letters, longest first, so that a name is taken out whole before a part of it. */
const wordsOf = (texts: readonly string[]) =>
  texts
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map(bare)
    .filter((word) => word.length >= 3 && /[a-z]/.test(word))
    .sort((a, b) => b.length - a.length);

function isOfThePlace(core: string, place: readonly string[]): boolean {
  const rest = wordsOf(place).reduce((left, word) => left.replaceAll(word, ""), core);
  return rest !== core && rest.replace(/\d/g, "").length < OWN_LETTERS;
}

/**
 * What is wrong with a password that somebody chose; null: nothing.
 * @param place what everybody here would try first: login, name, the platform, titles of waves
 */
export function passwordFault(password: string, place: readonly string[]): PasswordFault | null {
  const signs = [...password.normalize("NFKC")];
  if (signs.length < PASSWORD_LENGTH) return "too-short";
  const core = bare(password);
  if (isCommon(core) || repeats(signs.join(""))) return "common";
  return isOfThePlace(core, place) ? "of-the-place" : null;
}
