/** Who is in which call now, by case number. Nothing of it is kept: it is worked out anew at each look. */
import type { LiveFloor, Seat } from "../../../contract/floor";
import { seatOf } from "../../../domain/seat";
import type { Context } from "../../context";
import { currentWave } from "../../fieldwork/current-wave";
import { byName, interviewers, namesOf, signsOfLife } from "./people";

const MOST = 200;

export async function liveFloor(ctx: Context): Promise<LiveFloor> {
  const now = ctx.now();
  const wave = await currentWave(ctx);
  const [signs, nameOf, known, shifts, due] = await Promise.all([
    signsOfLife(ctx, wave.id),
    namesOf(ctx),
    interviewers(ctx),
    ctx.store.shifts({ from: now, until: new Date(now.getTime() + 1) }),
    ctx.store.dueAppointments(wave.id, now, now, MOST),
  ]);
  const seats = [...signs].flatMap(([login, sign]): Seat[] => {
    const seat = seatOf(sign, now);
    if (!seat) return [];
    const { state, since } = seat;
    const shown = state === "card" || state === "dialling" || state === "interview" || state === "quiet";
    return [
      {
        login,
        name: nameOf(login),
        state,
        since: since?.toISOString() ?? null,
        case: shown && sign.held ? { caseId: sign.held.caseId, number: sign.held.caseNumber } : null,
      },
    ];
  });
  const planned = new Set(shifts.map(({ login }) => login));
  const there = new Set(seats.filter(({ state }) => state !== "quiet").map(({ login }) => login));
  return {
    at: now.toISOString(),
    seats: seats.sort(byName),
    planned: planned.size,
    absent: known
      .filter(({ login }) => planned.has(login) && !there.has(login))
      .map(({ login, name }) => ({ login, name })),
    callsWaiting: due.filter(({ appointment, held }) => !held && !(appointment.until && appointment.until <= now))
      .length,
  };
}
