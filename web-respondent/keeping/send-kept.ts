/** At the begin of a sitting, before anything is shown: what had waited in this browser for the same code goes first. */
import { api } from "../sending/api";
import type { SaveReply, SaveRequest, Sitting, StepView } from "../sending/contract";
import type { Outcome } from "../sending/outcome";
import { beginKeeping, forgetKept, kept } from "./keeper";

/** Somebody else may save at the same time; whoever keeps losing gives way. */
const TRIES = 5;

interface Ways {
  save(save: SaveRequest): Promise<Outcome<SaveReply>>;
  step(): Promise<Outcome<StepView>>;
}

/**
 * It is never shown, and dropped without a word where it does not count any more or is at fault: its question is then asked
 * again. Only where the server was not reached does it go on waiting.
 */
export async function sendKept(sitting: Sitting, { save, step }: Ways = api): Promise<Sitting> {
  await beginKeeping(sitting.storeKey);
  let body = await kept();
  if (!body) return sitting;
  let outcome = await save(body);
  for (let tries = 1; outcome.kind === "stale" && tries < TRIES; tries++) {
    body = { ...body, baseVersion: outcome.currentVersion };
    outcome = await save(body);
  }
  if (outcome.kind === "unreachable" || outcome.kind === "sitting-ended") return sitting;
  forgetKept();
  const now = await step();
  return now.kind === "accepted" ? { ...sitting, step: now.reply } : sitting;
}
