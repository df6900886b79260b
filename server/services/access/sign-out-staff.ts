import type { Context } from "../context";
import type { StaffSession } from "./read-staff-session";

/** Ends the session, or all that the member has open anywhere; a case that is held goes back to the queue with its lease. */
export async function signOutStaff(
  ctx: Context,
  { sessionId, member }: StaffSession,
  { everywhere = false }: { everywhere?: boolean } = {},
): Promise<void> {
  const at = ctx.now();
  await ctx.store.write(async (tx) => {
    if (everywhere) await tx.endStaffSessions(member.id, null, "signed-out", at);
    else await tx.updateSession(sessionId, { ended: at, endedWhy: "signed-out" });
    await tx.addAudit({ at, who: member.login, what: everywhere ? "sign-out-everywhere" : "sign-out", subject: null });
  });
}
