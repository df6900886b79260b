/** The numbers of a case, as the floor adds to them and rules them out. None is deleted; each act leaves a row. */
import { randomUUID } from "node:crypto";
import type { NumberList, TellNumber } from "../../contract/numbers";
import { caseState } from "../../domain/case";
import {
  closed,
  dialledNumbers,
  type KnownNumber,
  opened,
  preferred,
  sameNumber,
  waitsForNumber,
} from "../../domain/numbers";
import { readNumber } from "../../domain/phone-number";
import { ExpectedFailure } from "../../domain/problem";
import type { Contact } from "../../store/records";
import type { Reads, Writes } from "../../store/store";
import type { Context } from "../context";
import { contactGone } from "../fieldwork/contact-gone";
import { recordOutcome } from "../fieldwork/record-outcome";
import { requireHold } from "./hold";

/** @property held whether the case has to be held: interviewers see the numbers of the case at hand and of no other */
export interface AtNumbers {
  caseId: string;
  who: string;
  held: boolean;
}
export type NumberMark = "wrong" | "preferred" | "ok";

const tell = (phones: readonly KnownNumber[]): NumberList => ({
  // as they are dialled, then those that are closed
  numbers: [...dialledNumbers(phones), ...phones.filter(({ state }) => state === "wrong")].map(
    ({ id, number, kind, source, state, preferred }) => ({
      id,
      number,
      kind,
      source,
      state,
      preferred: preferred ?? false,
    }),
  ),
});

async function contactOf(tx: Reads, caseId: string): Promise<Contact> {
  const contact = await tx.contact(caseId);
  if (contact) return contact;
  throw (await tx.case(caseId)) ? await contactGone(tx, caseId) : new ExpectedFailure("unknown-case");
}

/** One act on the numbers of a case, with its row in the audit. */
const act = (
  ctx: Context,
  { caseId, who, held }: AtNumbers,
  what: string,
  change: (tx: Writes, contact: Contact) => Promise<KnownNumber[]>,
): Promise<NumberList> =>
  ctx.store.write(async (tx) => {
    const at = ctx.now();
    if (held) await requireHold(tx, caseId, who, at);
    const contact = await contactOf(tx, caseId);
    const phones = await change(tx, contact);
    if (phones !== contact.phones) await tx.updateContact(caseId, { ...contact, phones });
    await tx.addAudit({ at, who, what, subject: caseId });
    return tell(phones);
  });

export const readNumbers = (ctx: Context, of: AtNumbers): Promise<NumberList> =>
  act(ctx, of, "read-numbers", async (_, { phones }) => phones);

/** @throws ExpectedFailure number-needed, number-closed */
export const addNumber = (ctx: Context, of: AtNumbers, { number, source }: TellNumber): Promise<NumberList> =>
  act(ctx, of, "add-number", async (tx, { phones }) => {
    const read = readNumber(number);
    if (!read) throw new ExpectedFailure("number-needed");
    const known = sameNumber(phones, read.number);
    if (known?.state === "wrong") throw new ExpectedFailure("number-closed");
    if (known) return phones;
    await backToCalls(tx, of.caseId, phones);
    return [...phones, { id: randomUUID(), source, state: "ok", ...read }];
  });

export const markNumber = (
  ctx: Context,
  of: AtNumbers,
  { numberId, mark }: { numberId: string; mark: NumberMark },
): Promise<NumberList> =>
  act(ctx, of, `number-${mark}`, async (tx, { phones }) => {
    const number = phones.find(({ id }) => id === numberId);
    if (!number) throw new ExpectedFailure("not-found");
    if (mark === "ok") {
      await backToCalls(tx, of.caseId, phones);
      return opened(phones, numberId);
    }
    if (number.state === "wrong") throw new ExpectedFailure("number-closed");
    if (mark === "preferred") return preferred(phones, numberId);
    const left = closed(phones, numberId);
    await withoutNumber(tx, of.caseId, left);
    return left;
  });

/** The number of a call whose outcome says that it is out of service, or somebody else's. */
export async function closeNumber(tx: Writes, caseId: string, numberId: string | null): Promise<void> {
  const contact = await tx.contact(caseId);
  if (!contact || numberId === null) return;
  const phones = closed(contact.phones, numberId);
  await tx.updateContact(caseId, { ...contact, phones });
  await withoutNumber(tx, caseId, phones);
}

/** The last number is closed: somebody has to look for another, unless nobody calls the person by rule anyway. */
async function withoutNumber(tx: Writes, caseId: string, phones: readonly KnownNumber[]): Promise<void> {
  const of = await tx.case(caseId);
  if (!of || dialledNumbers(phones).length > 0 || caseState(of.state).calls !== "by-rule") return;
  await recordOutcome(tx, caseId, "no-number-left");
}

/** A case that waited for a number alone goes on; its code stays what the calls have made of it. */
async function backToCalls(tx: Writes, caseId: string, before: readonly KnownNumber[]): Promise<void> {
  const of = await tx.case(caseId);
  if (!of || dialledNumbers(before).length > 0 || !waitsForNumber(of, await tx.attempts(caseId))) return;
  await tx.updateCase(caseId, { state: "calling" });
}
