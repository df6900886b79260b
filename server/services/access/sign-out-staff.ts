import type { Context } from "../context";
import type { StaffSession } from "./read-staff-session";

/** Ends the session; a case that is held goes back to the queue with its lease. */
export async function signOutStaff(ctx: Context, { sessionId, member }: StaffSession): Promise<void> {
  const at = ctx.now();
  await ctx.store.write(async (tx) => {
    await tx.updateSession(sessionId, { ended: at, endedWhy: "signed-out" });
    await tx.addAudit({ at, who: member.login, what: "sign-out", subject: null });
  });
}
