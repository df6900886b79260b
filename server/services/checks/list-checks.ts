import { LEAST_CASES } from "../../../statistics/interviewer-checks";
import type { QualityChecks } from "../../contract/checks";
import { CHECK_NAMES, QUALITY_CHECKS } from "../../domain/quality-checks";
import type { Context } from "../context";

/** Figures of the newest night, each check with its meaning; shares to whole percents, as no more is meant. */
export async function listChecks(ctx: Context): Promise<QualityChecks> {
  const figures = await ctx.store.newestFigures();
  const names = new Map((await ctx.store.staff()).map(({ login, name }) => [login, name]));
  const percent = (share = 0) => Math.round(share * 100) / 100;
  return {
    night: figures[0]?.night.toISOString() ?? null,
    leastCases: LEAST_CASES,
    checks: CHECK_NAMES.map((key) => {
      const own = figures.filter(({ name }) => name === key);
      const { of, label, meaning } = QUALITY_CHECKS[key];
      const floor = own[0]?.value.floor;
      return {
        key,
        of,
        label,
        meaning,
        floor: floor === undefined ? null : percent(floor),
        people: own
          .map(({ login, cases, value: { share, low, high, look } }) => ({
            login,
            name: names.get(login) ?? login,
            cases,
            share: percent(share),
            low: percent(low),
            high: percent(high),
            look: look === 1,
          }))
          .sort((a, b) => a.name.localeCompare(b.name, "fr")),
      };
    }),
  };
}
