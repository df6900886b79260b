/** Appointments: a case has one open one at most. */
import { and, eq } from "drizzle-orm";
import { one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export const appointmentReads = ({ db, t }: Source): Pick<Reads, "openAppointment"> => ({
  openAppointment: async (caseId) =>
    one(
      await db
        .select()
        .from(t.appointments)
        .where(and(eq(t.appointments.caseId, caseId), eq(t.appointments.state, "open"))),
    ),
});

export const appointmentWrites = ({ db, t }: Source): Pick<Writes, "addAppointment" | "settleAppointments"> => {
  const settle = async (caseId: string, state: "kept" | "cancelled") => {
    await db
      .update(t.appointments)
      .set({ state })
      .where(and(eq(t.appointments.caseId, caseId), eq(t.appointments.state, "open")));
  };
  return {
    addAppointment: async (row) => {
      // the latest time that the person named is the one that counts
      if (row.state === "open") await settle(row.caseId, "cancelled");
      await db.insert(t.appointments).values(row);
    },
    settleAppointments: settle,
  };
};
