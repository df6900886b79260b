/** Accounts of the demo wave. Their passwords are known to everybody: production refuses them (docs/settings.md). */
import { randomUUID } from "node:crypto";
import type { Role } from "../../domain/role";
import type { Skill } from "../../domain/skill";
import type { Context } from "../context";

export const DEMO_PASSWORD = "trimode-demo";
export const DEMO_STAFF = [
  { login: "interviewer", name: "Camille Dorvigne", role: "interviewer" },
  { login: "interviewer3", name: "Noor Jolimaret", role: "interviewer", skills: ["refusal-conversion"] },
  { login: "interviewer2", name: "Sacha Lamberoux", role: "interviewer" },
  { login: "supervisor", name: "Andréa Oribeau", role: "supervisor" },
  { login: "clerk", name: "Dominique Tramontel", role: "clerk" },
  { login: "manager", name: "Maryse Yvernault", role: "manager" },
  { login: "methodologist", name: "Maxence Esparlin", role: "methodologist" },
  { login: "administrator", name: "Alix Marcherel", role: "administrator" },
] as const satisfies readonly { login: string; name: string; role: Role; skills?: readonly Skill[] }[];

export async function addDemoStaff(ctx: Context): Promise<void> {
  const hashes = new Map<string, string>();
  for (const { login } of DEMO_STAFF) hashes.set(login, await ctx.secrets.hashPassword(DEMO_PASSWORD));
  await ctx.store.write(async (tx) => {
    for (const member of DEMO_STAFF)
      if (!(await tx.staffByLogin(member.login)))
        await tx.addStaff({
          ...member,
          skills: "skills" in member ? [...member.skills] : null,
          id: randomUUID(),
          language: "fr",
          passwordHash: hashes.get(member.login) ?? "",
          demo: true,
        });
  });
}
