/** What is still missing before a session opens anything. Asked anew with each request, as accounts change meanwhile. */
import type { SignInNeed } from "../../contract/staff";
import type { Session, StaffMember } from "../../store/records";
import type { Context } from "../context";
import { isOneTime } from "./one-time-password";

export function needsOf(ctx: Context, member: StaffMember, factors: Session["factors"]): SignInNeed | null {
  // the office's own provider answers for the second factor of whoever it lets in
  if (factors === "identity-provider") return null;
  // first the code: a password that was handed over must not be changed by whoever found it
  if (member.secondFactor && factors !== "password-and-code") return "code";
  if (isOneTime(member)) return "new-password";
  const { secondFactorRoles } = ctx.settings;
  const must = !member.demo && (secondFactorRoles === null || secondFactorRoles.includes(member.role));
  return must && !member.secondFactor ? "code-set-up" : null;
}
