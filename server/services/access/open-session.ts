/** A session for a member of staff. Each step of a sign-in gets one of its own: a token never gains rights. */
import type { Me, SignedIn } from "../../contract/staff";
import type { Session, StaffMember } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { leaveProvider } from "./leave-provider";
import { needsOf } from "./sign-in-needs";

/** @param replaces the session of the step before, which ends */
export async function openStaffSession(
  ctx: Context,
  tx: Writes,
  member: StaffMember,
  { factors, replaces = null }: { factors: NonNullable<Session["factors"]>; replaces?: string | null },
): Promise<string> {
  const { token, id } = ctx.secrets.newSession();
  const at = ctx.now();
  if (replaces) await tx.updateSession(replaces, { ended: at, endedWhy: "superseded" });
  await tx.addSession({
    id,
    audience: "staff",
    staffId: member.id,
    caseId: null,
    interviewId: null,
    language: member.language,
    created: at,
    seen: at,
    ended: null,
    endedWhy: null,
    factors,
  });
  if (needsOf(ctx, member, factors) === null) {
    if (member.failedTries > 0) await tx.updateStaff(member.id, { failedTries: 0, lockedUntil: null });
    await tx.addAudit({ at, who: member.login, what: "sign-in", subject: null });
  }
  return token;
}

/** What the browser is told: who it is signed in as, or what is asked next. */
export async function tellSignedIn(
  ctx: Context,
  member: StaffMember,
  factors: NonNullable<Session["factors"]>,
): Promise<SignedIn> {
  const needs = needsOf(ctx, member, factors);
  return needs ? { needs } : describeStaff(ctx, { member, factors });
}

export async function describeStaff(
  ctx: Context,
  { member, factors }: { member: StaffMember; factors: Session["factors"] },
): Promise<Me> {
  const { id, year, demo } = await currentWave(ctx);
  return {
    login: member.login,
    name: member.name,
    role: member.role,
    language: member.language,
    wave: { id, year, demo },
    leavesTo: factors === "identity-provider" ? await leaveProvider(ctx) : null,
  };
}
