/** Appointments: a case has one open one at most. */
import { and, asc, eq, gte, lt, ne, sql } from "drizzle-orm";
import type { Appointment } from "./records";
import type { Span } from "./shifts";
import { mustHit, one, type Source } from "./source";

/** As a calendar shows it: under its case's number, and where such people live. */
export interface BookedCall extends Appointment {
  caseNumber: string;
  /** of the stratum, key of server/domain/territory.ts; null: none is set */
  territory: string | null;
}
export interface AppointmentReads {
  openAppointment(caseId: string): Promise<Appointment | null>;
  appointment(id: string): Promise<Appointment | null>;
  /** of the wave, that touch the stretch and were not cancelled, earliest first */
  appointments(waveId: string, span: Span): Promise<BookedCall[]>;
  /** open ones whose time was over by then, longest ago first */
  overdueAppointments(waveId: string, by: Date, limit: number): Promise<BookedCall[]>;
}
export interface AppointmentWrites {
  /** an open one takes the place of an earlier open one, which is cancelled */
  addAppointment(row: Appointment): Promise<void>;
  settleAppointments(caseId: string, state: "kept" | "cancelled"): Promise<void>;
  /** throws where it is not open any more */
  handAppointment(id: string, withWhom: string | null): Promise<void>;
}

export const appointmentReads = ({ db, t }: Source): AppointmentReads => {
  const endOf = sql`coalesce(${t.appointments.until}, ${t.appointments.at})`;
  const booked = (where: ReturnType<typeof and>) =>
    db
      .select({ row: t.appointments, caseNumber: t.cases.number, territory: t.strata.territory })
      .from(t.appointments)
      .innerJoin(t.cases, eq(t.cases.id, t.appointments.caseId))
      .leftJoin(t.strata, and(eq(t.strata.waveId, t.cases.waveId), eq(t.strata.stratum, t.cases.stratum)))
      .where(where)
      .orderBy(asc(t.appointments.at), asc(t.cases.number), asc(t.appointments.id));
  type Found = Awaited<ReturnType<typeof booked>>;
  const flat = (rows: Found): BookedCall[] => rows.map(({ row, ...of }) => ({ ...row, ...of }));
  return {
    openAppointment: async (caseId) =>
      one(
        await db
          .select()
          .from(t.appointments)
          .where(and(eq(t.appointments.caseId, caseId), eq(t.appointments.state, "open"))),
      ),
    appointment: async (id) => one(await db.select().from(t.appointments).where(eq(t.appointments.id, id))),
    appointments: async (waveId, { from, until }) =>
      flat(
        await booked(
          and(
            eq(t.cases.waveId, waveId),
            ne(t.appointments.state, "cancelled"),
            lt(t.appointments.at, until),
            gte(endOf, sql.param(from, t.appointments.at)),
          ),
        ),
      ),
    overdueAppointments: async (waveId, by, limit) =>
      flat(
        await booked(
          and(
            eq(t.cases.waveId, waveId),
            eq(t.appointments.state, "open"),
            // the index of what is due; then those whose part of a day still runs are left out
            lt(t.appointments.at, by),
            lt(endOf, sql.param(by, t.appointments.at)),
          ),
        ).limit(limit),
      ),
  };
};

export const appointmentWrites = ({ db, t }: Source): AppointmentWrites => {
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
    handAppointment: async (id, withWhom) => {
      mustHit(
        await db
          .update(t.appointments)
          .set({ withWhom })
          .where(and(eq(t.appointments.id, id), eq(t.appointments.state, "open")))
          .returning({ id: t.appointments.id }),
        "open appointment",
      );
    },
  };
};
