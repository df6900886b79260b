/** What the office is made of, and who comes there. The server decides; this only spares people doors that stay shut. */
import type { Role } from "../server/contract/staff";

export const SECTIONS = [
  { name: "progress", href: "/office/", roles: ["manager", "supervisor", "methodologist", "administrator"] },
  { name: "cases", href: "/office/cases", roles: ["manager", "supervisor"] },
  { name: "calling", href: "/office/calling", roles: ["manager", "supervisor"] },
  { name: "requests", href: "/office/requests", roles: ["manager", "supervisor"] },
  { name: "identity", href: "/office/identity", roles: ["manager", "supervisor"] },
  { name: "responses", href: "/office/responses", roles: ["manager", "methodologist"] },
  { name: "erasures", href: "/office/erasures", roles: ["manager", "administrator"] },
  {
    name: "questionnaire",
    href: "/office/questionnaire",
    roles: ["manager", "methodologist", "administrator"],
  },
  { name: "keying", href: "/office/keying", roles: ["clerk", "manager"] },
  { name: "accounts", href: "/office/accounts", roles: ["administrator"] },
  { name: "audit", href: "/office/audit", roles: ["administrator"] },
] as const satisfies readonly { name: string; href: string; roles: readonly Role[] }[];

export type SectionName = (typeof SECTIONS)[number]["name"];
export const OFFICE_ROLES: readonly Role[] = [...new Set<Role>(SECTIONS.flatMap((section) => [...section.roles]))];
export const sectionsFor = (role: Role) => SECTIONS.filter(({ roles }) => (roles as readonly Role[]).includes(role));
