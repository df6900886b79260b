/** What a manager or supervisor sets of the calls: it holds from the next draw on. Each act leaves a row in the audit. */
import { LANGUAGES } from "../../../questionnaires/format/types";
import type { SetRules, SetSkills, SetStratum } from "../../contract/calling";
import { WIDEST_HOURS } from "../../domain/calling";
import { ExpectedFailure } from "../../domain/problem";
import { isTerritory } from "../../domain/territory";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { callsByTelephone } from "./read-calling";

/** Within the hours that are lawful everywhere: a wave calls less, never more. */
export async function setRules(ctx: Context, rules: SetRules, who: string): Promise<void> {
  const lawful: readonly number[] = WIDEST_HOURS.weekdays;
  if (
    rules.opens < WIDEST_HOURS.opens ||
    rules.closes > WIDEST_HOURS.closes ||
    rules.opens >= rules.closes ||
    !rules.weekdays.every((day) => lawful.includes(day))
  )
    throw new ExpectedFailure("wider-hours");
  const wave = await currentWave(ctx);
  const weekdays = [...rules.weekdays].sort();
  await ctx.store.write(async (tx) => {
    await tx.setCalling(wave.id, { ...wave.calling, ...rules, weekdays });
    await tx.addAudit({ at: ctx.now(), who, what: "set-calling", subject: wave.id });
  });
}

export async function setStratum(ctx: Context, row: SetStratum, who: string): Promise<void> {
  const wave = await currentWave(ctx);
  const known = await ctx.store.strataOfCases(wave.id);
  if (!isTerritory(row.territory) || !known.some(({ stratum }) => stratum === row.stratum))
    throw new ExpectedFailure("not-found");
  await ctx.store.write(async (tx) => {
    await tx.putStratum({ waveId: wave.id, ...row });
    await tx.addAudit({ at: ctx.now(), who, what: "set-stratum", subject: row.stratum });
  });
}

/** Languages and refusal conversion; whatever else is noted of the person stays. */
export async function setSkills(ctx: Context, { staffId, languages, converts }: SetSkills, who: string): Promise<void> {
  await ctx.store.write(async (tx) => {
    const member = await tx.staffMember(staffId);
    if (!member || !callsByTelephone(member)) throw new ExpectedFailure("unknown-account");
    const set: readonly string[] = [...LANGUAGES, "refusal-conversion"];
    const others = (member.skills ?? []).filter((skill) => !set.includes(skill));
    const skills = [...others, ...languages, ...(converts ? ["refusal-conversion"] : [])];
    await tx.updateStaff(staffId, { skills: skills.length === 0 ? null : skills });
    await tx.addAudit({ at: ctx.now(), who, what: "set-skills", subject: member.login });
  });
}
