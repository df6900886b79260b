/** The case that a code opens. Guesses count wherever they are made: on the web, or typed at a console for a caller. */
import { setTimeout as wait } from "node:timers/promises";
import { ExpectedFailure } from "../../domain/problem";
import { looksLikeCode } from "../../secrets/secrets";
import type { Case } from "../../store/records";
import type { Context } from "../context";
import { codeGuessesOf } from "./code-guesses";
import { addressGroup } from "./throttle";

/**
 * One answer for every code that opens nothing: unknown, ended, or not to be used before its posting day.
 * @param address whose guesses count together
 * @throws ExpectedFailure wrong-code, slow-down
 */
export async function caseByCode(ctx: Context, { code, address }: { code: string; address: string }): Promise<Case> {
  // a typing error is no guess: its check character tells, and nothing is looked up
  if (!looksLikeCode(code)) throw new ExpectedFailure("wrong-code");
  const { holdMs, wasRight } = codeGuessesOf(ctx).admit(addressGroup(address), ctx.now());
  if (holdMs > 0) await wait(holdMs);
  const known = await ctx.store.caseByAccessCode(ctx.secrets.codeLookup(code));
  const started = known && (known.startsAt === null || known.startsAt <= ctx.now());
  const found = started ? await ctx.store.case(known.caseId) : null;
  if (!found) throw new ExpectedFailure("wrong-code");
  wasRight(found.id);
  return found;
}
