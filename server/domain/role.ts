/** Roles of staff; what each may do stands in server/http/policies.ts. */
export const ROLES = ["interviewer", "supervisor", "clerk", "manager", "methodologist", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** When a session ends: untouched for so long, and after so long in any case. The more a role can see, the sooner. */
export const SESSION_ENDS = {
  interviewer: { idleMinutes: 60, longestHours: 12 },
  supervisor: { idleMinutes: 60, longestHours: 12 },
  clerk: { idleMinutes: 60, longestHours: 12 },
  manager: { idleMinutes: 30, longestHours: 10 },
  methodologist: { idleMinutes: 30, longestHours: 10 },
  administrator: { idleMinutes: 15, longestHours: 4 },
} as const satisfies Record<Role, { idleMinutes: number; longestHours: number }>;
