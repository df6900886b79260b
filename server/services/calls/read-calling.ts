/** How the telephone calls in the current wave: its rules, its strata, and who can make which calls. */
import { LANGUAGES } from "../../../questionnaires/format/types";
import type { CallingView } from "../../contract/calling";
import { WIDEST_HOURS } from "../../domain/calling";
import { TERRITORIES, TERRITORY_KEYS } from "../../domain/territory";
import type { StaffMember } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { promisedRules } from "./calling-rules";

export const callsByTelephone = ({ role, active }: StaffMember): boolean =>
  active && (role === "interviewer" || role === "supervisor");

export async function readCalling(ctx: Context): Promise<CallingView> {
  const wave = await currentWave(ctx);
  const [ofCases, set, staff] = await Promise.all([
    ctx.store.strataOfCases(wave.id),
    ctx.store.strata(wave.id),
    ctx.store.staff(),
  ]);
  const { opens, closes, weekdays, attemptsCap, attemptsCapPerSlice, recallFirst } = promisedRules(wave);
  return {
    rules: { opens, closes, weekdays: [...weekdays], attemptsCap, attemptsCapPerSlice, recallFirst },
    widest: { ...WIDEST_HOURS, weekdays: [...WIDEST_HOURS.weekdays] },
    alwaysOpen: wave.demo || wave.training,
    territories: TERRITORY_KEYS.map((key) => ({ key, label: TERRITORIES[key].label })),
    strata: ofCases.map(({ stratum, cases }) => {
      const row = set.find((each) => each.stratum === stratum);
      return {
        ...{ stratum, cases, territory: row?.territory ?? "mainland" },
        ...{ priority: row?.priority ?? 0, open: row?.open ?? true },
      };
    }),
    interviewers: staff.filter(callsByTelephone).map(({ id, login, name, skills }) => ({
      ...{ staffId: id, login, name },
      languages: LANGUAGES.filter((language) => skills?.includes(language)),
      converts: skills?.includes("refusal-conversion") ?? false,
    })),
  };
}
