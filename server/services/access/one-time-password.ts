/** A password that an administrator hands over: it opens the choice of one's own, for a week, and nothing else. */
import { addDays } from "../../domain/clock";
import type { StaffMember } from "../../store/records";
import type { Context } from "../context";

const DAYS = 7;
const ONCE = /^once:(\d+):/;

/** The password, shown once, and how it is stored: its hash behind the instant at which it stops to open. */
export async function newOneTimePassword(ctx: Context): Promise<{ password: string; stored: string }> {
  const password = ctx.secrets.newPassword();
  const ends = addDays(ctx.now(), DAYS).getTime();
  return { password, stored: `once:${ends}:${await ctx.secrets.hashPassword(password)}` };
}

export const isOneTime = ({ passwordHash }: StaffMember): boolean => ONCE.test(passwordHash ?? "");

/** The hash that a typed password must match; null: no password opens this account now. */
export function hashOf({ passwordHash }: StaffMember, now: Date): string | null {
  const ends = ONCE.exec(passwordHash ?? "");
  if (ends && Number(ends[1]) < now.getTime()) return null;
  return passwordHash?.replace(ONCE, "") ?? null;
}
