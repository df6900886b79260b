/** Login and password. An unknown login takes as long as a wrong password. */
import { setTimeout as wait } from "node:timers/promises";
import type { Me } from "../../contract/staff";
import { ExpectedFailure } from "../../domain/problem";
import type { StaffMember } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { addressGroup, throttlesOf } from "./throttle";

let nobody: Promise<string> | undefined;

export async function signInStaff(
  ctx: Context,
  input: { login: string; password: string; address: string },
): Promise<{ token: string; me: Me }> {
  const throttle = throttlesOf(ctx).staff;
  const address = addressGroup(input.address);
  const { holdMs } = throttle.admit(address, ctx.now());
  if (holdMs > 0) await wait(holdMs);

  const member = await ctx.store.staffByLogin(input.login.trim().toLowerCase());
  nobody ??= ctx.secrets.hashPassword("nobody has this password");
  const matches = await ctx.secrets.passwordMatches(member?.passwordHash ?? (await nobody), input.password);
  if (!member || !matches || (member.demo && !ctx.settings.demo)) {
    throttle.wrong(address, ctx.now());
    throw new ExpectedFailure("wrong-sign-in");
  }

  const session = ctx.secrets.newSession();
  const at = ctx.now();
  await ctx.store.write(async (tx) => {
    await tx.addSession({
      id: session.id,
      audience: "staff",
      staffId: member.id,
      caseId: null,
      interviewId: null,
      language: member.language,
      created: at,
      seen: at,
      ended: null,
      endedWhy: null,
      factors: "password",
    });
    await tx.addAudit({ at, who: member.login, what: "sign-in", subject: null });
  });
  return { token: session.token, me: await describeStaff(ctx, member) };
}

export async function describeStaff(ctx: Context, member: StaffMember): Promise<Me> {
  const { id, year, demo } = await currentWave(ctx);
  return {
    login: member.login,
    name: member.name,
    role: member.role,
    language: member.language,
    wave: { id, year, demo },
  };
}
