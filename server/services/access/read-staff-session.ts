/** Who a staff cookie stands for. Sessions end when nobody touches them, and after a working day; how soon, the role says. */
import type { SignInNeed } from "../../contract/staff";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import { SESSION_ENDS } from "../../domain/role";
import type { Session, StaffMember } from "../../store/records";
import type { Context } from "../context";
import { TOUCH_SECONDS } from "./idle";
import { needsOf } from "./sign-in-needs";

/** A sign-in that stops half-way is begun again. */
const UNFINISHED_MINUTES = 10;

export interface StaffSession {
  sessionId: string;
  member: StaffMember;
  factors: NonNullable<Session["factors"]>;
}

/** A session that opens what its role may do. Left alone it grows older: nobody did anything. */
export async function readStaffSession(
  ctx: Context,
  token: string | undefined,
  how: "touched" | "left-alone" = "touched",
): Promise<StaffSession> {
  const { needs, ...session } = await readSession(ctx, token, how);
  // half a sign-in is none
  if (needs) throw new ExpectedFailure("not-signed-in");
  return session;
}

/** A session whose password was right and that waits for more; it opens nothing but the steps of the sign-in. */
export async function readSignIn(
  ctx: Context,
  token: string | undefined,
): Promise<StaffSession & { needs: SignInNeed }> {
  const { needs, ...session } = await readSession(ctx, token);
  if (!needs) throw new ExpectedFailure("not-signed-in");
  return { ...session, needs };
}

/** Untouched or open for too long: ended at its next request, were there one. */
export function isOver(session: Session, { role }: StaffMember, needs: SignInNeed | null, now: Date): boolean {
  const { idleMinutes, longestHours } = SESSION_ENDS[role];
  const longest = needs ? UNFINISHED_MINUTES : longestHours * 60;
  return now > addMinutes(session.seen, idleMinutes) || now > addMinutes(session.created, longest);
}

async function readSession(
  ctx: Context,
  token: string | undefined,
  how: "touched" | "left-alone" = "touched",
): Promise<StaffSession & { needs: SignInNeed | null }> {
  const session = token ? await ctx.store.session(ctx.secrets.sessionId(token)) : null;
  if (session?.audience !== "staff" || session.ended || !session.staffId) throw new ExpectedFailure("not-signed-in");
  const member = await ctx.store.staffMember(session.staffId);
  if (!member?.active || (member.demo && !ctx.settings.demo)) throw new ExpectedFailure("not-signed-in");
  const factors = session.factors ?? "password";
  const needs = needsOf(ctx, member, factors);

  const now = ctx.now();
  if (isOver(session, member, needs, now)) {
    await ctx.store.write((tx) => tx.updateSession(session.id, { ended: now, endedWhy: "idle" }));
    throw new ExpectedFailure("not-signed-in");
  }
  if (how === "touched" && now.getTime() - session.seen.getTime() > TOUCH_SECONDS * 1000)
    await ctx.store.write((tx) => tx.updateSession(session.id, { seen: now }));
  return { sessionId: session.id, member, factors, needs };
}
