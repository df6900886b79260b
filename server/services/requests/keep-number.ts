/** A number to call: the one that the person writes goes into the vault, first of all; without, one has to be known. */
import { randomUUID } from "node:crypto";
import { digitsOf, readNumber } from "../../domain/phone-number";
import { ExpectedFailure } from "../../domain/problem";
import type { Contact } from "../../store/records";
import { contactGone } from "../fieldwork/contact-gone";
import type { Asking } from "./asking";

/** Where a number of the vault comes from, as the console spells it. */
const OWN = "respondent";

/** Whether somebody can be called as things are. */
export const hasNumber = (contact: Contact | null): boolean =>
  contact?.phones.some((phone) => phone.state === "ok") ?? false;

/** @returns the id of the number that was written, and of none where none was */
export async function keepNumber({ tx, of }: Asking, written: string | undefined): Promise<{ numberId?: string }> {
  const contact = await tx.contact(of.id);
  if (!contact) throw await contactGone(tx, of.id);
  if (written === undefined) {
    if (!hasNumber(contact)) throw new ExpectedFailure("number-needed");
    return {};
  }
  const read = readNumber(written);
  if (!read) throw new ExpectedFailure("number-needed");
  const known = contact.phones.find((phone) => digitsOf(phone.number) === digitsOf(read.number));
  const own = { ...(known ?? { id: randomUUID(), source: OWN, ...read }), state: "ok" as const };
  // one of their own at a time: a row that grew with each would tell of them
  const others = contact.phones.filter((phone) => phone !== known && phone.source !== OWN);
  await tx.updateContact(of.id, { ...contact, phones: [own, ...others] });
  return { numberId: own.id };
}
