import type { Account } from "../../contract/accounts";
import type { StaffMember } from "../../store/records";
import { isOneTime } from "../access/one-time-password";

/** An account as administrators see it: no hash, no secret, no link. */
export function tellAccount(member: StaffMember, now: Date): Account {
  const { id, login, name, role, language, active, demo, passwordHash, secondFactor, identity, lockedUntil } = member;
  return {
    staffId: id,
    login,
    name,
    role,
    language,
    active,
    demo,
    password: passwordHash === null ? "none" : isOneTime(member) ? "one-time" : "own",
    secondFactor: secondFactor !== null,
    linked: identity !== null,
    lockedUntil: lockedUntil !== null && lockedUntil > now ? lockedUntil.toISOString() : null,
  };
}
