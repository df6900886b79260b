/** A call at a time that the person chose, as soon as possible, or no call any more. */
import { randomUUID } from "node:crypto";
import type { AskCall, RequestDone } from "../../contract/requests";
import { isOffered, offeredSlots, readSlot, type Slot, slotTimes } from "../../domain/call-slots";
import { DEFAULT_CALLING } from "../../domain/calling";
import type { CallWish } from "../../domain/household-request";
import { ExpectedFailure } from "../../domain/problem";
import { type Asking, keepRequest, noteOutcome, openAgain } from "./asking";
import { keepNumber } from "./keep-number";

export async function askCall(asking: Asking, asked: AskCall): Promise<RequestDone> {
  const { tx, of } = asking;
  const done = { kind: "call", slot: null, calledOff: false, ended: false } as const;
  if (asked.slot === "none") {
    await tx.settleCallRequests(of.id, "withdrawn");
    await tx.settleAppointments(of.id, "cancelled");
    return { ...done, calledOff: true };
  }
  const slot = asked.slot === "soon" ? null : slotOf(asking, asked.slot);
  const content = { kind: "call" as const, slot, ...wishOf(asked), ...(await keepNumber(asking, asked.phone)) };
  await openAgain(asking);
  await noteOutcome(asking, slot ? "appointment-soft" : "callback");
  await keepRequest(asking, content, slot ? "booked" : "call-soon");
  await tx.settleAppointments(of.id, "cancelled");
  const times = slot && slotTimes(slot, DEFAULT_CALLING);
  if (times)
    await tx.addAppointment({
      id: randomUUID(),
      caseId: of.id,
      at: times.from,
      until: times.until,
      hard: false,
      madeBy: "respondent",
      withWhom: null,
      state: "open",
    });
  return { ...done, slot };
}

/** Offered when the page was drawn, and perhaps begun since. The legal hours hold in a demonstration too. */
function slotOf({ at, wave }: Asking, spelt: string): Slot {
  const slot = readSlot(spelt);
  if (!slot || !isOffered(slot, offeredSlots(at, wave.closes, DEFAULT_CALLING))) throw new ExpectedFailure("slot-gone");
  return slot;
}

function wishOf({ language, otherLanguage, relay, note }: AskCall): CallWish {
  const named = language === "other" ? otherLanguage?.trim() : undefined;
  const said = note?.trim();
  return { language, relay, ...(named ? { otherLanguage: named } : {}), ...(said ? { note: said } : {}) };
}
