/** Who works when, a week at a time, written by a supervisor. A person's week is written anew, never mended. */
import { randomUUID } from "node:crypto";
import type { PlanWeek, ShiftPlan } from "../../../contract/calendar";
import { addDays, instantOf, localTime } from "../../../domain/clock";
import { weekOf } from "../../../domain/floor-hours";
import { ExpectedFailure } from "../../../domain/problem";
import { dayAfter } from "../../../domain/protocol";
import { type DaySpan, isDayPlan } from "../../../domain/shift-plan";
import type { Writes } from "../../../store/store";
import type { Context } from "../../context";
import { callerOf } from "../calendar/promised-time";
import { callers } from "../calendar/read-calendar";

type Week = NonNullable<ReturnType<typeof weekOf>>;
function week(ctx: Context, day: string | undefined): Week {
  const found = weekOf(day ?? localTime(ctx.now()).day);
  if (!found) throw new ExpectedFailure("bad-request", { detail: "A week is named by one of its days, 2026-11-24." });
  return found;
}

export async function readShifts(ctx: Context, day?: string): Promise<ShiftPlan> {
  const { days, ...span } = week(ctx, day);
  const [shifts, people] = await Promise.all([ctx.store.shifts(span), callers(ctx)]);
  return {
    days,
    people: people.map((person) => ({
      ...person,
      days: days.map((of) =>
        shifts
          .filter(({ login, starts }) => login === person.login && localTime(starts).day === of)
          .map(({ starts, ends }) => ({
            from: localTime(starts).minute,
            // midnight is the day's own end
            until: localTime(ends).day === of ? localTime(ends).minute : 24 * 60,
          })),
      ),
    })),
  };
}

export async function planWeek(ctx: Context, who: string, plan: PlanWeek): Promise<ShiftPlan> {
  const span = week(ctx, plan.week);
  if (!plan.days.every(isDayPlan)) throw new ExpectedFailure("shifts-implausible");
  await ctx.store.write(async (tx) => {
    await callerOf(tx, plan.login);
    await write(tx, span, plan.login, plan.days);
    await tx.addAudit({ at: ctx.now(), who, what: "plan-shifts", subject: plan.login });
  });
  return readShifts(ctx, plan.week);
}

/** The week before, by the clock: it holds where summer time begins or ends in between. */
export async function copyWeek(ctx: Context, who: string, day: string): Promise<ShiftPlan> {
  const span = week(ctx, day);
  const before = await readShifts(ctx, localTime(addDays(span.from, -3)).day);
  await ctx.store.write(async (tx) => {
    // whoever has a plan for the week keeps it
    for (const { login, days } of before.people)
      if ((await tx.shifts(span, login)).length === 0) await write(tx, span, login, days);
    await tx.addAudit({ at: ctx.now(), who, what: "copy-shifts", subject: null });
  });
  return readShifts(ctx, day);
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const instant = (day: string, minute: number): Date | null =>
  minute === 24 * 60 ? instantOf(`${dayAfter(day, 1)}T00:00`) : instantOf(`${day}T${clock(minute)}`);

async function write(tx: Writes, { days, ...span }: Week, login: string, plan: readonly DaySpan[][]): Promise<void> {
  await tx.removeShifts(login, span);
  for (const [at, day] of days.entries())
    for (const { from, until } of plan[at] ?? []) {
      const [starts, ends] = [instant(day, from), instant(day, until)];
      // an hour that spring leaves out
      if (!starts || !ends) throw new ExpectedFailure("shifts-implausible");
      await tx.addShift({ id: randomUUID(), login, starts, ends });
    }
}
