/**
 * The wave's rule, changed or applied anew: every response is derived from its events again. Nothing is lost by a change,
 * and a change back gives back what stood before.
 */
import type { Mode } from "../../../questionnaires/format/types";
import { ExpectedFailure } from "../../domain/problem";
import type { Reconciliation } from "../../domain/response";
import type { Wave } from "../../store/records";
import type { Context } from "../context";
import { reconcileCase } from "./reconcile-case";
import { isSettled, settleStanding } from "./settle-standing";

export interface WaveReconciled {
  wave: Wave;
  cases: number;
  responses: number;
  /** responses that stand now and did not, or the other way round */
  changed: number;
}

export async function reconcileWave(
  ctx: Context,
  input: { waveId: string; rule?: Reconciliation; precedence?: readonly Mode[]; who: string },
): Promise<WaveReconciled> {
  const wave = await declare(ctx, input);
  const done: WaveReconciled = { wave, cases: 0, responses: 0, changed: 0 };
  for (const of of await ctx.store.allCases(wave.id)) {
    const read = await reconcileCase(ctx.store, of);
    if (read.responses.length === 0) continue;
    done.cases += 1;
    done.responses += read.responses.length;
    // of an erased person nothing can be read any more: what stood stays
    const erased = read.responses.some(({ response }) => response.head === null && response.state !== "under-way");
    if (erased || isSettled(read)) continue;
    // read again inside: a save may have come between
    done.changed += await ctx.store.write(async (tx) => {
      const now = await tx.case(of.id);
      return now ? settleStanding(tx, now, ctx.now()) : 0;
    });
  }
  return done;
}

async function declare(
  ctx: Context,
  {
    waveId,
    rule,
    precedence,
    who,
  }: { waveId: string; rule?: Reconciliation; precedence?: readonly Mode[]; who: string },
): Promise<Wave> {
  const before = await ctx.store.wave(waveId);
  if (!before) throw new ExpectedFailure("not-found", { detail: `No wave ${waveId}.` });
  const wave: Wave = {
    ...before,
    reconciliation: rule ?? before.reconciliation,
    modePrecedence: precedence ? [...precedence] : before.modePrecedence,
  };
  const what = `reconcile ${wave.reconciliation} ${wave.modePrecedence.join(",")}`;
  await ctx.store.write(async (tx) => {
    await tx.putWave(wave);
    await tx.addAudit({ at: ctx.now(), who, what, subject: waveId });
  });
  return wave;
}
