/** Roles of staff; what each may do stands in server/http/policies.ts. */
export const ROLES = ["interviewer", "supervisor", "clerk", "manager", "methodologist", "administrator"] as const;
export type Role = (typeof ROLES)[number];
