/** The next case to call, held by this interviewer from now on. Decided at each draw, never as a day's batch. */
import type { CaseCard } from "../../contract/interviewer";
import { orderCandidates, tiersByRule } from "../../domain/call-order";
import { type CallFacts, callableNow } from "../../domain/calling";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import { callerOf, IN_TRAINING } from "../../domain/skill";
import type { Territory } from "../../domain/territory";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { factsInLine, factsOfPromise, fullFacts } from "./call-facts";
import { callingRules, LEASE_MINUTES } from "./calling-rules";
import { caseCard } from "./case-card";
import { type Draw, walkLines } from "./lines";
import { setAside } from "./set-aside";

/** Promised calls that are looked at in a draw: there are never so many due at once. */
const PROMISED = 200;
/** Cases that draws of this process have in hand: two consoles at once need not both open the first one. */
const inHand = new Set<string>();
/** What this process has given out lately, in order: a draw that had read its lines before does not try these. */
const given = new Map<string, number>();
const GIVEN_KEPT = 1000;
let turn = 0;

function noteGiven(caseId: string): void {
  given.delete(caseId);
  given.set(caseId, ++turn);
  const oldest = given.keys().next().value;
  if (given.size > GIVEN_KEPT && oldest !== undefined) given.delete(oldest);
}

export async function drawNextCase(ctx: Context, who: string, chance: number): Promise<CaseCard | null> {
  const now = ctx.now();
  const until = addMinutes(now, LEASE_MINUTES);
  const held = await heldCase(ctx, who, now, until);
  if (held) return held;

  const [wave, skilled] = await Promise.all([currentWave(ctx), ctx.store.skilled()]);
  const draw: Draw = { wave, rules: callingRules(wave), caller: callerOf(who, skilled), now, begun: ++turn };
  const { caller, rules } = draw;
  if (caller.skills?.includes(IN_TRAINING)) throw new ExpectedFailure("practice-only");

  const promised = await ctx.store.promised(wave.id, now, PROMISED);
  const histories = await ctx.store.attemptsOfCases(promised.map((row) => row.case.id));
  const candidates = promised.flatMap((row) => {
    const facts = factsOfPromise(row, histories.get(row.case.id) ?? []);
    const verdict = callableNow(facts, caller, now, rules);
    return "tier" in verdict ? [{ facts, tier: verdict.tier, home: row.territory }] : [];
  });
  for (const { facts, home } of orderCandidates(candidates, now, chance, rules)) {
    const card = await take(ctx, draw, facts, home, until);
    if (card) return card;
  }

  const aside = setAside(ctx.store);
  const skip = {
    has: (id: string) => isGone(id, draw) || aside.has(id, now),
    inLine: (line: string) => [...inHand, ...aside.inLine(line, now)],
  };
  for (const tiers of tiersByRule(chance, rules))
    for await (const { row, attempts } of walkLines(ctx, draw, tiers, skip)) {
      const facts = factsInLine(row, attempts);
      if ("not" in callableNow(facts, caller, now, rules)) continue;
      const card = await take(ctx, draw, facts, row.territory, until, (why) => aside.add(facts, row.line, why, now));
      if (card) return card;
    }
  return null;
}

/** Another draw of this process has it in hand, or has given it out since this one began. */
const isGone = (caseId: string, { begun }: Draw): boolean => inHand.has(caseId) || (given.get(caseId) ?? 0) > begun;

/** Opens what is sealed, decides, and claims; null where the case may not be called, or somebody else was first. */
async function take(
  ctx: Context,
  draw: Draw,
  facts: CallFacts,
  home: Territory,
  until: Date,
  onRefused?: (why: Exclude<ReturnType<typeof callableNow>, { tier: unknown }>["not"]) => void,
): Promise<CaseCard | null> {
  const { caseId } = facts;
  const { caller, now, rules } = draw;
  if (isGone(caseId, draw)) return null;
  inHand.add(caseId);
  try {
    const verdict = callableNow(await fullFacts(ctx, facts, home), caller, now, rules);
    if ("not" in verdict) {
      onRefused?.(verdict.not);
      return null;
    }
    const who = caller.login;
    // guarded: the claim locks the case's row, and what is read of the case after that is what holds
    const taken = await ctx.store.write(async (tx) => {
      if (!(await tx.takeClaim({ caseId, who, until }, now))) return null;
      const of = await tx.case(caseId);
      // finished in another mode since it was read, or promised another hour
      if (of && of.finishedMode === null && of.state === facts.state) {
        await tx.addAudit({ at: now, who, what: "draw-case", subject: of.id });
        return of;
      }
      await tx.releaseClaim(caseId);
      return null;
    }, "guarded");
    if (!taken) return null;
    noteGiven(caseId);
    return await caseCard(ctx, taken, until);
  } finally {
    inHand.delete(caseId);
  }
}

async function heldCase(ctx: Context, who: string, now: Date, until: Date): Promise<CaseCard | null> {
  const claim = await ctx.store.claimOf(who);
  if (!claim || claim.until <= now) return null;
  const of = await ctx.store.case(claim.caseId);
  const mine = await ctx.store.write(async (tx) => {
    if (of && of.finishedMode === null) return tx.extendClaim(claim.caseId, who, until);
    await tx.releaseClaim(claim.caseId);
    return false;
  }, "guarded");
  return of && mine ? caseCard(ctx, of, until) : null;
}
