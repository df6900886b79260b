/**
 * Draws phase two from the complete responses of phase one, by what the questionnaire declares
 * (docs/decisions/0013-second-phase.md). It tells how many in all: a figure for a group would be one about answers.
 */
import { randomUUID } from "node:crypto";
import { standingOf } from "../../../questionnaires/format/phases";
import type { Phases } from "../../../questionnaires/format/types";
import { ExpectedFailure } from "../../domain/problem";
import { type Candidate, type Chance, drawBatches, INCLUSION } from "../../domain/second-phase";
import type { Case, Wave } from "../../store/records";
import type { Reads, Writes } from "../../store/store";
import type { Context } from "../context";
import { phaseOneAnswers } from "./phase-one-answers";
import { hashInForce } from "./version-in-force";

export interface SecondPhaseDraw {
  persons: number;
  batches: number;
  /** drawn by earlier runs, and left as they are */
  before: number;
}
interface Person extends Candidate {
  case: Case;
  preload: Record<string, number>;
}

const NUMBER_DIGITS = 6;
const BATCH_DIGITS = 3;

const wavesOf = async (ctx: Context, waveId: string): Promise<{ one: Wave; two: Wave; phases: Phases }> => {
  const two = await ctx.store.wave(waveId);
  if (!two) throw new ExpectedFailure("not-found", { detail: `There is no wave ${waveId}.` });
  const one = two.phaseOneWaveId === null ? null : await ctx.store.wave(two.phaseOneWaveId);
  const { phases } = await ctx.questionnaire(await hashInForce(ctx, ctx.store, two));
  if (!one || !phases || one.questionnaireId !== two.questionnaireId) throw new ExpectedFailure("no-second-phase");
  return { one, two, phases };
};

const personsOf = async (ctx: Context, one: Wave, phases: Phases): Promise<Person[]> => {
  const standing = standingOf(phases);
  // by case: a page that shifts while the field goes on may give somebody twice
  const persons = new Map<string, Person>();
  for await (const { case: of, answers, around } of phaseOneAnswers(ctx, one)) {
    const found = standing(answers, around);
    if (!found) continue;
    const { rate, other, preload } = found;
    persons.set(of.id, { id: of.id, rate, other, case: of, preload: { ...preload, [INCLUSION]: rate } });
  }
  return [...persons.values()];
};

const highest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => Number(/\d+$/.exec(text)?.[0] ?? 0)));

export async function drawSecondPhase(
  ctx: Context,
  { waveId, who, dryRun = false }: { waveId: string; who: string; dryRun?: boolean },
): Promise<SecondPhaseDraw> {
  const { one, two, phases } = await wavesOf(ctx, waveId);
  const persons = await personsOf(ctx, one, phases);
  const chance: Chance = (purpose, id) => ctx.secrets.drawNumber(`${two.id} ${purpose}`, id);

  const draw = async (reads: Reads) => {
    const earlier = await reads.drawnFromWave(one.id);
    const known = new Set(earlier.map(({ caseId }) => caseId));
    const batches = drawBatches(
      persons.filter(({ id }) => !known.has(id)),
      phases.second.batch,
      chance,
    );
    if (batches === null) throw new ExpectedFailure("cannot-mix");
    const told = { persons: batches.flat().length, batches: batches.length, before: earlier.length };
    return { batches, earlier, told };
  };
  if (dryRun) return (await draw(ctx.store)).told;
  return ctx.store.write(async (tx) => {
    const { batches, earlier, told } = await draw(tx);
    await addCases(tx, two, batches, highest(earlier.map(({ batch }) => batch)));
    await tx.addAudit({ at: ctx.now(), who, what: "draw-second-phase", subject: two.id });
    return told;
  });
}

/** Numbers go with batches and with the place in one, which tell nothing. */
async function addCases(tx: Writes, wave: Wave, batches: readonly Person[][], lastBatch: number): Promise<void> {
  const cases = await tx.allCases(wave.id);
  let serial = highest(cases.map(({ number }) => number));
  for (const [at, batch] of batches.entries())
    for (const { case: from, preload } of batch) {
      const contact = await tx.contact(from.id);
      if (!contact) throw new Error("Somebody was erased while phase two was drawn: nobody was drawn, run it again");
      serial += 1;
      const { stratum, designWeight, language } = from;
      const drawn: Case = {
        id: randomUUID(),
        waveId: wave.id,
        number: `${String(wave.year).slice(2)}-${String(serial).padStart(NUMBER_DIGITS, "0")}`,
        ...{ stratum, designWeight, language, preload },
        ...{ state: "drawn", disposition: "not-worked", finishedMode: null, finishedAt: null, interviewer: null },
        drawnFrom: { caseId: from.id, batch: String(lastBatch + at + 1).padStart(BATCH_DIGITS, "0") },
      };
      await tx.addCase(drawn, contact);
    }
}
