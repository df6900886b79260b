/** How staff come in: who needs a second factor, whether passwords count, and the office's own identity provider. */
import { readFileSync } from "node:fs";
import type { Environment } from "./keys";
import type { SettingName } from "./table";

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** claim that names the login of an account that is not linked yet; null: only linked accounts come in */
  loginClaim: string | null;
  /** claim whose value decides the role; null: roles are kept here */
  roleClaim: string | null;
  /** value of that claim -> role; names are checked by services/access/known-roles.ts, which knows the roles */
  roles: Record<string, string>;
}

export interface StaffAccess {
  /** address of the staff screens, without a slash at its end */
  staffUrl: string;
  /** roles whose accounts need a second factor, null: every role; accounts of the demo never do */
  secondFactorRoles: readonly string[] | null;
  /** false: the identity provider is the only way in */
  passwords: boolean;
  provider: IdentityProvider | null;
}

/** Names of roles, separated by commas. */
const listed = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
/** Tokens and the client's secret cross this way: in clear on the machine itself only. */
const HTTPS_OR_LOOPBACK = /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/;

export function readStaffAccess(
  env: Environment,
  { faults, otherwiseAt, production }: { faults: string[]; otherwiseAt: string; production: boolean },
): StaffAccess {
  const text = (name: SettingName) => env[name]?.trim() || null;
  const provider = readProvider(env, faults);
  const passwords = text("PASSWORDS") ?? "yes";
  if (passwords !== "yes" && passwords !== "no") faults.push("PASSWORDS is neither yes nor no: give one of the two");
  if (passwords === "no" && provider === null)
    faults.push("PASSWORDS is no while OIDC_ISSUER is not set: nobody could sign in, set one of them");

  const staffUrl = (text("STAFF_URL") ?? otherwiseAt).replace(/\/+$/, "");
  if (!URL.canParse(staffUrl) || !HTTPS_OR_LOOPBACK.test(staffUrl))
    faults.push("STAFF_URL is not an address with https://: give the one that staff open");
  if (production && provider !== null && text("STAFF_URL") === null)
    faults.push("STAFF_URL is not set: the identity provider sends people back to it");

  return {
    staffUrl,
    secondFactorRoles: readRoles(text("SECOND_FACTOR_ROLES")),
    passwords: passwords === "yes",
    provider,
  };
}

function readRoles(given: string | null): readonly string[] | null {
  if (given === null) return null;
  return given === "none" ? [] : listed(given);
}

function readProvider(env: Environment, faults: string[]): IdentityProvider | null {
  const text = (name: SettingName) => env[name]?.trim() || null;
  const issuer = text("OIDC_ISSUER");
  if (issuer === null) return null;
  if (!URL.canParse(issuer) || !HTTPS_OR_LOOPBACK.test(issuer))
    faults.push("OIDC_ISSUER is not an address with https://: give the issuer as its discovery document spells it");
  const clientId = text("OIDC_CLIENT_ID");
  if (clientId === null) faults.push("OIDC_CLIENT_ID is not set: give the one that the identity provider registered");
  const clientSecret = text("OIDC_CLIENT_SECRET") ?? secretIn(text("OIDC_CLIENT_SECRET_FILE"), faults);
  if (clientSecret === null)
    faults.push("OIDC_CLIENT_SECRET is not set: give the client's secret, or a file in OIDC_CLIENT_SECRET_FILE");
  const roleClaim = text("OIDC_ROLE_CLAIM");
  const roles: Record<string, string> = {};
  for (const pair of text("OIDC_ROLES")?.split(",") ?? []) {
    const [value, role] = pair.split("=").map((part) => part.trim());
    if (value && role) roles[value] = role;
    else faults.push(`OIDC_ROLES holds "${pair.trim()}": write value=role, separated by commas`);
  }
  if ((roleClaim === null) !== (Object.keys(roles).length === 0))
    faults.push("OIDC_ROLE_CLAIM and OIDC_ROLES belong together: set both, or neither");
  return {
    issuer,
    clientId: clientId ?? "",
    clientSecret: clientSecret ?? "",
    loginClaim: text("OIDC_LOGIN_CLAIM"),
    roleClaim,
    roles,
  };
}

function secretIn(file: string | null, faults: string[]): string | null {
  if (file === null) return null;
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    faults.push(`OIDC_CLIENT_SECRET_FILE: cannot read ${file}: check the path and who may read it`);
    return "";
  }
}
