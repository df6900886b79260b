/** A survey in two phases on a real store: those who answered phase one, and a wave into which phase two is drawn. */
import { join } from "node:path";
import { keepQuestionnaire } from "../../server/commands/open-context";
import { drawSecondPhase } from "../../server/services/fieldwork/draw-second-phase";
import type { AnswerEntry, Case, Response } from "../../server/store/records";
import { aCase, aContact, anEvent, anInterview, aResponse, aWave } from "../factories";
import { ENGINES, type Engine } from "../support/stores";
import { anOffice, type Office } from "./an-office";

export const TWO_PHASES = join(import.meta.dirname, "../../questionnaires/gbv-2026");
export const thereEngines = ENGINES.filter((engine) => engine.there);

const GATES = { IDOK: 1, SEXE: 1, ANNAIS: 1984, CALME: 1 };
/** What somebody may have said in phase one. */
export const SAID = {
  victim: { ...GATES, GO_SENS: 1, CALME_S: 1, SX_FORCE: 1, REINT: 1 },
  otherActs: { ...GATES, F_FRAPPE: 1, REINT: 1 },
  nothing: { ...GATES, F_FRAPPE: 2, GO_SENS: 1, CALME_S: 1, SX_FORCE: 2, REINT: 1 },
  /** told, and then the opt-in was taken back: it counts no more */
  tookBack: { ...GATES, SX_FORCE: 1, GO_SENS: 3, CALME_S: 1, REINT: 1 },
  victimWhoDeclines: { ...GATES, GO_SENS: 1, CALME_S: 1, SX_FORCE: 1, REINT: 2 },
  victimWhoSaysNothing: { ...GATES, GO_SENS: 1, CALME_S: 1, SX_FORCE: 1 },
} as const satisfies Record<string, Record<string, number>>;
export type Kind = keyof typeof SAID;

export interface TwoPhases extends Office {
  one: string;
  two: string;
  /** so many persons who answered phase one so */
  answered(kind: Kind, count: number, over?: Partial<Response>): Promise<Case[]>;
  draw(dryRun?: boolean): ReturnType<typeof drawSecondPhase>;
  /** cases of phase two, opened, in the order of their numbers */
  drawn(): Promise<Case[]>;
}

export async function twoPhases(engine: Engine): Promise<TwoPhases> {
  const office = await anOffice(engine);
  const { ctx } = office;
  const questionnaire = await keepQuestionnaire(ctx, TWO_PHASES);
  const pinned = { questionnaireId: questionnaire.id, questionnaireHash: questionnaire.hashes.whole };
  const one = aWave({ ...pinned, opened: new Date("2026-02-01T08:00:00Z") });
  // opened last: the screens are about it
  const two = aWave({ ...pinned, opened: new Date("2026-03-09T08:00:00Z"), phaseOneWaveId: one.id });
  await ctx.store.write(async (tx) => {
    await tx.putWave(one);
    await tx.putWave(two);
  });
  const preload = questionnaire.phases!.first.preload;
  const { whole: questionnaireHash } = questionnaire.hashes;
  return {
    ...office,
    one: one.id,
    two: two.id,
    async answered(kind, count, over = {}) {
      const cases = Array.from({ length: count }, () =>
        aCase({ waveId: one.id, preload, state: "complete", disposition: "complete" }),
      );
      const entries = Object.entries(SAID[kind]).map(([variable, value]): AnswerEntry => ({ variable, value }));
      await ctx.store.write(async (tx) => {
        for (const row of cases) {
          await tx.addCase(row, aContact({ safeWay: "un SMS, le matin" }));
          const response = aResponse({ caseId: row.id, waveId: one.id, state: "complete", ...over });
          const interview = anInterview({ caseId: row.id, responseId: response.id, questionnaireHash });
          await tx.addResponse(response);
          await tx.addInterview(interview);
          const at = { caseId: row.id, responseId: response.id, interviewId: interview.id };
          await tx.appendEvent(anEvent({ ...at, questionnaireHash, payload: { step: "end", entries } }), null);
        }
      });
      return cases;
    },
    draw: (dryRun = false) => drawSecondPhase(ctx, { waveId: two.id, who: "maryse", dryRun }),
    async drawn() {
      const rows = await ctx.store.allCases(two.id);
      const cases = await Promise.all(rows.map((row) => ctx.store.case(row.id)));
      return cases.filter((row): row is Case => row !== null);
    },
  };
}
