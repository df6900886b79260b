/**
 * Workload and results by interviewer, today and over seven days: for a talk about the work. Counted from outcome codes; no
 * answer, no length of an interview and no page time is read for it.
 */
import type { FloorWork } from "../../../contract/floor";
import { addDays, instantOf, localTime, minutesBetween } from "../../../domain/clock";
import type { OutcomeCount } from "../../../store/live-floor";
import type { FloorHours } from "../../../store/records";
import { type Context, perApp } from "../../context";
import { currentWave } from "../../fieldwork/current-wave";
import { callResults, FEWEST_CALLS } from "./call-results";
import { byName, interviewers, namesOf } from "./people";

const DAYS = 7;
/** Several supervisors look at once, and a week of calls is counted anew at most so often. */
const KEPT_MS = 60_000;
const kept = perApp(() => ({ at: Number.NEGATIVE_INFINITY, work: null as Promise<FloorWork> | null }));

export async function listWork(ctx: Context): Promise<FloorWork> {
  const cell = kept(ctx);
  const now = ctx.now().getTime();
  if (!cell.work || now - cell.at >= KEPT_MS || now < cell.at) {
    cell.at = now;
    cell.work = count(ctx);
    // what failed is not kept
    cell.work.catch(() => {
      cell.work = null;
    });
  }
  return cell.work;
}

async function count(ctx: Context): Promise<FloorWork> {
  const now = ctx.now();
  const midnight = (at: Date): Date => instantOf(`${localTime(at).day}T00:00`) ?? at;
  const today = midnight(now);
  // noon of the first day: a night with another length shifts it to no other day
  const from = midnight(addDays(today, 0.5 - (DAYS - 1)));
  const wave = await currentWave(ctx);
  const [counts, hours, known, nameOf] = await Promise.all([
    ctx.store.outcomeCounts(wave.id, from, today),
    ctx.store.hoursBetween({ from, until: now }),
    interviewers(ctx),
    namesOf(ctx),
  ]);
  const logins = new Set([...known.map(({ login }) => login), ...counts.map(({ who }) => who)]);
  const results = (rows: readonly OutcomeCount[], of: (row: OutcomeCount) => number) =>
    callResults(rows.map((row) => [row.outcome, of(row)] as const));
  const stretches = (rows: readonly OutcomeCount[]) => ({
    today: results(rows, (row) => row.today),
    week: results(rows, (row) => row.calls),
  });
  return {
    fewestCalls: FEWEST_CALLS,
    from: localTime(from).day,
    people: [...logins]
      .map((login) => {
        const own = stretches(counts.filter(({ who }) => who === login));
        const worked = hours.filter((row) => row.login === login && row.kind === "calling");
        return {
          login,
          name: nameOf(login),
          today: { minutes: minutesOf(worked, today, now), results: own.today },
          week: { minutes: minutesOf(worked, from, now), results: own.week },
        };
      })
      .sort(byName),
    floor: stretches(counts),
  };
}

const minutesOf = (hours: readonly FloorHours[], from: Date, until: Date): number =>
  Math.round(
    hours.reduce((sum, { started, ended, seen }) => {
      const [begin, end] = [started > from ? started : from, ended ?? seen];
      return sum + Math.max(0, minutesBetween(begin, end < until ? end : until));
    }, 0),
  );
