/** A supervisor moves a promised call to a time that the person chose, hands it to somebody, or calls it off. */
import { randomUUID } from "node:crypto";
import type { Moment } from "../../../contract/calendar";
import { ExpectedFailure } from "../../../domain/problem";
import type { Appointment } from "../../../store/records";
import type { Reads, Writes } from "../../../store/store";
import type { Context } from "../../context";
import { offer, placeOf, type Wanted } from "./offer";
import { callerOf, promisedTime } from "./promised-time";

interface AtAppointment {
  appointmentId: string;
  who: string;
}

async function openOne(from: Reads, id: string): Promise<Appointment> {
  const row = await from.appointment(id);
  if (!row) throw new ExpectedFailure("not-found");
  if (row.state !== "open") throw new ExpectedFailure("appointment-settled");
  return row;
}

const change = (
  ctx: Context,
  { appointmentId, who }: AtAppointment,
  what: string,
  act: (tx: Writes, row: Appointment) => Promise<void>,
): Promise<void> =>
  ctx.store.write(async (tx) => {
    const row = await openOne(tx, appointmentId);
    await act(tx, row);
    await tx.addAudit({ at: ctx.now(), who, what, subject: row.caseId });
  });

export const offerMove = async (ctx: Context, appointmentId: string, wanted: Wanted) =>
  offer(ctx, (await openOne(ctx.store, appointmentId)).caseId, wanted);

/** What the web asked for stays booked: it waits for the new time. */
export const moveAppointment = (ctx: Context, of: AtAppointment, moment: Moment): Promise<void> =>
  change(ctx, of, "move-appointment", async (tx, row) => {
    const place = await placeOf(tx, row.caseId);
    await tx.addAppointment({
      ...row,
      ...promisedTime(place, { at: moment.at, fromADayOn: false, now: ctx.now() }),
      id: randomUUID(),
      hard: moment.hard,
      madeBy: of.who,
      withWhom: await callerOf(tx, moment.withWhom),
    });
  });

export const handAppointment = (ctx: Context, of: AtAppointment, withWhom: string | null): Promise<void> =>
  change(ctx, of, "hand-appointment", async (tx, row) => {
    await tx.handAppointment(row.id, await callerOf(tx, withWhom ?? undefined));
  });

/** No call by rule comes instead of the one that was called off: somebody decides what follows. */
export const cancelAppointment = (ctx: Context, of: AtAppointment): Promise<void> =>
  change(ctx, of, "cancel-appointment", async (tx, row) => {
    await tx.settleAppointments(row.caseId, "cancelled");
    await tx.settleCallRequests(row.caseId, "withdrawn");
    if ((await tx.case(row.caseId))?.state === "appointment") await tx.updateCase(row.caseId, { state: "supervisor" });
  });
