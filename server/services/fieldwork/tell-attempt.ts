import type { Attempt as AttemptView } from "../../contract/interviewer";
import { disposition } from "../../domain/disposition";
import type { Attempt } from "../../store/records";

export const tellAttempt = (attempt: Attempt): AttemptView => ({
  id: attempt.id,
  at: attempt.started.toISOString(),
  channel: attempt.channel,
  outcome: attempt.outcome === null ? null : { key: attempt.outcome, label: disposition(attempt.outcome).label },
  seconds: attempt.ended && Math.round((attempt.ended.getTime() - attempt.started.getTime()) / 1000),
  who: attempt.who,
});
