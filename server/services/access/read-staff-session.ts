/** Who a staff cookie stands for; sessions end when nobody touches them, and after a working day. */
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import type { StaffMember } from "../../store/records";
import type { Context } from "../context";
import { IDLE, TOUCH_SECONDS } from "./idle";

export interface StaffSession {
  sessionId: string;
  member: StaffMember;
}

export async function readStaffSession(ctx: Context, token: string | undefined): Promise<StaffSession> {
  const session = token ? await ctx.store.session(ctx.secrets.sessionId(token)) : null;
  if (session?.audience !== "staff" || session.ended) throw new ExpectedFailure("not-signed-in");
  const now = ctx.now();
  const idle = now > addMinutes(session.seen, IDLE.staff.endsMinutes);
  if (idle || now > addMinutes(session.created, IDLE.staff.longestHours * 60)) {
    await ctx.store.write((tx) => tx.updateSession(session.id, { ended: now, endedWhy: "idle" }));
    throw new ExpectedFailure("not-signed-in");
  }
  const member = (await ctx.store.staff()).find((each) => each.id === session.staffId);
  if (!member) throw new ExpectedFailure("not-signed-in");
  if (now.getTime() - session.seen.getTime() > TOUCH_SECONDS * 1000)
    await ctx.store.write((tx) => tx.updateSession(session.id, { seen: now }));
  return { sessionId: session.id, member };
}
