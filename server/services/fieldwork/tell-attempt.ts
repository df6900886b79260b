import type { Attempt as AttemptView } from "../../contract/interviewer";
import { disposition } from "../../domain/disposition";
import type { AttemptSummary } from "../../store/records";

export const tellAttempt = (attempt: AttemptSummary): AttemptView => ({
  id: attempt.id,
  at: attempt.started.toISOString(),
  channel: attempt.channel,
  outcome: attempt.outcome === null ? null : { key: attempt.outcome, label: disposition(attempt.outcome).label },
  seconds: attempt.ended && Math.round((attempt.ended.getTime() - attempt.started.getTime()) / 1000),
  who: attempt.who,
});
