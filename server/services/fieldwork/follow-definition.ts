/** As the server starts: running waves take over what changed in telling; a change of measure waits to be declared. */
import type { Questionnaire } from "../../../questionnaires/format/types";
import { measureNames } from "../../domain/wave-version";
import type { Wave } from "../../store/records";
import type { Reads } from "../../store/store";
import { type Context, perApp } from "../context";
import { type Plan, planTakeOver, SYSTEM, takeOverVersion } from "./take-over-version";

/** A definition that was found at the start, and that its wave may not take over by itself. */
export interface WaitingChange {
  questionnaireHash: string;
  /** of what differs in measure */
  names: string[];
}

/** Known to the process that found it, as long as it runs: the next start looks again. */
const waiting = perApp(() => new Map<string, WaitingChange>());

/** Null where nothing waits, or where it was declared meanwhile. */
export async function waitingChange(
  ctx: Context,
  reads: Pick<Reads, "waveVersions">,
  waveId: string,
): Promise<WaitingChange | null> {
  const found = waiting(ctx).get(waveId);
  if (!found) return null;
  const versions = await reads.waveVersions(waveId);
  return versions.some(({ questionnaireHash }) => questionnaireHash === found.questionnaireHash) ? null : found;
}

/** @returns a plan for each wave that still asks this questionnaire; the definition is kept already */
export async function followDefinition(ctx: Context, candidate: Questionnaire): Promise<{ wave: Wave; plan: Plan }[]> {
  const found = waiting(ctx);
  found.clear();
  const followed: { wave: Wave; plan: Plan }[] = [];
  for (const wave of await ctx.store.waves()) {
    if (wave.questionnaireId !== candidate.id || wave.closes <= ctx.now()) continue;
    // loaded before versions were kept
    if ((await ctx.store.waveVersions(wave.id)).length === 0) await ctx.store.write((tx) => tx.putWave(wave));
    const asked = { waveId: wave.id, candidate, by: SYSTEM, reason: "", measureFrom: null };
    const plan = await planTakeOver(ctx, ctx.store, asked);
    followed.push({ wave, plan });
    if (plan.version) await takeOverVersion(ctx, asked);
    if (plan.refusal !== null)
      found.set(wave.id, { questionnaireHash: candidate.hashes.whole, names: measureNames(plan.rows) });
  }
  return followed;
}
