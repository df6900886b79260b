/** Where the staff origin sends people. */
import type { Role } from "../domain/role";
import { may } from "./policies";

const OFFICE = "/office/";
const CONSOLE = "/console/";

/** The screen that somebody works at; nobody yet: the office, which asks who it is. */
export const homeOf = (role: Role | null): string =>
  role !== null && may(role, "call-cases") && !may(role, "read-cases") ? CONSOLE : OFFICE;

/** The sign-in, which says that the identity provider's did not succeed. */
export const REFUSED_ELSEWHERE = `${OFFICE}?provider=refused`;
