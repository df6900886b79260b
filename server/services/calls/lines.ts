/** The lines that a draw may take from, put together in the order of the rule. */
import { type CallingRules, sliceOf, withinCallingHours } from "../../domain/calling";
import { type Caller, languagesOf } from "../../domain/skill";
import { type Territory, territoryOf, timeZoneOf } from "../../domain/territory";
import type { InLine } from "../../store/callable";
import type { Line } from "../../store/queue";
import type { Wave } from "../../store/records";
import type { Context } from "../context";

export interface Draw {
  wave: Wave;
  rules: CallingRules;
  caller: Caller;
  now: Date;
}
interface Skip {
  has(caseId: string): boolean;
  all(): string[];
}

/** Read at a time from the front of each line; the next time as many as that, four times over. */
const AT_FIRST = 12;
const GROWTH = 4;
const LINES = { fresh: ["fresh"], recall: ["recall", "refused"] } as const satisfies Record<string, Line[]>;

/** Everybody who waits in the tier, first to last, until the caller has had enough. None is given twice. */
export async function* walkLines(
  ctx: Context,
  draw: Draw,
  tier: "fresh" | "recall",
  skip: Skip,
): AsyncGenerator<InLine> {
  const { wave, rules, caller, now } = draw;
  const set = await ctx.store.strata(wave.id);
  const territories = new Set<Territory>(["mainland", ...set.map((row) => territoryOf(row.territory))]);
  const open = [...territories].filter((territory) => withinCallingHours(now, rules, territory));
  const given: string[] = [];

  for (let limit = AT_FIRST; ; limit *= GROWTH) {
    const fronts = await Promise.all(
      open.flatMap((territory) =>
        LINES[tier].map(async (line) => {
          const front = (without: string[]) =>
            ctx.store.inLine({
              waveId: wave.id,
              line,
              territory,
              slice: sliceOf(now, timeZoneOf(territory)),
              now,
              who: caller.login,
              languages: languagesOf(caller),
              without,
              limit,
            });
          const seen = await front(given);
          const left = seen.filter(({ case: { id } }) => !skip.has(id));
          // a front of such cases only would hide all who wait behind them
          if (left.length > 0 || seen.length < limit) return { rows: left, more: seen.length === limit };
          const behind = await front([...given, ...skip.all()]);
          return { rows: behind, more: behind.length === limit };
        }),
      ),
    );
    for (const row of upTo(fronts)) {
      given.push(row.case.id);
      yield row;
    }
    if (!fronts.some(({ more }) => more)) return;
  }
}

/** Of several fronts no more than where the shortest sight ends: behind it somebody of that line may come first. */
function upTo(fronts: { rows: InLine[]; more: boolean }[]): InLine[] {
  const ends = fronts.flatMap(({ rows, more }) => (more ? rows.slice(-1) : []));
  const [nearest] = ends.sort(byPlace);
  const all = fronts.flatMap(({ rows }) => rows).sort(byPlace);
  return nearest ? all.filter((row) => byPlace(row, nearest) <= 0) : all;
}

function byPlace(a: InLine, b: InLine): number {
  for (const [at, mine] of a.place.entries()) {
    const theirs = b.place[at] ?? mine;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}
