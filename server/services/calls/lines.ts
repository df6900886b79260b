/** The lines that a draw may take from, put together in the order of the rule. */
import { type CallingRules, sliceOf, withinCallingHours } from "../../domain/calling";
import { type Caller, languagesOf } from "../../domain/skill";
import { type Territory, territoryOf, timeZoneOf } from "../../domain/territory";
import type { InLine } from "../../store/callable";
import { type Line, nameOfLine } from "../../store/queue";
import type { AttemptSummary, Wave } from "../../store/records";
import type { Context } from "../context";

export interface Draw {
  wave: Wave;
  rules: CallingRules;
  caller: Caller;
  now: Date;
  /** its turn among the draws of this process */
  begun: number;
}
export type ByRule = "fresh" | "recall";
interface Skip {
  has(caseId: string): boolean;
  inLine(line: string): string[];
}
/** Lines whose front was nothing but cases to skip when it was looked at last: the next draw looks behind them at once. */
const hidden = new Set<string>();

/** Read at a time from the front of each line; the next time as many as that, four times over. */
const AT_FIRST = 4;
const GROWTH = 4;
/** Histories that are read at a time: the first case is nearly always the one. */
const LOOKED_AT = 4;
/** Where two others have the skill, no soft refusal is for somebody without it: of two, one at least was not refused. */
function linesOf(tier: ByRule, { login, converters }: Caller): Line[] {
  if (tier === "fresh") return ["fresh"];
  return converters.length > 1 && !converters.includes(login) ? ["recall"] : ["recall", "refused"];
}

/** Everybody who waits in these tiers, first to last, until the caller has had enough. None is given twice. */
export async function* walkLines(
  ctx: Context,
  draw: Draw,
  tiers: readonly ByRule[],
  skip: Skip,
): AsyncGenerator<{ row: InLine; attempts: AttemptSummary[] }> {
  const { wave, rules, caller, now } = draw;
  const set = await ctx.store.strata(wave.id);
  const territories = new Set<Territory>(["mainland", ...set.map((row) => territoryOf(row.territory))]);
  const open = [...territories].filter((territory) => withinCallingHours(now, rules, territory));
  const given: string[] = [];

  for (let limit = AT_FIRST; ; limit *= GROWTH) {
    const fronts = await Promise.all(
      open.flatMap((territory) =>
        tiers
          .flatMap((tier) => linesOf(tier, caller))
          .map(async (line) => {
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
            const name = nameOfLine(line, territory);
            if (!hidden.has(name)) {
              const seen = await front(given);
              const left = seen.filter(({ case: { id } }) => !skip.has(id));
              // a front of such cases only would hide all who wait behind them
              if (left.length > 0 || seen.length < limit) return { rows: left, more: seen.length === limit };
              hidden.add(name);
            }
            const skipped = skip.inLine(name);
            if (skipped.length < limit) hidden.delete(name);
            const behind = await front([...given, ...skipped]);
            return { rows: behind, more: behind.length === limit };
          }),
      ),
    );
    const rows = upTo(fronts);
    given.push(...rows.map((row) => row.case.id));
    for (let at = 0; at < rows.length; at += LOOKED_AT) {
      const some = rows.slice(at, at + LOOKED_AT).filter((row) => !skip.has(row.case.id));
      const attempts = await ctx.store.attemptsOfCases(some.map((row) => row.case.id));
      for (const row of some) yield { row, attempts: attempts.get(row.case.id) ?? [] };
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
