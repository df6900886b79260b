/** Who works on the floor. Always in the order of their names: no list here is ever sorted by a result. */
import { addMinutes } from "../../../domain/clock";
import type { HeldCase } from "../../../store/live-floor";
import type { FloorHours, StaffMember } from "../../../store/records";
import type { Context } from "../../context";

export const byName = (a: { name: string; login: string }, b: { name: string; login: string }): number =>
  a.name.localeCompare(b.name, "fr") || a.login.localeCompare(b.login);

/** Staff who can sign in. */
const active = async (ctx: Context): Promise<StaffMember[]> =>
  (await ctx.store.staff()).filter((member) => member.active && (!member.demo || ctx.settings.demo));

export const interviewers = async (ctx: Context): Promise<StaffMember[]> =>
  (await active(ctx)).filter(({ role }) => role === "interviewer").sort(byName);

/** An active interviewer of that login, or null. */
export const interviewer = async (ctx: Context, login: string): Promise<StaffMember | null> =>
  (await interviewers(ctx)).find((member) => member.login === login) ?? null;

/** Names for logins; of whoever has left, the login. */
export async function namesOf(ctx: Context): Promise<(login: string) => string> {
  const names = new Map((await ctx.store.staff()).map(({ login, name }) => [login, name]));
  return (login) => names.get(login) ?? login;
}

/** A console that has shown no life for longer has been left, not lost. */
const LEFT_MINUTES = 60;

/** Whoever shows, or showed a moment ago, a sign of life. */
export async function signsOfLife(
  ctx: Context,
  waveId: string,
): Promise<Map<string, { hours: FloorHours | null; held: HeldCase | null }>> {
  const since = addMinutes(ctx.now(), -LEFT_MINUTES);
  const [hours, held] = await Promise.all([ctx.store.presentHours(since), ctx.store.heldCases(waveId, since)]);
  const found = new Map<string, { hours: FloorHours | null; held: HeldCase | null }>();
  for (const row of hours) found.set(row.login, { hours: row, held: null });
  for (const row of held) found.set(row.who, { hours: found.get(row.who)?.hours ?? null, held: row });
  return found;
}
