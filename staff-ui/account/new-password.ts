/** What can be said of a new password before it is sent; the server says the rest (server/domain/password.ts). */
export const SHORTEST = 12;

export type NewPasswordFault = "tooShort" | "differ";

export function newPasswordFault(password: string, again: string): NewPasswordFault | null {
  // counted as the server counts: signs, not code units
  if ([...password.normalize("NFKC")].length < SHORTEST) return "tooShort";
  return password === again ? null : "differ";
}
