/** Opens and seals what belongs to a case, under the case's own two keys. */
import { Newest } from "../domain/newest";
import { ExpectedFailure } from "../domain/problem";
import type { NotePurpose } from "../secrets/office-notes";
import { open, type SizeClass, seal } from "../secrets/sealing";
import type { Secrets, Vault } from "../secrets/secrets";

/** A row of case_keys; null once the person has been erased. */
export interface CaseKeys {
  caseId: string;
  /** both null once the contacts of the wave were purged */
  contactsKeyId: string | null;
  contactsWrapped: Buffer | null;
  answersKeyId: string;
  answersWrapped: Buffer;
}

/** Cases whose keys stay unwrapped in memory. The row is read each time: an erased case is out of reach at once. */
const KEPT = 500;

export class CaseVault {
  /** by wrapped key, of either vault */
  private readonly unwrapped = new Newest<Buffer>(2 * KEPT);

  constructor(private readonly secrets: Secrets) {}

  /** Two new random keys, wrapped: a new row of case_keys. */
  newKeys(caseId: string): CaseKeys {
    return this.wrapped(caseId, this.secrets.newCaseKey(), this.secrets.newCaseKey());
  }

  /** Ids of today's master keys. */
  get masterKeyIds(): { contacts: string; answers: string } {
    return { contacts: this.secrets.keyId("contacts"), answers: this.secrets.keyId("answers") };
  }

  /** The same keys under today's master keys. */
  wrappedAnew(keys: CaseKeys): CaseKeys {
    const contacts = keys.contactsWrapped && this.key("contacts", keys);
    return this.wrapped(keys.caseId, contacts, this.key("answers", keys));
  }

  /** Seals a value for a row (`purpose`, `id`) of the case. */
  seal(vault: Vault, keys: CaseKeys, purpose: string, id: string, value: unknown, size: SizeClass = "other"): Buffer {
    return seal(this.key(vault, keys), value, [keys.caseId, purpose, id], size);
  }

  /** Opens what `seal` sealed for the same row. */
  open<T>(vault: Vault, keys: CaseKeys, purpose: string, id: string, sealed: Buffer): T {
    return open<T>(this.key(vault, keys), sealed, [keys.caseId, purpose, id]);
  }

  /** The next link of the audit's chain. */
  auditLink(previous: string, row: string): string {
    return this.secrets.auditLink(previous, row);
  }

  /** What staff write belongs to no case. */
  sealNote(purpose: NotePurpose, id: string, value: unknown): Buffer {
    return this.secrets.sealNote(purpose, id, value);
  }

  openNote<T>(purpose: NotePurpose, id: string, sealed: Buffer): T {
    return this.secrets.openNote<T>(purpose, id, sealed);
  }

  private wrapped(caseId: string, contactsKey: Buffer | null, answersKey: Buffer): CaseKeys {
    const contacts = contactsKey && this.secrets.wrapKey("contacts", caseId, contactsKey);
    const answers = this.secrets.wrapKey("answers", caseId, answersKey);
    return {
      caseId,
      contactsKeyId: contacts?.keyId ?? null,
      contactsWrapped: contacts?.wrapped ?? null,
      answersKeyId: answers.keyId,
      answersWrapped: answers.wrapped,
    };
  }

  private key(vault: Vault, keys: CaseKeys): Buffer {
    const [keyId, blob] =
      vault === "contacts" ? [keys.contactsKeyId, keys.contactsWrapped] : [keys.answersKeyId, keys.answersWrapped];
    if (keyId === null || blob === null) throw new ExpectedFailure("contacts-purged");
    const wrapped = { keyId, wrapped: blob };
    const name = `${keys.caseId} ${wrapped.wrapped.toString("latin1")}`;
    const key = this.unwrapped.get(name) ?? this.secrets.unwrapKey(vault, keys.caseId, wrapped);
    this.unwrapped.set(name, key);
    return key;
  }
}
