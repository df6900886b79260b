/**
 * What a password of a member of staff must be: long, not one of those tried first, not the login. No rule about
 * capitals or signs, and no end after so many months: both make passwords worse (NIST SP 800-63B, 3.1.1; ASVS 2.1).
 */
export const PASSWORD_LENGTH = 12;

export type PasswordFault = "too-short" | "common" | "like-login";

/** Of twelve signs or more, as lists of leaked passwords have them; shorter ones are refused for their length. */
const COMMON = [
  "000000000000 111111111111 123123123123 123456123456 1234567890ab 123456789012 1234567891011 123456789abc 1q2w3e4r5t6y",
  "1q2w3e4r5t6y7u8i abcdefghijkl abcd12345678 administrateur administrator administrator1 azertyuiop12 azertyuiop123",
  "azertyuiopqs azertyuiopqsdfghjklm bienvenue123 bienvenue2026 bonjourbonjour changeme1234 changemenow1 doudoudoudou",
  "football1234 iloveyou1234 iloveyouforever jetaimejetaime letmeinletmein loulouloulou marseille1313 motdepasse12",
  "motdepasse123 motdepasse1234 motdepassemotdepasse password1234 password12345 password123456 passwordpassword",
  "q1w2e3r4t5y6 qazwsxedcrfv qwerty123456 qwertyqwerty qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiopas",
  "qwertyuiopasdfghjkl soleilsoleil superadmin123 trimodedemo trimodetrimode welcome12345 welcome123456 zaq12wsxcde3",
].flatMap((line) => line.split(" "));
const TRIED_FIRST = new Set(COMMON);

const bare = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
/** One sign, or two or three, again and again. */
const repeats = (text: string) => /^(.{1,3})\1+$/u.test(text);

/** What is wrong with a password that somebody chose; null: nothing. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const signs = [...password.normalize("NFKC")];
  if (signs.length < PASSWORD_LENGTH) return "too-short";
  const core = bare(password);
  if (TRIED_FIRST.has(core) || repeats(signs.join(""))) return "common";
  const name = bare(login);
  // the login with a year behind it is the login
  return name !== "" && (core === name || core.replace(/\d+$/, "") === name) ? "like-login" : null;
}
