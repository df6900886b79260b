/** The next case to call, held by this interviewer from now on. Decided at each draw, never as a day's batch. */
import type { CaseCard } from "../../contract/interviewer";
import { type Candidate, orderCandidates } from "../../domain/call-order";
import { callableNow } from "../../domain/calling";
import { addMinutes } from "../../domain/clock";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { fullFacts, quickFacts } from "./call-facts";
import { callingRules, LEASE_MINUTES } from "./calling-rules";
import { caseCard } from "./case-card";

const CANDIDATES = 500;

export async function drawNextCase(ctx: Context, who: string, chance: number): Promise<CaseCard | null> {
  const now = ctx.now();
  const until = addMinutes(now, LEASE_MINUTES);
  const held = await heldCase(ctx, who, now, until);
  if (held) return held;

  const wave = await currentWave(ctx);
  const rules = callingRules(wave);
  const candidates: Candidate[] = [];
  for (const row of await ctx.store.callable(wave.id, now, CANDIDATES)) {
    const facts = quickFacts(row);
    const verdict = callableNow(facts, who, now, rules);
    if ("tier" in verdict) candidates.push({ facts, tier: verdict.tier });
  }
  for (const { facts } of orderCandidates(candidates, now, chance, rules)) {
    if ("not" in callableNow(await fullFacts(ctx, facts), who, now, rules)) continue;
    const taken = await ctx.store.write(async (tx) => {
      if (!(await tx.takeClaim({ caseId: facts.caseId, who, until }, now))) return null;
      const of = await tx.case(facts.caseId);
      // finished in another mode since it was read
      if (of && of.finishedMode === null) {
        await tx.addAudit({ at: now, who, what: "draw-case", subject: of.id });
        return of;
      }
      await tx.releaseClaim(facts.caseId);
      return null;
    });
    if (taken) return caseCard(ctx, taken, until);
  }
  return null;
}

async function heldCase(ctx: Context, who: string, now: Date, until: Date): Promise<CaseCard | null> {
  const claim = await ctx.store.claimOf(who);
  if (!claim || claim.until <= now) return null;
  const of = await ctx.store.case(claim.caseId);
  const mine = await ctx.store.write(async (tx) => {
    if (of && of.finishedMode === null) return tx.extendClaim(claim.caseId, who, until);
    await tx.releaseClaim(claim.caseId);
    return false;
  });
  return of && mine ? caseCard(ctx, of, until) : null;
}
