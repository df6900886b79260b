/** What must be equal, told once: `npm test` looks at some hundred answer sets, `npm run prove` at thousands. */
import fc from "fast-check";
import { deriveRouting } from "../../questionnaires/compiler/paper-routing";
import { checkResponse, placed } from "../../questionnaires/format/check-response";
import { seededRandom } from "../../questionnaires/format/incident-draw";
import type { Mode, Questionnaire } from "../../questionnaires/format/types";
import { answerSets, preloads, surroundings, WAVE } from "./answer-sets";
import { PaperReader } from "./paper-reader";
import { SurveyCoreJudge } from "./survey-core-judge";

const difference = (what: string, ours: Iterable<string>, theirs: Iterable<string>): string[] => {
  const [a, b] = [new Set(ours), new Set(theirs)];
  const only = [...a].filter((one) => !b.has(one));
  const missing = [...b].filter((one) => !a.has(one));
  return only.length + missing.length === 0
    ? []
    : [`${what}: only ours ${JSON.stringify(only)}, only theirs ${JSON.stringify(missing)}`];
};
const fail = (differences: string[]): void => {
  if (differences.length > 0) throw new Error(differences.join("\n"));
};

export interface Equality {
  name: string;
  property: fc.IProperty<unknown[]>;
}

/** Completion takes survey-core as long as all the rest: one answer set in three is completed. */
const isCompleted = fc.nat(2).map((number) => number === 1);

/** The same visible questions, the same failing checks, the same values taken away at completion. */
export const againstSurveyCore = (questionnaire: Questionnaire, mode: Mode): Equality => {
  const judge = new SurveyCoreJudge(questionnaire, mode, WAVE);
  return {
    name: `${questionnaire.id}, ${mode}: survey-core and the compiled questionnaire`,
    property: fc.property(
      answerSets(questionnaire),
      surroundings(questionnaire, mode),
      isCompleted,
      (answers, around, completed) => {
        const ours = checkResponse(questionnaire, answers, around);
        const theirs = judge.judge(answers, around);
        const faults = ours.faults.flatMap(({ variable, ordinal, check, message, severity }) =>
          check === null
            ? []
            : [`${placed(variable, ordinal)}: ${severity === "hard" ? "error" : "warning"}: ${message.fr}`],
        );
        const differences = [
          ...difference("visible", ours.visible, theirs.visible),
          ...difference("faults", faults, theirs.faults),
        ];
        if (completed) {
          // An option that is not offered is a fault here; survey-core takes it out of the value without a word.
          const notOffered = new Set(
            ours.faults
              .filter(({ kind }) => kind === "unknown-code")
              .map((fault) => placed(fault.variable, fault.ordinal)),
          );
          const removed = judge.removedByCompletion(answers).filter((place) => !notOffered.has(place));
          differences.push(...difference("values after completion", ours.setAside, removed));
        }
        fail(differences);
      },
    ) as unknown as fc.IProperty<unknown[]>,
  };
};

/** A reader who leaves nothing blank reaches exactly what the conditions show; one who does misses nothing of it. */
export const againstPaperReader = (questionnaire: Questionnaire): Equality => {
  const variants = preloads(questionnaire).map((preload) => ({
    preload,
    paper: deriveRouting(questionnaire, preload, WAVE),
  }));
  return {
    name: `${questionnaire.id}, paper: the reader of the booklet and the compiled questionnaire`,
    property: fc.property(
      fc.integer(),
      fc.constantFrom(...variants),
      fc.constantFrom(0, 0, 0.1, 0.3),
      (seed, { preload, paper }, blanks) => {
        const random = seededRandom(`reader ${seed}`);
        const reader = new PaperReader(questionnaire, paper, { random, blanks, preload }).read();
        const shown = reader.shown();
        const reached = blanks === 0 ? reader.reached : [...reader.reached].filter((id) => shown.has(id));
        fail(difference("questions", shown, reached));
      },
    ) as unknown as fc.IProperty<unknown[]>,
  };
};
