/** Which questionnaire somebody is asked: the one that the wave holds now, or the one that their response began with. */
import { newestTelling, versionInForce } from "../../domain/wave-version";
import type { Response, Wave } from "../../store/records";
import type { Reads } from "../../store/store";
import type { Context } from "../context";

/** For a response that begins, a letter, a booklet, the start page. */
export async function hashInForce(
  ctx: Pick<Context, "now">,
  reads: Pick<Reads, "waveVersions">,
  wave: Wave,
): Promise<string> {
  return versionInForce(await reads.waveVersions(wave.id), ctx.now())?.questionnaireHash ?? wave.questionnaireHash;
}

/** For the next sitting of a response: the measure that it began with until it ends, in its newest telling. */
export async function hashToGoOn(
  ctx: Pick<Context, "now">,
  reads: Pick<Reads, "waveVersions" | "interviews">,
  wave: Wave,
  response: Response,
): Promise<string> {
  const versions = await reads.waveVersions(wave.id);
  const first = (await reads.interviews(response.caseId)).find((each) => each.responseId === response.id);
  if (!first) return hashInForce(ctx, reads, wave);
  const begun = versions.find(({ questionnaireHash }) => questionnaireHash === first.questionnaireHash);
  const newest = begun && newestTelling(versions, begun.measure, ctx.now());
  return newest?.questionnaireHash ?? first.questionnaireHash;
}
