/** Changes that an administrator makes to somebody else's account. Whoever loses rights loses their sessions at once. */
import type { Account, AccountChange, AccountReady } from "../../contract/accounts";
import { ExpectedFailure } from "../../domain/problem";
import type { StaffMember } from "../../store/records";
import type { Writes } from "../../store/store";
import { newOneTimePassword } from "../access/one-time-password";
import type { Context } from "../context";
import { tellAccount } from "./tell-account";

export async function changeAccount(
  ctx: Context,
  staffId: string,
  change: AccountChange,
  who: string,
): Promise<Account> {
  const changed = await onAccount(ctx, staffId, who, "change-account", async (tx, member) => {
    await tx.updateStaff(staffId, change);
    const loses = change.active === false || (change.role !== undefined && change.role !== member.role);
    if (loses) await tx.endStaffSessions(staffId, null, "account-changed", ctx.now());
  });
  return tellAccount(changed, ctx.now());
}

/** The wait after wrong tries ends with it; the second factor stays. */
export async function resetPassword(ctx: Context, staffId: string, who: string): Promise<AccountReady> {
  const once = await newOneTimePassword(ctx);
  const changed = await onAccount(ctx, staffId, who, "reset-password", async (tx) => {
    await tx.updateStaff(staffId, { passwordHash: once.stored, failedTries: 0, lockedUntil: null });
    await tx.endStaffSessions(staffId, null, "password-changed", ctx.now());
  });
  return { account: tellAccount(changed, ctx.now()), oneTimePassword: once.password };
}

/** For a lost telephone: the next sign-in sets up a new one. */
export async function resetFactor(ctx: Context, staffId: string, who: string): Promise<Account> {
  const changed = await onAccount(ctx, staffId, who, "reset-second-factor", async (tx) => {
    await tx.updateStaff(staffId, { secondFactor: null, lastStep: null, failedTries: 0, lockedUntil: null });
    await tx.endStaffSessions(staffId, null, "factor-reset", ctx.now());
  });
  return tellAccount(changed, ctx.now());
}

async function onAccount(
  ctx: Context,
  staffId: string,
  who: string,
  what: string,
  work: (tx: Writes, member: StaffMember) => Promise<void>,
): Promise<StaffMember> {
  const changed = await ctx.store.write(async (tx) => {
    const member = await tx.staffMember(staffId);
    if (!member) throw new ExpectedFailure("unknown-account");
    // nobody takes away their own rights by a slip, nor gives themselves another second factor
    if (member.login === who) throw new ExpectedFailure("own-account");
    await work(tx, member);
    await tx.addAudit({ at: ctx.now(), who, what, subject: member.login });
    return tx.staffMember(staffId);
  });
  if (!changed) throw new Error("An account that was just changed is not there");
  return changed;
}
