/** What waits for a supervisor: refusals that somebody else could try, promised calls at risk, cases to decide. */
import type { FloorWaiting, WaitingCase } from "../../../contract/floor";
import { AHEAD_MINUTES, appointmentRisk } from "../../../domain/appointment-risk";
import { AWAITING_CONVERSION } from "../../../domain/case-decision";
import { addMinutes } from "../../../domain/clock";
import { disposition } from "../../../domain/disposition";
import { seatOf } from "../../../domain/seat";
import type { Skill } from "../../../domain/skill";
import type { WaitingCase as Row } from "../../../store/live-floor";
import type { Context } from "../../context";
import { currentWave } from "../../fieldwork/current-wave";
import { interviewers, namesOf, signsOfLife } from "./people";

const SHOWN = 50;
const LOOKED_AT = 400;
const CONVERTS: Skill = "refusal-conversion";

export async function listWaiting(ctx: Context): Promise<FloorWaiting> {
  const now = ctx.now();
  const ahead = addMinutes(now, AHEAD_MINUTES);
  const wave = await currentWave(ctx);
  const [signs, nameOf, known, shifts, due, refusals, cases] = await Promise.all([
    signsOfLife(ctx, wave.id),
    namesOf(ctx),
    interviewers(ctx),
    ctx.store.shifts({ from: now, until: addMinutes(ahead, 1) }),
    ctx.store.dueAppointments(wave.id, now, ahead, LOOKED_AT),
    ctx.store.waitingCases(wave.id, { state: "calling", dispositions: AWAITING_CONVERSION }, SHOWN),
    ctx.store.waitingCases(wave.id, { state: "supervisor" }, SHOWN),
  ]);
  const onFloor = new Set(
    [...signs].flatMap(([login, sign]) => {
      const state = seatOf(sign, now)?.state;
      return state && state !== "quiet" && state !== "training" ? [login] : [];
    }),
  );
  const planned = (at: Date) =>
    new Set(shifts.filter(({ starts, ends }) => starts <= at && ends > at).map(({ login }) => login));

  const atRisk = due.flatMap(({ appointment, case: of, held }) => {
    const { at, until, hard } = appointment;
    const by = appointment.withWhom ?? of.interviewer;
    const risk = appointmentRisk({ at, until, by, held }, now, { onFloor, planned });
    return risk
      ? [
          {
            caseId: of.id,
            number: of.number,
            at: at.toISOString(),
            until: until?.toISOString() ?? null,
            hard,
            withWhom: by && nameOf(by),
            risk,
          },
        ]
      : [];
  });
  const tell = ({ case: of, attempts }: Row): WaitingCase => {
    const last = attempts.findLast(({ outcome }) => outcome !== null);
    return {
      caseId: of.id,
      number: of.number,
      last: last?.outcome
        ? {
            outcome: disposition(last.outcome).label,
            at: last.started.toISOString(),
            who: last.who && nameOf(last.who),
          }
        : null,
      interviewer: of.interviewer && nameOf(of.interviewer),
    };
  };
  return {
    refusals: { rows: refusals.rows.map(tell), total: refusals.total },
    appointments: { rows: atRisk.slice(0, SHOWN), total: atRisk.length },
    cases: { rows: cases.rows.map(tell), total: cases.total },
    interviewers: known.map(({ login, name, skills }) => ({
      login,
      name,
      converts: skills?.includes(CONVERTS) ?? false,
      present: onFloor.has(login),
    })),
  };
}
