/** Practice asks what the fieldwork asks: there is a practice wave for each content, made when it is first needed. */
import { addDays, localTime } from "../../domain/clock";
import type { Wave } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { hashInForce } from "../fieldwork/version-in-force";

/** Practice never closes. */
const OPEN_DAYS = 10 * 365;

export async function practiceWave(ctx: Context): Promise<Wave> {
  const real = await currentWave(ctx);
  const questionnaireHash = await hashInForce(ctx, ctx.store, real);
  const id = `practice-${questionnaireHash.slice(0, 16)}`;
  const known = await ctx.store.wave(id);
  if (known) return known;
  const now = ctx.now();
  const year = Number(localTime(now).day.slice(0, 4));
  const wave: Wave = {
    ...real,
    id,
    title: `Entraînement ${year}`,
    questionnaireHash,
    opened: now,
    closes: addDays(now, OPEN_DAYS),
    demo: false,
    phaseOneWaveId: null,
    contactsPurgeAt: null,
    forecast: [0],
    training: true,
  };
  await ctx.store.write((tx) => tx.putWave(wave));
  return wave;
}
