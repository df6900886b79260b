/** Staff passwords: argon2id. */
import { hash, verify } from "@node-rs/argon2";

export interface PasswordCost {
  memoryKiB: number;
  passes: number;
  lanes: number;
}
/** OWASP's first choice (Password Storage Cheat Sheet): 19 MiB, two passes. */
export const PASSWORD_COST: PasswordCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/** A password's hash with its parameters, fit to be stored. */
export const hashPassword = (password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> =>
  // argon2id is the library's default
  hash(password.normalize("NFKC"), { memoryCost: cost.memoryKiB, timeCost: cost.passes, parallelism: cost.lanes });

/** Whether a password is the one of a stored hash; false for a hash that is none. */
export const passwordMatches = async (stored: string, password: string): Promise<boolean> => {
  try {
    return await verify(stored, password.normalize("NFKC"));
  } catch {
    return false;
  }
};
