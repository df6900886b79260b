import type { Attempt as AttemptView } from "../../contract/interviewer";
import { disposition } from "../../domain/disposition";
import type { AttemptSummary } from "../../store/records";

/** How long an interview took is told to nobody: beside a name it would tell a victim. */
const secondsOf = ({ started, ended, interviewId }: AttemptSummary): number | null =>
  ended && interviewId === null ? Math.round((ended.getTime() - started.getTime()) / 1000) : null;

export const tellAttempt = (attempt: AttemptSummary): AttemptView => ({
  id: attempt.id,
  at: attempt.started.toISOString(),
  channel: attempt.channel,
  outcome: attempt.outcome === null ? null : { key: attempt.outcome, label: disposition(attempt.outcome).label },
  seconds: secondsOf(attempt),
  who: attempt.who,
});
