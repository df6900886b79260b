/** "Already said in this part", for an answer that the server does not have yet: unsealed ones only. */
import type { Cells } from "../../questionnaires/format/answers";
import type { ScreenView, StepView } from "../../server/contract/screen";

export function wordsOf(view: StepView, cells: Cells): ScreenView["saidInPart"] {
  const question = view.kind === "screen" && !view.sealed ? view.questions[0] : undefined;
  if (!question) return [];
  const value = cells[question.name]?.value;
  if (value === undefined) return [];
  if (question.choices.length === 0)
    return [{ variable: question.name, text: { fr: String(value), en: String(value) } }];
  const codes = [value].flat();
  const chosen = question.choices.filter((choice) => codes.includes(choice.value));
  const text = { fr: chosen.map((one) => one.text.fr).join(", "), en: chosen.map((one) => one.text.en).join(", ") };
  return chosen.length === 0 ? [] : [{ variable: question.name, text }];
}
