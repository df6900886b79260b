/** A newer sitting ends the older ones, whatever the device, with one neutral sentence. */
import type { Mode } from "../../../questionnaires/format/types";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { breakOff } from "../interviews/end-interview";

export async function supersede(
  ctx: Context,
  tx: Writes,
  caseId: string,
  keep: { interviewId: string; sessionId: string | null; ends: readonly Mode[] },
): Promise<void> {
  await tx.endSessions(caseId, keep.sessionId, "superseded", ctx.now());
  for (const interview of await tx.interviews(caseId))
    if (interview.id !== keep.interviewId && interview.ended === null && keep.ends.includes(interview.mode))
      await breakOff(ctx, tx, interview.id, "superseded");
}
