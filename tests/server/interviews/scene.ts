/** A case in a wave of the real questionnaire, on the real store, and somebody who answers screen by screen. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { ConditionRunner } from "survey-core";
import { loadWithDefinition } from "../../../questionnaires/compiler/load";
import { DEFAULT_THEME } from "../../../questionnaires/compiler/theme/theme";
import type { Mode, Questionnaire } from "../../../questionnaires/format/types";
import type { Answer, EndView, QuestionView, SaveReply, ScreenView, StepView } from "../../../server/contract/screen";
import type { Context } from "../../../server/services/context";
import { beginInterview } from "../../../server/services/interviews/begin-interview";
import { currentStep } from "../../../server/services/interviews/read-step";
import { saveAnswers } from "../../../server/services/interviews/save-answers";
import { submitInterview } from "../../../server/services/interviews/submit-interview";
import type { Case, Interview } from "../../../server/store/records";
import { aCase, aContact, aWave, NOON } from "../../factories";
import type { Engine, TestStore } from "../../support/stores";

const { questionnaire, definition } = loadWithDefinition(join(import.meta.dirname, "../../../questionnaires/vrs-2026"));

export interface Scene {
  ctx: Context;
  place: TestStore;
  questionnaire: Questionnaire;
  case: Case;
  tick(minutes?: number): void;
  begin(mode: Mode, who?: string): Promise<Interview>;
}

export const aScene = async (engine: Engine, over: Partial<Case> = {}): Promise<Scene> => {
  const place = await engine.open();
  let now = NOON;
  const ctx: Context = {
    store: place.store,
    settings: {} as Context["settings"],
    secrets: place.secrets,
    questionnaire: async () => questionnaire,
    theme: () => DEFAULT_THEME,
    now: () => now,
  };
  const wave = aWave({ questionnaireHash: questionnaire.hashes.whole });
  const ofCase = aCase({ waveId: wave.id, preload: { MODTOUR: 2 }, ...over });
  await place.store.write(async (tx) => {
    const { whole: hash, measure, telling } = questionnaire.hashes;
    await tx.putQuestionnaire({ hash, id: questionnaire.id, measure, telling, definition });
    await tx.putWave(wave);
    await tx.addCase(ofCase, aContact());
  });
  return {
    ctx,
    place,
    questionnaire,
    case: ofCase,
    tick: (minutes = 1) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    begin: (mode, who = "respondent") =>
      place.store.write((tx) => beginInterview(ctx, tx, { caseId: ofCase.id, mode, who, language: "fr" })),
  };
};

export type Policy = Record<string, Answer["value"]>;

/** No victim of anything, alone, who skips what is personal: every other answer is the first one that may be given. */
export const QUIET: Policy = {
  IDOK: 1,
  ANNAIS: 1984,
  SEXE: 1,
  NBPERS: 2,
  CALME: 1,
  CALME_F: 1,
  GO_SENS: 3,
  GO_COUPLE: 3,
  REINT: 2,
};

export const answerOf = (question: QuestionView, policy: Policy): Answer => {
  const { name: variable } = question;
  const chosen = policy[variable];
  if (chosen !== undefined) return { variable, value: chosen };
  if (variable.startsWith("V_")) return { variable, value: 2 };
  const first = question.choices[0]?.value ?? 1;
  if (question.type === "single") return { variable, value: first };
  if (question.type === "multi") return { variable, value: [first] };
  if (question.type === "integer") return { variable, value: question.min ?? 0 };
  return { variable, missing: "refused" };
};

/** Decided by survey-core itself, as the browser does. */
const isShown = (question: QuestionView, given: Map<string, Answer>): boolean =>
  !question.visibleIf ||
  new ConditionRunner(question.visibleIf).runValues(
    Object.fromEntries([...given].map(([name, answer]) => [name, answer.value])),
  );

export const answersFor = (screen: ScreenView, policy: Policy): Answer[] => {
  const given = new Map<string, Answer>();
  for (const question of screen.questions)
    if (isShown(question, given)) given.set(question.name, answerOf(question, policy));
  return [...given.values()];
};

export const saveScreen = (
  scene: Scene,
  interview: Interview,
  screen: ScreenView,
  answers: Answer[],
  saveId = randomUUID(),
): Promise<SaveReply> =>
  saveAnswers(scene.ctx, interview.id, {
    saveId,
    baseVersion: screen.version,
    step: screen.step,
    answers,
    confirmed: true,
  });

/** Answers until `until` says so, or to the end. */
export const walk = async (
  scene: Scene,
  interview: Interview,
  policy: Policy,
  until: (screen: ScreenView) => boolean = () => false,
): Promise<StepView> => {
  let step = await currentStep(scene.ctx, interview.id);
  while (step.kind === "screen" && !until(step)) {
    scene.tick();
    step = (await saveScreen(scene, interview, step, answersFor(step, policy))).next;
  }
  return step;
};

export const submit = (scene: Scene, interview: Interview): Promise<EndView> =>
  submitInterview(scene.ctx, interview.id, randomUUID());
