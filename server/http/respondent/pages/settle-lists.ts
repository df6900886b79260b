/** Answers of long lists, typed where nothing proposes: one entry is taken, several are asked about, none stays as typed. */
import type { Typed } from "../../../../web-respondent/plain/typed";
import type { ListHits } from "../../../contract/respondent";
import type { Answer, QuestionView } from "../../../contract/screen";
import { resolveTyped } from "../../../services/lists/resolve-typed";

export interface Settled {
  answers: Answer[];
  /** by question: what could be meant */
  candidates: Record<string, ListHits["hits"]>;
}

/** Chosen among the candidates that were shown for this very text, "none of them" included. */
const isChosen = ({ raw, chosen, shownFor }: Typed): boolean => chosen !== undefined && shownFor === raw[0];

export const settleLists = async (
  questions: readonly QuestionView[],
  answers: readonly Answer[],
  typed: Readonly<Record<string, Typed>>,
): Promise<Settled> => {
  const settled: Settled = { answers: [], candidates: {} };
  for (const answer of answers) {
    const { variable, value } = answer;
    const list = questions.find(({ name }) => name === variable)?.list;
    const given = typed[variable];
    if (list === undefined || typeof value !== "string" || !given || isChosen(given)) {
      settled.answers.push(answer);
      continue;
    }
    const found = await resolveTyped(list, value);
    if (found.kind === "several") settled.candidates[variable] = found.hits;
    settled.answers.push(found.kind === "one" ? { variable, value: found.hit.code } : answer);
  }
  return settled;
};
