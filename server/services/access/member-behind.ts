/** Which account a person whom the identity provider vouches for has here, and with which role. */
import type { Role } from "../../domain/role";
import type { IdentityProvider } from "../../settings/staff-access";
import type { StaffMember } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { roleNamed } from "./known-roles";
import { normaliseLogin } from "./sign-in-staff";

export type Claims = Record<string, unknown>;
export type Refusal = "no-account" | "closed-account" | "no-role";

export async function memberBehind(
  ctx: Context,
  tx: Writes,
  provider: IdentityProvider,
  claims: Claims,
): Promise<StaffMember | Refusal> {
  const identity = `${claims.iss}|${claims.sub}`;
  const member = (await tx.staffByIdentity(identity)) ?? (await link(ctx, tx, provider, claims, identity));
  if (!member) return "no-account";
  if (!member.active) return "closed-account";
  if (provider.roleClaim === null) return member;
  const role = roleIn(provider, claims[provider.roleClaim]);
  if (!role) return "no-role";
  if (role === member.role) return member;
  await tx.updateStaff(member.id, { role });
  await tx.endStaffSessions(member.id, null, "role-changed", ctx.now());
  await tx.addAudit({ at: ctx.now(), who: "identity-provider", what: "change-account", subject: member.login });
  return { ...member, role };
}

/** The first time, by login, where the setting allows it; an account that is linked already keeps its link. */
async function link(
  ctx: Context,
  tx: Writes,
  { loginClaim }: IdentityProvider,
  claims: Claims,
  identity: string,
): Promise<StaffMember | null> {
  const login = loginClaim === null ? undefined : claims[loginClaim];
  const found = typeof login === "string" ? await tx.staffByLogin(normaliseLogin(login)) : null;
  if (!found?.active || found.identity !== null || found.demo) return null;
  await tx.updateStaff(found.id, { identity });
  await tx.addAudit({ at: ctx.now(), who: found.login, what: "link-identity", subject: null });
  return { ...found, identity };
}

/** In the order of the setting, where somebody has several. */
function roleIn({ roles }: IdentityProvider, claim: unknown): Role | undefined {
  const values: unknown[] = Array.isArray(claim) ? claim : [claim];
  return roleNamed(Object.entries(roles).find(([value]) => values.includes(value))?.[1]);
}
