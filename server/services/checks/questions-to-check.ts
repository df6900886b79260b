/** Which questions the checks look at, found in the questionnaire itself: no list of names to keep. */
import type { Questionnaire, Variable } from "../../../questionnaires/format/types";
import { grouped } from "./scores";

/** Answers that are alike are looked for in so many questions that stand together. */
const LEAST_IN_A_SERIES = 4;

export interface QuestionsToCheck {
  /** questions of one screen with the same answers */
  series: string[][];
  /** screeners: yes opens a report, no closes it */
  filters: ReadonlySet<string>;
}

/** Sealed questions are left out: of them not even a share for 30 persons is anybody's to see. */
const counts = (variable: Variable): boolean =>
  variable.origin === "asked" &&
  variable.type === "single" &&
  variable.scope === "response" &&
  variable.sensitivity === 0 &&
  variable.askedIn.includes("phone");

export function questionsToCheck({ variables, offences }: Questionnaire): QuestionsToCheck {
  const all = Object.values(variables);
  const together = grouped(all.filter(counts), ({ screen, choices }) =>
    JSON.stringify([screen, choices.map(({ value, text }) => [value, text.fr])]),
  );
  const read = new Set(all.flatMap(({ reads }) => reads));
  return {
    series: [...together.values()]
      .map((some) => some.map(({ name }) => name))
      .filter((names) => names.length >= LEAST_IN_A_SERIES && !names.some((name) => read.has(name))),
    filters: new Set(
      offences.map(({ screener }) => screener).filter((name) => variables[name] && counts(variables[name])),
    ),
  };
}
