/** A wave takes over another version of its questionnaire, or is told why not. */
import { type DiffRow, diffQuestionnaires } from "../../../questionnaires/compiler/diff";
import type { Questionnaire } from "../../../questionnaires/format/types";
import { ExpectedFailure } from "../../domain/problem";
import { judgeVersion, newestOf, REFUSALS, type Verdict, versionInForce } from "../../domain/wave-version";
import type { PinnedVersion, WaveVersion } from "../../store/records";
import type { Reads } from "../../store/store";
import type { Context } from "../context";

/** Who takes over a new telling as the server starts. */
export const SYSTEM = "system";
/** Who may answer for a change of what is measured. */
const DECLARING: readonly string[] = ["manager", "methodologist", "administrator"];

export interface TakeOver {
  waveId: string;
  candidate: Questionnaire;
  /** a staff login, or "system" */
  by: string;
  reason: string;
  /** declares a change of measure; null: only a change of telling is taken over */
  measureFrom: Date | null;
}

export interface Plan {
  /** what is written; null: the wave has this version already, or refuses it */
  version: WaveVersion | null;
  /** what to do instead */
  refusal: string | null;
  /** what the candidate would follow */
  before: PinnedVersion | null;
  rows: DiffRow[];
}

/** What would happen. @throws ExpectedFailure not-found */
export async function planTakeOver(ctx: Context, reads: Reads, asked: TakeOver): Promise<Plan> {
  const { waveId, candidate, by, measureFrom } = asked;
  const now = ctx.now();
  const wave = await reads.wave(waveId);
  if (!wave) throw new ExpectedFailure("not-found", { detail: `There is no wave ${waveId}.` });
  if (candidate.id !== wave.questionnaireId)
    return {
      version: null,
      refusal: `The wave asks ${wave.questionnaireId}, and this is ${candidate.id}: another questionnaire.`,
      ...{ before: null, rows: [] },
    };
  const versions = await reads.waveVersions(waveId);
  const { whole: questionnaireHash, measure } = candidate.hashes;
  const verdict = judgeVersion({
    ...{ versions, candidate: { questionnaireHash, measure } },
    ...{ measureFrom, closes: wave.closes, now },
  });
  const newest = measureFrom ? undefined : newestOf(versions, measure);
  const before = newest ?? versionInForce(versions, measureFrom ?? now) ?? null;
  if (verdict.kind === "known") return { version: null, refusal: null, before, rows: [] };
  const rows = before ? diffQuestionnaires(await ctx.questionnaire(before.questionnaireHash), candidate) : [];
  const refusal = await refusalOf(reads, asked, verdict, rows);
  if (refusal !== null || verdict.kind === "refused") return { version: null, refusal, before, rows };
  const version: WaveVersion = {
    ...{ waveId, questionnaireHash, serial: (versions.at(-1)?.serial ?? 0) + 1 },
    ...{ kind: verdict.kind, holdsFrom: verdict.holdsFrom, declaredBy: by, reason: asked.reason.trim() },
  };
  return { version, refusal: null, before, rows };
}

async function refusalOf(
  reads: Reads,
  { by, reason }: TakeOver,
  verdict: Exclude<Verdict, { kind: "known" }>,
  rows: readonly DiffRow[],
): Promise<string | null> {
  if (verdict.kind === "refused") return REFUSALS[verdict.why](rows);
  if (verdict.kind === "telling") return null;
  const member = await reads.staffByLogin(by);
  const mayDeclare = member?.active && DECLARING.includes(member.role);
  return mayDeclare && reason.trim() !== ""
    ? null
    : "A change of measure is declared with a reason, by an active manager, methodologist or administrator.";
}

/**
 * Sittings that are open keep the version that they were opened with.
 * @throws ExpectedFailure not-found, version-refused
 */
export const takeOverVersion = (ctx: Context, asked: TakeOver): Promise<Plan> =>
  ctx.store.write(async (tx) => {
    const plan = await planTakeOver(ctx, tx, asked);
    if (plan.refusal !== null) throw new ExpectedFailure("version-refused", { detail: plan.refusal });
    if (plan.version === null) return plan;
    if ((await tx.questionnaireDefinition(plan.version.questionnaireHash)) === null)
      throw new Error("A version is kept before a wave takes it over");
    await tx.addWaveVersion(plan.version);
    await tx.addAudit({ at: ctx.now(), who: asked.by, what: "take-over-version", subject: asked.waveId });
    return plan;
  });
