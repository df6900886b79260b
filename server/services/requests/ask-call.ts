/** A call at a time that the person chose, as soon as possible, or no call any more. */
import { randomUUID } from "node:crypto";
import type { AskCall, RequestDone } from "../../contract/requests";
import { isOffered, offeredSlots, readSlot, type Slot, type SlotTimes, slotTimes } from "../../domain/call-slots";
import type { CallWish } from "../../domain/household-request";
import { ExpectedFailure } from "../../domain/problem";
import { homeOf } from "../calls/call-facts";
import { promisedRules } from "../calls/calling-rules";
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
  const slot = asked.slot === "soon" ? null : readSlot(asked.slot);
  const times = asked.slot === "soon" ? null : await timesOf(asking, slot);
  const content = { kind: "call" as const, slot, ...wishOf(asked), ...(await keepNumber(asking, asked.phone)) };
  await openAgain(asking);
  await noteOutcome(asking, slot ? "appointment-soft" : "callback");
  await keepRequest(asking, content, slot ? "booked" : "call-soon");
  await tx.settleAppointments(of.id, "cancelled");
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
async function timesOf({ tx, of, at, wave }: Asking, slot: Slot | null): Promise<SlotTimes> {
  const rules = promisedRules(wave);
  const home = await homeOf(tx, of, await tx.contact(of.id));
  const times = slot && isOffered(slot, offeredSlots(at, wave.closes, rules, home)) && slotTimes(slot, rules, home);
  if (!times) throw new ExpectedFailure("slot-gone");
  return times;
}

function wishOf({ language, otherLanguage, relay, note }: AskCall): CallWish {
  const named = language === "other" ? otherLanguage?.trim() : undefined;
  const said = note?.trim();
  return { language, relay, ...(named ? { otherLanguage: named } : {}), ...(said ? { note: said } : {}) };
}
