/** What the wave asks and has asked: each version with its instant and reason, and how many responses were given under it. */
import type { WaveQuestionnaire } from "../../contract/office";
import { versionInForce } from "../../domain/wave-version";
import type { Context } from "../context";
import { currentWave } from "./current-wave";
import { waitingChange } from "./follow-definition";

export async function waveQuestionnaire(ctx: Context): Promise<WaveQuestionnaire> {
  const wave = await currentWave(ctx);
  const versions = await ctx.store.waveVersions(wave.id);
  const counted = await ctx.store.responsesByVersion(wave.id);
  const held = versionInForce(versions, ctx.now());
  const waits = await waitingChange(ctx, ctx.store, wave.id);
  return {
    wave: { id: wave.id, title: wave.title },
    questionnaire: wave.questionnaireId,
    versions: versions.map(({ serial, questionnaireHash, measure, kind, holdsFrom, declaredBy, reason }) => ({
      ...{ serial, questionnaireHash, measure, kind, declaredBy, reason },
      holdsFrom: holdsFrom.toISOString(),
      state: serial === held?.serial ? "holds" : holdsFrom > ctx.now() ? "to-come" : "past",
      responses: counted.find((each) => each.questionnaireHash === questionnaireHash)?.responses ?? 0,
    })),
    waiting: waits && { names: waits.names },
  };
}
