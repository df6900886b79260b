/** The second factor: the code of the authenticator, or one of the recovery codes, which is then used up. */
import type { SignedIn } from "../../contract/staff";
import { ExpectedFailure } from "../../domain/problem";
import { stepOfCode } from "../../secrets/second-factor";
import type { StaffMember } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { openStaffSession, tellSignedIn } from "./open-session";
import type { StaffSession } from "./read-staff-session";
import { takeTry } from "./take-try";
import { addressGroup, staffThrottle } from "./throttle";

const FACTORS = "password-and-code";

export async function giveCode(
  ctx: Context,
  session: StaffSession,
  input: { code: string; address: string },
): Promise<{ token: string; signedIn: SignedIn }> {
  const throttle = staffThrottle(ctx);
  const address = addressGroup(input.address);
  throttle.admit(address, ctx.now());
  const entered = await ctx.store.write(async (tx) => {
    const member = await takeTry(ctx, tx, session.member.id, (now) => accept(ctx, tx, now, input.code));
    if (!member) return null;
    return {
      member,
      token: await openStaffSession(ctx, tx, member, { factors: FACTORS, replaces: session.sessionId }),
    };
  });
  if (!entered) {
    throttle.wrong(address, ctx.now());
    throw new ExpectedFailure("wrong-factor");
  }
  return { token: entered.token, signedIn: await tellSignedIn(ctx, entered.member, FACTORS) };
}

async function accept(ctx: Context, tx: Writes, member: StaffMember, typed: string): Promise<boolean> {
  const factor = member.secondFactor && ctx.secrets.openFactor(member.id, member.secondFactor);
  if (!factor) return false;
  const lastStep = stepOfCode(factor.secret, typed, ctx.now(), member.lastStep);
  if (lastStep !== null) {
    await tx.updateStaff(member.id, { lastStep });
    return true;
  }
  const recovery = ctx.secrets.spendRecoveryCode(member.id, factor.recovery, typed);
  if (!recovery) return false;
  await tx.updateStaff(member.id, { secondFactor: ctx.secrets.sealFactor(member.id, { ...factor, recovery }) });
  await tx.addAudit({ at: ctx.now(), who: member.login, what: "use-recovery-code", subject: null });
  return true;
}
