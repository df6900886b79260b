/** Are we on track, who is missing, what to do today. Clear columns only: no answer is opened for a figure. */
import type { Mode } from "../../../questionnaires/format/types";
import type { Progress } from "../../contract/office";
import { CASE_STATE_KEYS, CASE_STATES } from "../../domain/case";
import { localTime } from "../../domain/clock";
import { disposition } from "../../domain/disposition";
import { dayAfter, daysBetween, expectedShare, stepLabel } from "../../domain/protocol";
import { rates, tally } from "../../domain/rates";
import type { CaseSummary, Wave } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "./current-wave";
import { todoToday } from "./todo-today";

type PerMode = Record<Mode, number>;
const none = (): PerMode => ({ web: 0, phone: 0, paper: 0 });
const day = (at: Date): string => localTime(at).day;
const ALL = 1_000_000;

export async function progress(ctx: Context): Promise<Progress> {
  const wave = await currentWave(ctx);
  const now = ctx.now();
  const cases = await ctx.store.allCases(wave.id);
  const elapsed = daysBetween(day(wave.opened), day(now));
  const { plain, weighted } = tally(
    cases.map((each) => ({ disposition: each.disposition, weight: each.designWeight })),
  );
  const base = cases.length - plain.NE;
  return {
    wave: {
      id: wave.id,
      year: wave.year,
      demo: wave.demo,
      opened: wave.opened.toISOString(),
      closes: wave.closes.toISOString(),
    },
    asOf: now.toISOString(),
    cases: cases.length,
    states: await states(ctx, wave, cases),
    completes: completesBy(cases),
    responseRate: { value: rates(plain).RR2, weighted: rates(weighted).RR2, base },
    expected: cases.length * expectedShare(wave.forecast, elapsed),
    days: daily(wave, cases, elapsed),
    mailings: await mailings(ctx, wave),
    outcomes: outcomes(cases),
    todo: await todoToday(ctx, wave, cases),
  };
}

const isComplete = (each: CaseSummary): boolean =>
  each.finishedMode !== null && disposition(each.disposition).class === "I";

function completesBy(cases: readonly CaseSummary[]): PerMode {
  const completes = none();
  for (const each of cases) if (each.finishedMode && isComplete(each)) completes[each.finishedMode] += 1;
  return completes;
}

/** A case counts in the mode that finished it; one that is under way, in the mode of its latest response. */
async function states(ctx: Context, wave: Wave, cases: readonly CaseSummary[]): Promise<Progress["states"]> {
  const latest = new Map<string, Mode | undefined>();
  const { rows } = await ctx.store.responses({ waveId: wave.id, offset: 0, limit: ALL });
  for (const response of rows) if (!latest.has(response.caseId)) latest.set(response.caseId, response.modes.at(-1));
  return CASE_STATE_KEYS.map((state) => {
    const inState = cases.filter((each) => each.state === state);
    const byMode = none();
    for (const each of inState) {
      const mode = each.finishedMode ?? latest.get(each.id);
      if (mode) byMode[mode] += 1;
    }
    return { state, label: CASE_STATES[state].label, cases: inState.length, byMode };
  });
}

function daily(wave: Wave, cases: readonly CaseSummary[], elapsed: number): Progress["days"] {
  const byDay = new Map<string, PerMode>();
  for (const each of cases) {
    if (!each.finishedMode || !each.finishedAt || !isComplete(each)) continue;
    const on = day(each.finishedAt);
    const counts = byDay.get(on) ?? none();
    counts[each.finishedMode] += 1;
    byDay.set(on, counts);
  }
  const opened = day(wave.opened);
  return Array.from({ length: Math.max(0, elapsed) + 1 }, (_, index) => {
    const on = dayAfter(opened, index);
    const share = expectedShare(wave.forecast, index) - expectedShare(wave.forecast, index - 1);
    return { day: on, completes: byDay.get(on) ?? none(), expected: cases.length * share };
  });
}

async function mailings(ctx: Context, wave: Wave): Promise<Progress["mailings"]> {
  const sent = new Map<string, Progress["mailings"][number]>();
  for (const sending of await ctx.store.allSendings(wave.id)) {
    if (sending.state !== "sent" && sending.state !== "returned") continue;
    const on = day(sending.at);
    const key = `${on} ${sending.step}`;
    const row = sent.get(key) ?? { day: on, label: stepLabel(sending.step), sent: 0 };
    row.sent += 1;
    sent.set(key, row);
  }
  return [...sent.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function outcomes(cases: readonly CaseSummary[]): Progress["outcomes"] {
  const counts = new Map<string, number>();
  for (const each of cases) counts.set(each.disposition, (counts.get(each.disposition) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ aapor: disposition(key).aapor, label: disposition(key).label, cases: count }))
    .sort((a, b) => a.aapor.localeCompare(b.aapor, "en", { numeric: true }));
}
