/** A password of one's own: in place of a one-time one at the sign-in, or of the one before whenever somebody wishes. */
import type { SignedIn } from "../../contract/staff";
import { passwordFault } from "../../domain/password";
import { ExpectedFailure } from "../../domain/problem";
import type { StaffMember } from "../../store/records";
import type { Context } from "../context";
import { hashOf } from "./one-time-password";
import { openStaffSession, tellSignedIn } from "./open-session";
import type { StaffSession } from "./read-staff-session";
import { takeTry } from "./take-try";

const PLATFORM = "Trimode";

/** At the sign-in, where `needs` is "new-password". */
export async function choosePassword(
  ctx: Context,
  session: StaffSession,
  password: string,
): Promise<{ token: string; signedIn: SignedIn }> {
  const { member, factors } = session;
  const passwordHash = await hashNew(ctx, member, password);
  const entered = await ctx.store.write(async (tx) => {
    const now = { ...member, passwordHash };
    await tx.updateStaff(member.id, { passwordHash });
    await tx.endStaffSessions(member.id, null, "password-changed", ctx.now());
    await tx.addAudit({ at: ctx.now(), who: member.login, what: "change-password", subject: null });
    return { now, token: await openStaffSession(ctx, tx, now, { factors }) };
  });
  return { token: entered.token, signedIn: await tellSignedIn(ctx, entered.now, factors) };
}

/** Inside a session: the one before is asked again, and every other session ends. */
export async function changePassword(
  ctx: Context,
  { sessionId, member }: StaffSession,
  { current, password }: { current: string; password: string },
): Promise<void> {
  const right = await isPassword(ctx, member, current);
  const passwordHash = right ? await hashNew(ctx, member, password) : "";
  const changed = await ctx.store.write(async (tx) => {
    if (!(await takeTry(ctx, tx, member.id, async () => right))) return false;
    await tx.updateStaff(member.id, { passwordHash, failedTries: 0 });
    await tx.endStaffSessions(member.id, sessionId, "password-changed", ctx.now());
    await tx.addAudit({ at: ctx.now(), who: member.login, what: "change-password", subject: null });
    return true;
  });
  if (!changed) throw new ExpectedFailure("wrong-sign-in");
}

export async function isPassword(ctx: Context, member: StaffMember, typed: string): Promise<boolean> {
  const stored = hashOf(member, ctx.now());
  return stored !== null && (await ctx.secrets.passwordMatches(stored, typed));
}

async function hashNew(ctx: Context, member: StaffMember, password: string): Promise<string> {
  const same = await isPassword(ctx, member, password);
  const waves = (await ctx.store.waves()).map(({ title }) => title);
  if (same || passwordFault(password, [member.login, member.name, PLATFORM, ...waves]))
    throw new ExpectedFailure("weak-password");
  return ctx.secrets.hashPassword(password);
}
