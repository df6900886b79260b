/** Who is planned to work when: the seats that an appointment can be promised for. */
import { and, asc, eq, gt, gte, lt } from "drizzle-orm";
import type { Shift } from "./records-floor";
import type { Source } from "./source";

/** A stretch of time, its end not included. */
export interface Span {
  from: Date;
  until: Date;
}
export interface ShiftReads {
  /** that touch the stretch, earliest first; of one interviewer, where one is named */
  shifts(span: Span, login?: string): Promise<Shift[]>;
}
export interface ShiftWrites {
  addShift(row: Shift): Promise<void>;
  /** those of the interviewer that begin in the stretch; a plan is written anew, never mended */
  removeShifts(login: string, span: Span): Promise<void>;
}

export const shiftReads = ({ db, t }: Source): ShiftReads => ({
  shifts: ({ from, until }, login) =>
    db
      .select()
      .from(t.shifts)
      .where(
        and(
          gt(t.shifts.ends, from),
          lt(t.shifts.starts, until),
          login === undefined ? undefined : eq(t.shifts.login, login),
        ),
      )
      .orderBy(asc(t.shifts.starts), asc(t.shifts.login), asc(t.shifts.id)),
});

export const shiftWrites = ({ db, t }: Source): ShiftWrites => ({
  addShift: async (row) => {
    await db.insert(t.shifts).values(row);
  },
  removeShifts: async (login, { from, until }) => {
    await db
      .delete(t.shifts)
      .where(and(eq(t.shifts.login, login), gte(t.shifts.starts, from), lt(t.shifts.starts, until)));
  },
});
