/** Everybody whom a telephone on the mainland could call now, as the store narrows them: promised, then waiting in a line. */
import { sliceOf } from "../../server/domain/calling";
import { timeZoneOf } from "../../server/domain/territory";
import type { Promised } from "../../server/store/callable";
import type { Line } from "../../server/store/queue";
import type { AttemptSummary } from "../../server/store/records";
import type { Reads } from "../../server/store/store";

export async function queueOf(
  from: Reads,
  waveId: string,
  now: Date,
  { limit = 100, lines = ["fresh", "recall", "refused"] }: { limit?: number; lines?: Line[] } = {},
): Promise<(Promised & { attempts: AttemptSummary[] })[]> {
  const waiting: Promised[] = [];
  for (const line of lines) {
    const slice = sliceOf(now, timeZoneOf("mainland"));
    const common = { who: "claire", languages: ["fr", "en"] as const, territory: "mainland" as const, without: [] };
    const rows = await from.inLine({ waveId, line, slice, now, limit, ...common });
    waiting.push(...rows.map((row) => ({ ...row, appointment: null })));
  }
  const all = [...(await from.promised(waveId, now, limit)), ...waiting];
  const attempts = await from.attemptsOfCases(all.map((row) => row.case.id));
  return all.map((row) => ({ ...row, attempts: attempts.get(row.case.id) ?? [] }));
}
