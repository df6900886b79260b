/** The second factor is added, replaced or given new recovery codes inside a session; the password is asked again (ASVS 7.5.1). */
import type { RecoveryCodes } from "../../contract/staff";
import { ExpectedFailure } from "../../domain/problem";
import type { StaffMember } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { isPassword } from "./choose-password";
import type { StaffSession } from "./read-staff-session";
import { type FactorInput, provenFactor } from "./set-up-factor";
import { takeTry } from "./take-try";

/** The other sessions end: whoever lost a telephone may have lost more. */
export async function replaceFactor(
  ctx: Context,
  { sessionId, member, factors }: StaffSession,
  { current, ...input }: FactorInput & { current: string },
): Promise<RecoveryCodes> {
  const { codes, lastStep, secondFactor } = provenFactor(ctx, member.id, input, "wrong-factor");
  await withPassword(ctx, member, current, async (tx, now) => {
    await tx.updateStaff(now.id, { secondFactor, lastStep });
    // password and code were both given now: this session goes on where a code is asked from now on
    if (factors === "password") await tx.updateSession(sessionId, { factors: "password-and-code" });
    await tx.endStaffSessions(now.id, sessionId, "factor-changed", ctx.now());
    const what = now.secondFactor ? "replace-second-factor" : "set-up-second-factor";
    await tx.addAudit({ at: ctx.now(), who: now.login, what, subject: null });
  });
  return { recoveryCodes: codes };
}

/** Those from before stop to work. */
export async function renewRecoveryCodes(
  ctx: Context,
  { member }: StaffSession,
  current: string,
): Promise<RecoveryCodes> {
  const { codes, hashes } = ctx.secrets.newRecoveryCodes(member.id);
  await withPassword(ctx, member, current, async (tx, now) => {
    const factor = now.secondFactor && ctx.secrets.openFactor(now.id, now.secondFactor);
    if (!factor) throw new ExpectedFailure("wrong-factor");
    await tx.updateStaff(now.id, { secondFactor: ctx.secrets.sealFactor(now.id, { ...factor, recovery: hashes }) });
    await tx.addAudit({ at: ctx.now(), who: now.login, what: "renew-recovery-codes", subject: null });
  });
  return { recoveryCodes: codes };
}

/** `change` runs on the member as they are now; a wrong password is a try, and counts. */
async function withPassword(
  ctx: Context,
  member: StaffMember,
  current: string,
  change: (tx: Writes, now: StaffMember) => Promise<void>,
): Promise<void> {
  const right = ctx.settings.passwords && (await isPassword(ctx, member, current));
  const changed = await ctx.store.write(async (tx) => {
    const now = await takeTry(ctx, tx, member.id, async (as) => right && as.passwordHash === member.passwordHash);
    if (!now) return false;
    await change(tx, now);
    return true;
  });
  if (!changed) throw new ExpectedFailure("wrong-sign-in");
}
