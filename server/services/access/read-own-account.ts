/** What somebody sees of their own account: how they sign in, and where they are signed in. No address: none is stored. */
import type { OwnAccount } from "../../contract/staff";
import type { Context } from "../context";
import { isOver, type StaffSession } from "./read-staff-session";
import { needsOf } from "./sign-in-needs";

export async function readOwnAccount(ctx: Context, { sessionId, member }: StaffSession): Promise<OwnAccount> {
  const factor = member.secondFactor && ctx.secrets.openFactor(member.id, member.secondFactor);
  const sessions = await ctx.store.staffSessions(member.id);
  // half a sign-in opens nothing, and is gone in minutes
  const open = sessions.filter((session) => {
    const needs = needsOf(ctx, member, session.factors);
    return needs === null && !isOver(session, member, needs, ctx.now());
  });
  return {
    password: ctx.settings.passwords && member.passwordHash !== null,
    secondFactor: member.secondFactor !== null,
    recoveryCodesLeft: factor?.recovery.length ?? 0,
    sessions: open.map(({ id, created, seen }) => ({
      began: created.toISOString(),
      seen: seen.toISOString(),
      mine: id === sessionId,
    })),
  };
}
