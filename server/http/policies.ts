/** What each role may do: one table. Routes name their action; nothing else decides. */
import type { Role } from "../domain/role";

const ALL: readonly Role[] = ["interviewer", "supervisor", "clerk", "manager", "methodologist", "administrator"];

export const POLICIES = {
  /** every step of a sign-in: the only routes of staff that are open before anybody is known */
  "sign-in": ALL,
  "own-session": ALL,
  "search-lists": ALL,
  /** draw, dial, interview, conclude */
  "call-cases": ["interviewer", "supervisor"],
  /** everybody's hours on the floor, put right with a reason; never a result */
  "keep-hours": ["supervisor"],
  /** shifts, appointments and closed numbers of any case; never an answer */
  "plan-floor": ["supervisor"],
  /** who is in which call, what waits, decisions about cases by number, messages, observers' forms; never an answer */
  "run-floor": ["supervisor"],
  /** who may practise only, and who may call */
  "lead-practice": ["supervisor"],
  /** shares by night from an interviewer's work; never an answer or an interview */
  "see-quality-checks": ["supervisor"],
  "see-progress": ["supervisor", "manager", "methodologist", "administrator"],
  /** rules of calling, strata, skills of interviewers */
  "set-calling": ["supervisor", "manager"],
  "see-questionnaire": ["manager", "methodologist", "administrator"],
  /** contacts and history; never an answer */
  "read-cases": ["supervisor", "manager"],
  /** a new code by voice, a forgotten PIN taken away */
  "give-codes": ["supervisor", "manager"],
  /** what households asked for, in their own words; never a name or an answer */
  "settle-requests": ["supervisor", "manager"],
  /** who answered, from the circumstances; never an answer */
  "decide-identity": ["supervisor", "manager"],
  /** answers under the response's number; never a contact */
  "read-responses": ["manager", "methodologist"],
  "export-responses": ["manager", "methodologist"],
  /** ask for an erasure, decide on somebody else's, hand out the certificate; never an answer */
  "erase-persons": ["manager", "administrator"],
  "key-forms": ["clerk", "manager"],
  "print-forms": ["manager"],
  /** accounts of staff; never a case, a contact or an answer */
  "manage-accounts": ["administrator"],
  "read-audit": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof POLICIES;
export const may = (role: Role, action: Action): boolean => (POLICIES[action] as readonly Role[]).includes(role);
