/** What must be equal, told once: `npm test` looks at some hundred answer sets, `npm run prove` at thousands. */
import fc from "fast-check";
import { compileDefinition } from "../../questionnaires/compiler/load";
import { deriveRouting, type RoutedPaper } from "../../questionnaires/compiler/paper-routing";
import type { Answers, Surroundings } from "../../questionnaires/format/answers";
import { checkResponse, placed } from "../../questionnaires/format/check-response";
import type { Condition } from "../../questionnaires/format/condition";
import { seededRandom } from "../../questionnaires/format/incident-draw";
import type { Mode, Questionnaire } from "../../questionnaires/format/types";
import { answerSets, preloads, surroundings, WAVE } from "./answer-sets";
import { generatedDefinitions } from "./generated";
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
  /** what one run looks at */
  looksAt: string;
  property: fc.IProperty<unknown[]>;
}
const equality = <T extends [unknown, ...unknown[]]>(
  name: string,
  looksAt: string,
  property: fc.IProperty<T>,
): Equality => ({ name, looksAt, property: property as unknown as fc.IProperty<unknown[]> });

interface Given {
  answers: Answers;
  around: Surroundings;
  /** Completion takes survey-core as long as all the rest. */
  completed: boolean;
}
const givens = (questionnaire: Questionnaire, mode: Mode, oneCompletedIn: number): fc.Arbitrary<Given> =>
  fc.record({
    answers: answerSets(questionnaire),
    around: surroundings(questionnaire, mode),
    completed: fc.nat(oneCompletedIn - 1).map((number) => number === oneCompletedIn - 1),
  });

const fromSurveyCore = (
  questionnaire: Questionnaire,
  judge: SurveyCoreJudge,
  { answers, around, completed }: Given,
): string[] => {
  const ours = checkResponse(questionnaire, answers, around);
  const theirs = judge.judge(answers, around);
  const faults = ours.faults.flatMap(({ variable, ordinal, check, message, severity }) =>
    check === null ? [] : [`${placed(variable, ordinal)}: ${severity === "hard" ? "error" : "warning"}: ${message.fr}`],
  );
  const differences = [
    ...difference("visible", ours.visible, theirs.visible),
    ...difference("faults", faults, theirs.faults),
  ];
  // An option that is not offered is a fault here, with which nothing is completed; survey-core takes it out of the
  // value without a word, and all that hangs on it.
  if (!completed || ours.faults.some(({ kind }) => kind === "unknown-code")) return differences;
  // With a whole panel survey-core takes away what the mode does not ask; here that is kept for the mode that does.
  const removed = judge
    .removedByCompletion(answers)
    .filter((place) => questionnaire.variables[place.split("#")[0]!]!.askedIn.includes(around.mode));
  return [...differences, ...difference("values after completion", ours.setAside, removed)];
};

/** The same visible questions, the same failing checks, the same values taken away at completion. */
export const againstSurveyCore = (questionnaire: Questionnaire, mode: Mode): Equality => {
  const judge = new SurveyCoreJudge(questionnaire, mode, WAVE);
  return equality(
    `${questionnaire.id}, ${mode}: survey-core and the compiled questionnaire`,
    "answer sets",
    fc.property(givens(questionnaire, mode, 3), (given) => fail(fromSurveyCore(questionnaire, judge, given))),
  );
};

/** Somewhere in it an answer beside the way counts as empty. */
const looksBesideTheWay = (condition: Condition | null): boolean =>
  condition !== null &&
  (condition.op === "empty"
    ? condition.under !== undefined
    : "of" in condition && [condition.of].flat().some(looksBesideTheWay));

/**
 * A reader who leaves nothing blank reaches exactly what the conditions show; one who does misses nothing of it, but
 * what waits for a question to be empty that he wrote at beside the way (decision 0011).
 */
const fromPaper = (
  questionnaire: Questionnaire,
  paper: RoutedPaper,
  reading: { preload: Record<string, number>; seed: number; blanks: number },
): string[] => {
  const random = seededRandom(`reader ${reading.seed}`);
  const reader = new PaperReader(questionnaire, paper, { ...reading, random }).read();
  const shown = [...reader.shown()];
  if (reading.blanks === 0) return difference("questions", shown, reader.reached);
  const due = shown.filter((id) => !looksBesideTheWay(questionnaire.variables[id.split("#")[0]!]!.condition));
  return difference(
    "questions",
    due,
    due.filter((id) => reader.reached.has(id)),
  );
};
const BLANKS = fc.constantFrom(0, 0, 0.1, 0.3);

export const againstPaperReader = (questionnaire: Questionnaire): Equality => {
  const variants = preloads(questionnaire).map((preload) => ({
    preload,
    paper: deriveRouting(questionnaire, preload, WAVE),
  }));
  return equality(
    `${questionnaire.id}, paper: the reader of the booklet and the compiled questionnaire`,
    "answer sets",
    fc.property(fc.integer(), fc.constantFrom(...variants), BLANKS, (seed, { preload, paper }, blanks) =>
      fail(fromPaper(questionnaire, paper, { preload, seed, blanks })),
    ),
  );
};

/** Each generated questionnaire with a handful of answer sets, every second one completed, and completed in both ways. */
export const generatedAgainstSurveyCore = (mode: Mode): Equality =>
  equality(
    `generated questionnaires, ${mode}: survey-core and the compiled questionnaire`,
    "questionnaires with five answer sets each",
    fc.property(
      generatedDefinitions(false).chain((definition) =>
        fc.record({
          definition: fc.constant(definition),
          given: fc.array(givens(compileDefinition(definition), mode, 2), { minLength: 1, maxLength: 5, size: "max" }),
        }),
      ),
      ({ definition, given }) => {
        const questionnaire = compileDefinition(definition);
        const judge = new SurveyCoreJudge(questionnaire, mode, WAVE);
        for (const one of given) {
          fail(fromSurveyCore(questionnaire, judge, one));
          if (one.completed)
            fail(
              difference(
                "completion at once and one by one",
                judge.removedByCompletion(one.answers),
                judge.removedOneByOne(one.answers),
              ),
            );
        }
      },
    ),
  );

export const generatedAgainstPaperReader = (): Equality =>
  equality(
    "generated questionnaires, paper: the reader of the booklet and the compiled questionnaire",
    "questionnaires with five readers each",
    fc.property(generatedDefinitions(true), fc.nat(), BLANKS, (definition, seed, blanks) => {
      const questionnaire = compileDefinition(definition);
      for (const preload of preloads(questionnaire)) {
        const paper = deriveRouting(questionnaire, preload, WAVE);
        for (let reader = 0; reader < 5; reader += 1)
          fail(fromPaper(questionnaire, paper, { preload, seed: seed + reader, blanks }));
      }
    }),
  );
