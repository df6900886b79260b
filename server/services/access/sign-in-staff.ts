/** Login and password. An unknown login, a closed account and one that waits are told alike, and take as long. */
import { setTimeout as wait } from "node:timers/promises";
import type { SignedIn } from "../../contract/staff";
import { ExpectedFailure } from "../../domain/problem";
import { type Context, perApp } from "../context";
import { hashOf } from "./one-time-password";
import { openStaffSession, tellSignedIn } from "./open-session";
import { takeTry } from "./take-try";
import { addressGroup, staffThrottle } from "./throttle";

/** A hash that costs what every other does here, and that nobody's password matches. */
export const nobodysHash = perApp(({ secrets }) => secrets.hashPassword(secrets.newPassword()));

export async function signInStaff(
  ctx: Context,
  input: { login: string; password: string; address: string },
): Promise<{ token: string; signedIn: SignedIn }> {
  const throttle = staffThrottle(ctx);
  const address = addressGroup(input.address);
  const { holdMs } = throttle.admit(address, ctx.now());
  if (holdMs > 0) await wait(holdMs);

  const found = await ctx.store.staffByLogin(normaliseLogin(input.login));
  const hash = found && hashOf(found, ctx.now());
  const matches = await ctx.secrets.passwordMatches(hash ?? (await nobodysHash(ctx)), input.password);
  const opens = matches && hash !== null && ctx.settings.passwords && (!found?.demo || ctx.settings.demo);
  const entered =
    found &&
    (await ctx.store.write(async (tx) => {
      // the password that was checked must still be the one of the account
      const member = await takeTry(ctx, tx, found.id, async (now) => opens && now.passwordHash === found.passwordHash);
      return member && { member, token: await openStaffSession(ctx, tx, member, { factors: "password" }) };
    }));
  if (!entered) {
    throttle.wrong(address, ctx.now());
    throw new ExpectedFailure("wrong-sign-in");
  }
  return { token: entered.token, signedIn: await tellSignedIn(ctx, entered.member, "password") };
}

export const normaliseLogin = (typed: string): string => typed.trim().toLowerCase();
