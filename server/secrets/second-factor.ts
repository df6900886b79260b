/** The second factor of a member of staff: a time-based code (RFC 6238, 30 seconds, six digits) or a recovery code. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { normaliseCode, randomRecoveryCode } from "./codes";
import { open, SealBroken, seal } from "./sealing";

export interface SecondFactor {
  /** in base32, as authenticator apps take it */
  secret: string;
  /** keyed hashes of the recovery codes that are left */
  recovery: string[];
}

export const STEP_SECONDS = 30;
/** A clock may be one step off, either way (RFC 6238, 5.2). */
const WINDOW = 1;
const RECOVERY_CODES = 8;
/** RFC 4226 asks for 128 bits at least, and recommends 160. */
const SECRET_BYTES = 20;

const totp = (secret: string, label = "") =>
  new TOTP({
    issuer: "Trimode",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });

export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What an authenticator app reads from the QR code. */
export const authenticatorUri = (secret: string, login: string): string => totp(secret, login).toString();

/**
 * The time step that a typed code belongs to; null where it is wrong, too old, or of a step not after `lastStep`: no code
 * is accepted twice.
 */
export function stepOfCode(secret: string, typed: string, now: Date, lastStep: number | null): number | null {
  const token = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Seals and hashes under keys of their own, derived from the session key. */
export function factorSecrets(sessionKey: Buffer) {
  const derive = (purpose: string) => createHmac("sha256", sessionKey).update(purpose).digest();
  const [sealKey, hashKey] = [derive("second-factor"), derive("recovery-code")];
  const hashOf = (staffId: string, code: string) =>
    createHmac("sha256", hashKey)
      .update(JSON.stringify([staffId, normaliseCode(code)]))
      .digest("base64url");

  return {
    sealFactor: (staffId: string, factor: SecondFactor): Buffer => seal(sealKey, factor, [staffId, "second-factor"]),
    /** null: sealed under another session key; the member needs a new one */
    openFactor: (staffId: string, sealed: Buffer): SecondFactor | null => {
      try {
        return open<SecondFactor>(sealKey, sealed, [staffId, "second-factor"]);
      } catch (fault) {
        if (fault instanceof SealBroken) return null;
        throw fault;
      }
    },
    newRecoveryCodes: (staffId: string): { codes: string[]; hashes: string[] } => {
      const codes = Array.from({ length: RECOVERY_CODES }, randomRecoveryCode);
      return { codes, hashes: codes.map((code) => hashOf(staffId, code)) };
    },
    /** the hashes that are left once this code is used up; null: it is none of them */
    spendRecoveryCode: (staffId: string, hashes: readonly string[], typed: string): string[] | null => {
      const given = Buffer.from(hashOf(staffId, typed));
      const left = hashes.filter((hash) => !timingSafeEqual(Buffer.from(hash), given));
      return left.length < hashes.length ? left : null;
    },
    /** something that goes to a browser and comes back unread and unchanged: a set-up under way, a sign-in elsewhere */
    sealTicket: (purpose: string, value: unknown): string => seal(sealKey, value, ["", purpose]).toString("base64url"),
    /** null: not ours, changed, or of another purpose */
    openTicket: <T>(purpose: string, ticket: string): T | null => {
      try {
        return open<T>(sealKey, Buffer.from(ticket, "base64url"), ["", purpose]);
      } catch (fault) {
        if (fault instanceof SealBroken) return null;
        throw fault;
      }
    },
  };
}
export type FactorSecrets = ReturnType<typeof factorSecrets>;
