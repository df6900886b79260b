/** What a plain form sends of a screen's answers, as it was typed, and back. Pure; the server reads with it. */
import {
  missingKey,
  type OfferedCode,
  type ScreenAnswer,
  type ScreenQuestion,
  type SurveyData,
} from "../../questionnaires/format/survey-json";
import { readWholeNumber } from "../survey/checks";
import { QUIET } from "../survey/screen-context";

/** An answer as it stands in the form: codes ticked, or one text. */
export interface Typed {
  raw: readonly string[];
  missing?: OfferedCode;
  /** of a list: the candidate that was chosen; "": none of them, what was typed stays */
  chosen?: string;
  /** of a list: what the candidates were shown for */
  shownFor?: string;
}
export type TypedAnswers = Readonly<Record<string, Typed>>;

export const FIELDS = {
  answer: (name: string): string => `q.${name}`,
  missing: (name: string): string => `m.${name}`,
  candidate: (name: string): string => `c.${name}`,
  shownFor: (name: string): string => `f.${name}`,
} as const;

const isQuiet = (value: string | undefined): value is OfferedCode => (QUIET as readonly unknown[]).includes(value);

const readOne = ({ name, type }: ScreenQuestion, fields: URLSearchParams): Typed => {
  const sent = fields.getAll(FIELDS.answer(name)).filter((value) => value.trim() !== "");
  const raw = sent.filter((value) => type !== "single" || !isQuiet(value));
  // a choice's quiet answers are radios of its own group; all others have a field beside it
  const missing = [...sent.filter(() => type === "single"), ...fields.getAll(FIELDS.missing(name))].find(isQuiet);
  const chosen = fields.get(FIELDS.candidate(name)) ?? undefined;
  const shownFor = fields.get(FIELDS.shownFor(name)) ?? undefined;
  return {
    raw,
    // who ticked both has answered
    ...(missing && raw.length === 0 ? { missing } : {}),
    ...(chosen === undefined ? {} : { chosen }),
    ...(shownFor === undefined ? {} : { shownFor }),
  };
};

export const readTyped = (questions: readonly ScreenQuestion[], fields: URLSearchParams): TypedAnswers =>
  Object.fromEntries(questions.map((question) => [question.name, readOne(question, fields)]));

const toData = (type: ScreenQuestion["type"], { raw, chosen, shownFor }: Typed): unknown => {
  const [first] = raw;
  if (first === undefined) return undefined;
  if (type === "multi") return raw.map(Number);
  if (type === "single") return Number(first);
  if (type === "integer") return readWholeNumber(first);
  // the text was changed after all: what was chosen for the one before counts no more
  return type === "list" && shownFor === first ? chosen || first : first;
};

/** As survey-core would hold it: the checks that a browser makes read the same from both. */
export const typedToData = (questions: readonly ScreenQuestion[], typed: TypedAnswers): SurveyData => {
  const data: SurveyData = {};
  for (const { name, type } of questions) {
    const given = typed[name];
    if (!given) continue;
    if (given.missing) data[missingKey(name)] = given.missing;
    else data[name] = toData(type, given);
  }
  return data;
};

/** Answers that may be shown again. @param labels what the codes of long lists stand for, by question */
export const answersToTyped = (
  answers: readonly ScreenAnswer[],
  labels: Readonly<Record<string, string>>,
): TypedAnswers =>
  Object.fromEntries(
    answers.map(({ variable, value, missing }): [string, Typed] => {
      if (isQuiet(missing)) return [variable, { raw: [], missing }];
      const raw = Array.isArray(value)
        ? value.map(String)
        : value === undefined
          ? []
          : [labels[variable] ?? String(value)];
      return [variable, { raw }];
    }),
  );
