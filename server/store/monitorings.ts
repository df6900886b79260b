/** Forms about how a call was conducted. Marks and words are sealed; of the moment the day alone is kept. */
import { desc, eq } from "drizzle-orm";
import { dayOf } from "../domain/clock";
import type { Monitoring } from "./records-floor";
import type { Source } from "./source";

export interface MonitoringReads {
  /** newest day first; of one interviewer, where one is named */
  monitorings(limit: number, interviewer?: string): Promise<Monitoring[]>;
}
export interface MonitoringWrites {
  /** `at` is kept as its day: with the instant one could look for the call */
  addMonitoring(row: Monitoring): Promise<void>;
}

const PURPOSE = "monitoring";
type Inside = Pick<Monitoring, "marks" | "note">;

export const monitoringReads = ({ db, t, vault }: Source): MonitoringReads => ({
  monitorings: async (limit, interviewer) => {
    const rows = await db
      .select()
      .from(t.monitorings)
      .where(interviewer === undefined ? undefined : eq(t.monitorings.interviewer, interviewer))
      .orderBy(desc(t.monitorings.at), t.monitorings.interviewer, t.monitorings.id)
      .limit(limit);
    return rows.map(({ sealed, ...row }) => ({ ...row, ...vault.openNote<Inside>(PURPOSE, row.id, sealed) }));
  },
});

export const monitoringWrites = ({ db, t, vault }: Source): MonitoringWrites => ({
  addMonitoring: async ({ marks, note, ...row }) => {
    const inside: Inside = { marks, note };
    await db
      .insert(t.monitorings)
      .values({ ...row, at: dayOf(row.at), sealed: vault.sealNote(PURPOSE, row.id, inside) });
  },
});
