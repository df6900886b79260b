/** Everything that needs a key of the office: case keys, access codes, session tokens, passwords. Built once from the settings. */
import { createHmac, randomBytes } from "node:crypto";
import { deriveAccessCode, normaliseCode, randomFormCode, randomPassword, randomResponseNumber } from "./codes";
import { drawNumber } from "./draws";
import { type NoteSecrets, noteSecrets } from "./office-notes";
import { hashPassword, PASSWORD_COST, type PasswordCost, passwordMatches } from "./passwords";
import { openBytes, sealBytes } from "./sealing";
import { type FactorSecrets, factorSecrets } from "./second-factor";

export { looksLikeCode, normaliseCode, spellFormCode } from "./codes";
export { SealBroken } from "./sealing";

/** Part of the settings that secrets are made of. */
export interface KeyRing {
  contacts: Buffer;
  answers: Buffer;
  code: Buffer;
  session: Buffer;
  /** opened with, never wrapped with: until no row and no backup of keys needs them */
  previous?: Record<Vault, Buffer[]>;
}
/** The part that can change while a server runs. */
export type MasterKeys = Required<Pick<KeyRing, "contacts" | "answers" | "previous">>;
/** Who and what are kept apart: each case has a key for either, under a master key of its own. */
export type Vault = "contacts" | "answers";
export interface WrappedKey {
  /** which master key wraps it */
  keyId: string;
  wrapped: Buffer;
}

/** Thrown where a case key is wrapped by a master key that is not in the settings. */
export class UnknownMasterKey extends Error {}

export interface Secrets extends FactorSecrets, NoteSecrets {
  newCaseKey(): Buffer;
  wrapKey(vault: Vault, caseId: string, key: Buffer): WrappedKey;
  unwrapKey(vault: Vault, caseId: string, wrapped: WrappedKey): Buffer;
  /** id of the master key that wraps now; a row with another one is due to be wrapped anew */
  keyId(vault: Vault): string;
  /** whether a master key of that id is there, current or previous */
  knows(vault: Vault, keyId: string): boolean;

  /** as printed: "K7QP-2MXD-9RTW" */
  accessCode(caseId: string, serial: number): string;
  /** what a typed code is looked up by, however it was typed */
  codeLookup(typed: string): string;
  newFormCode(): string;
  newResponseNumber(): string;

  /** the token goes to the browser, the id to the store */
  newSession(): { token: string; id: string };
  sessionId(token: string): string;
  /** names a sitting to the page that began it; neither token nor id can be told from it */
  sittingMark(sessionId: string): string;
  /** what a browser keeps unsent answers of the case under (decision 0020); 32 bytes, the same at each sitting */
  storeKey(caseId: string): string;

  hashPassword(password: string): Promise<string>;
  passwordMatches(stored: string, password: string): Promise<boolean>;
  /** for one sign-in, at which the member chooses their own */
  newPassword(): string;

  /** in [0, 1), the same each time: nobody without the key can tell how near somebody was to being drawn */
  drawNumber(draw: string, person: string): number;

  /** keyed hash that chains the audit: who can write to the database alone cannot forge it */
  auditLink(previous: string, row: string): string;
}

const TOKEN_BYTES = 32;
const mac = (key: Buffer, purpose: string, text: string) =>
  createHmac("sha256", key)
    .update(JSON.stringify([purpose, text]))
    .digest("base64url");
const keyIdOf = (key: Buffer) => mac(key, "key-id", "").slice(0, 12);

/**
 * Makes the secrets of an office from its keys. `passwordCost` is lighter in tests. `reread` gives the master keys as they
 * are by now, or null where nothing changed: a rotation reaches a running server before it wraps or opens the next key.
 */
export const openSecrets = (
  { keys }: { keys: KeyRing },
  {
    passwordCost = PASSWORD_COST,
    reread = () => null,
  }: { passwordCost?: PasswordCost; reread?: () => MasterKeys | null } = {},
): Secrets => {
  let held = heldKeys({ previous: { contacts: [], answers: [] }, ...keys });
  const current = (vault: Vault) => {
    const now = reread();
    if (now) held = heldKeys(now);
    return held[vault];
  };

  return {
    newCaseKey: () => randomBytes(32),
    wrapKey: (vault, caseId, key) => {
      const { id, master } = current(vault);
      return { keyId: id, wrapped: sealBytes(master, key, [caseId, `key-of-${vault}`]) };
    },
    unwrapKey: (vault, caseId, { keyId, wrapped }) => {
      const master = held[vault].ring.get(keyId) ?? current(vault).ring.get(keyId);
      if (!master)
        throw new UnknownMasterKey(
          `A case key is wrapped by master key ${keyId} of ${vault}, which the settings do not hold. Restore it as MASTER_KEY_${vault.toUpperCase()}_PREVIOUS.`,
        );
      return openBytes(master, wrapped, [caseId, `key-of-${vault}`]);
    },
    keyId: (vault) => current(vault).id,
    knows: (vault, keyId) => current(vault).ring.has(keyId),

    accessCode: (caseId, serial) => deriveAccessCode(keys.code, caseId, serial),
    codeLookup: (typed) => mac(keys.code, "code-lookup", normaliseCode(typed)),
    newFormCode: randomFormCode,
    newResponseNumber: randomResponseNumber,

    newSession: () => {
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      return { token, id: mac(keys.session, "session", token) };
    },
    sessionId: (token) => mac(keys.session, "session", token),
    sittingMark: (sessionId) => mac(keys.session, "sitting-mark", sessionId),
    storeKey: (caseId) => mac(keys.code, "browser-store", caseId),

    hashPassword: (password) => hashPassword(password, passwordCost),
    passwordMatches,
    newPassword: randomPassword,
    ...factorSecrets(keys.session),
    ...noteSecrets(keys.code),
    drawNumber: (draw, person) => drawNumber(keys.code, draw, person),
    auditLink: (previous, row) => mac(keys.code, "audit", JSON.stringify([previous, row])),
  };
};

const heldKeys = (keys: MasterKeys) => {
  const of = (vault: Vault) => ({
    id: keyIdOf(keys[vault]),
    master: keys[vault],
    ring: new Map([...keys.previous[vault], keys[vault]].map((key) => [keyIdOf(key), key])),
  });
  return { contacts: of("contacts"), answers: of("answers") };
};
