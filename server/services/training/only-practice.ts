/** Somebody who learns practises first: until a supervisor says so, no real case is given to them. */
import type { PracticePeople } from "../../contract/training";
import { ExpectedFailure } from "../../domain/problem";
import { IN_TRAINING } from "../../domain/skill";
import type { Reads } from "../../store/store";
import type { Context } from "../context";

export const mayOnlyPractise = async (from: Pick<Reads, "staffByLogin">, login: string): Promise<boolean> =>
  (await from.staffByLogin(login))?.skills?.includes(IN_TRAINING) ?? false;

export async function practicePeople(ctx: Context): Promise<PracticePeople> {
  return (await ctx.store.staff())
    .filter(({ role, active }) => role === "interviewer" && active)
    .map(({ login, name, skills }) => ({ login, name, only: skills?.includes(IN_TRAINING) ?? false }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}

export async function setOnlyPractice(ctx: Context, who: string, login: string, only: boolean): Promise<void> {
  await ctx.store.write(async (tx) => {
    const member = await tx.staffByLogin(login);
    if (member?.role !== "interviewer") throw new ExpectedFailure("unknown-account");
    const others = (member.skills ?? []).filter((skill) => skill !== IN_TRAINING);
    const skills = only ? [...others, IN_TRAINING] : others;
    await tx.updateStaff(member.id, { skills: skills.length > 0 ? skills : null });
    await tx.addAudit({ at: ctx.now(), who, what: only ? "practice-only" : "may-call", subject: login });
  });
}
