/** One case under its number, with what its attempts came to and what interviewers noted of them. Never a name, never an answer. */
import type { CaseToDecide } from "../../../contract/floor";
import { caseState } from "../../../domain/case";
import { DECISIONS, decisionsFrom } from "../../../domain/case-decision";
import { disposition } from "../../../domain/disposition";
import { ExpectedFailure } from "../../../domain/problem";
import type { Context } from "../../context";
import { namesOf } from "./people";

export async function caseToDecide(ctx: Context, caseId: string): Promise<CaseToDecide> {
  const of = await ctx.store.case(caseId);
  if (!of) throw new ExpectedFailure("unknown-case");
  const [attempts, appointment, nameOf] = await Promise.all([
    ctx.store.attempts(caseId),
    ctx.store.openAppointment(caseId),
    namesOf(ctx),
  ]);
  return {
    caseId,
    number: of.number,
    stateLabel: caseState(of.state).label,
    language: of.language,
    interviewer: of.interviewer && nameOf(of.interviewer),
    appointment: appointment && {
      at: appointment.at.toISOString(),
      until: appointment.until?.toISOString() ?? null,
      hard: appointment.hard,
      withWhom: appointment.withWhom && nameOf(appointment.withWhom),
    },
    attempts: attempts.toReversed().map(({ started, outcome, who, note }) => ({
      at: started.toISOString(),
      outcome: outcome === null ? null : disposition(outcome).label,
      who: who && nameOf(who),
      note,
    })),
    decisions: decisionsFrom(of.state).map((key) => {
      const { label, meaning } = DECISIONS[key];
      return { key, label, meaning };
    }),
  };
}
