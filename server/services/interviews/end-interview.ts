/** Ends a sitting that was not submitted. Nothing that was saved is touched. */
import type { Interview } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";

export const breakOff = async (
  ctx: Context,
  tx: Writes,
  interviewId: string,
  how: Exclude<Interview["how"], "open" | "submitted">,
): Promise<void> => {
  const interview = await tx.interview(interviewId);
  if (interview?.how === "open") await tx.endInterview(interviewId, how, ctx.now());
};
