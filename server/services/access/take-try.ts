/** A try at an account, right or wrong: counted where the account is read, so that many at once get no more than one. */
import { waitSeconds } from "../../domain/lockout";
import type { StaffMember } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { addRefusal } from "./record-refusal";

/**
 * The member as they are now, or null where the try counts for nothing: the account waits, is closed, or `check` says no.
 * It does not throw: the count of a wrong try must outlive the refusal.
 */
export async function takeTry(
  ctx: Context,
  tx: Writes,
  staffId: string,
  check: (member: StaffMember) => Promise<boolean>,
): Promise<StaffMember | null> {
  const now = ctx.now();
  const member = await tx.staffMember(staffId);
  if (!member) return null;
  if (!member.active || (member.lockedUntil && member.lockedUntil > now)) {
    await addRefusal(ctx, tx, { who: member.login, what: "sign-in-failed", subject: null });
    return null;
  }
  if (await check(member)) return member;
  const failedTries = member.failedTries + 1;
  const wait = waitSeconds(failedTries);
  await tx.updateStaff(staffId, {
    failedTries,
    lockedUntil: wait > 0 ? new Date(now.getTime() + wait * 1000) : null,
  });
  await addRefusal(ctx, tx, { who: member.login, what: "sign-in-failed", subject: null });
  return null;
}
