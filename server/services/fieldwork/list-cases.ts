import type { Mode } from "../../../questionnaires/format/types";
import type { CaseList } from "../../contract/office";
import { caseState } from "../../domain/case";
import type { Context } from "../context";
import { currentWave } from "./current-wave";

const PAGE_SIZE = 50;

/** Cases by state, mode or number, newest contact first. No name: the file opens on one case, and leaves a row. */
export async function listCases(
  ctx: Context,
  filter: { state?: string; mode?: Mode; number?: string; page: number },
): Promise<CaseList> {
  const { page, ...where } = filter;
  const wave = await currentWave(ctx);
  const { rows, total } = await ctx.store.cases({
    waveId: wave.id,
    ...where,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return {
    cases: rows.map((row) => ({
      caseId: row.id,
      number: row.number,
      stratum: row.stratum,
      state: row.state,
      stateLabel: caseState(row.state).label,
      modes: row.modes,
      lastContact: row.lastContact?.toISOString() ?? null,
      attempts: row.attempts,
    })),
    total,
    page,
    pageSize: PAGE_SIZE,
  };
}
