/** All rows that one step of an interview needs, in one query: a save is made of little else. */
import { eq, sql } from "drizzle-orm";
import { caseSummary } from "./cases";
import { once, one, type Source } from "./source";
import type { Reads } from "./store";

export const sittingReads = ({ db, t, vault }: Source): Pick<Reads, "interviewInFull"> => {
  const query = once(() =>
    db
      .select()
      .from(t.interviews)
      .innerJoin(t.responses, eq(t.responses.id, t.interviews.responseId))
      .innerJoin(t.cases, eq(t.cases.id, t.interviews.caseId))
      .innerJoin(t.waves, eq(t.waves.id, t.cases.waveId))
      .leftJoin(t.caseKeys, eq(t.caseKeys.caseId, t.cases.id))
      .where(eq(t.interviews.id, sql.placeholder("id")))
      .prepare("interview_in_full"),
  );
  return {
    interviewInFull: async (id) => {
      const found = one(await query().execute({ id }));
      if (!found) return null;
      const { interviews: interview, responses: response, cases: row, waves: wave, case_keys: keys } = found;
      const preload = keys ? vault.open<Record<string, number>>("answers", keys, "preload", row.id, row.preload) : {};
      return { interview, response, case: { ...caseSummary(row), preload }, wave };
    },
  };
};
