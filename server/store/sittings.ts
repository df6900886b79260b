/** All that one step of an interview needs, in one query: a save is made of little else. */
import { eq, sql } from "drizzle-orm";
import { Newest } from "../domain/newest";
import { caseSummary, summaryColumns } from "./cases";
import { once, one, type Source } from "./source";
import type { Reads } from "./store";

/** Preloads that stay open in memory, by the bytes that they were opened from. */
const KEPT = 2000;

export const sittingReads = ({ db, t, vault, inHand }: Source): Pick<Reads, "interviewInFull"> => {
  const query = once(() =>
    db
      .select({
        interview: t.interviews,
        response: t.responses,
        case: summaryColumns(t),
        preload: t.cases.preload,
        wave: { id: t.waves.id, year: t.waves.year, ageFloor: t.waves.ageFloor },
        keys: t.caseKeys,
      })
      .from(t.interviews)
      .innerJoin(t.responses, eq(t.responses.id, t.interviews.responseId))
      .innerJoin(t.cases, eq(t.cases.id, t.interviews.caseId))
      .innerJoin(t.waves, eq(t.waves.id, t.cases.waveId))
      .leftJoin(t.caseKeys, eq(t.caseKeys.caseId, t.cases.id))
      .where(eq(t.interviews.id, sql.placeholder("id")))
      .prepare("interview_in_full"),
  );
  const opened = new Newest<{ sealed: Buffer; preload: Record<string, number> }>(KEPT);
  return {
    interviewInFull: async (id) => {
      const found = one(await query().execute({ id }));
      if (!found) return null;
      const { interview, response, wave, keys, preload: sealed } = found;
      const row = caseSummary(found.case);
      inHand.keys = keys;
      if (!keys) return { interview, response, case: { ...row, preload: {} }, wave };
      let known = opened.get(row.id);
      if (!known?.sealed.equals(sealed)) {
        known = { sealed, preload: vault.open<Record<string, number>>("answers", keys, "preload", row.id, sealed) };
        opened.set(row.id, known);
      }
      return { interview, response, case: { ...row, preload: known.preload }, wave };
    },
  };
};
