/** Under each mode's path: what this mode does with this question that the others do not. A sentence each. */
import { impliedScreeners } from "../../../../questionnaires/format/implied";
import { tellText } from "../../../../questionnaires/format/tell";
import type { Language, Mode, Questionnaire, Stop, Variable } from "../../../../questionnaires/format/types";
import { WORDS as WEB_WORDS } from "../../../../web-respondent/words";
import { type Path, pathAfter } from "./path";
import type { Sitting } from "./sitting";
import { EMPTY, type Trial } from "./trials";
import { type PreviewWords, WORDS } from "./words";

const offersOf = (variable: Variable) => ({
  dontKnow: variable.missing.includes("dont-know"),
  refused: variable.missing.includes("refused"),
});

const webRemark = (variable: Variable, language: Language, w: PreviewWords): string => {
  const offers = offersOf(variable);
  const words = WEB_WORDS[language];
  const said = [offers.dontKnow ? words.dontKnow : "", offers.refused ? words.refused : ""].filter((one) => one !== "");
  return said.length === 0 ? w.offersNone : w.offers(said);
};

const samePath = (one: Path, other: Path): boolean => JSON.stringify(one) === JSON.stringify(other);

const phoneRemark = (questionnaire: Questionnaire, sitting: Sitting, trials: Trial[], language: Language): string => {
  const w = WORDS[language];
  const silent = trials.filter(({ cell }) => cell?.missing !== undefined);
  const [first] = silent;
  if (!first?.cell) return w.silentNone;
  const what = silent.length === 2 ? w.silentBoth : first.label[language];
  const path = pathAfter(questionnaire, sitting, first.cell);
  const like = trials.find(
    ({ cell }) => cell?.value !== undefined && samePath(pathAfter(questionnaire, sitting, cell), path),
  );
  if (like) return w.silentAsAfter(what, like.label[language]);
  return w.silentElse(what, path.places[0]?.variable ?? w.end);
};

/** "“No” derived and flagged": what a filled follow-up proves of this question, left empty. */
const impliedBy = (questionnaire: Questionnaire, variable: Variable) => {
  for (const name of questionnaire.order) {
    const cells = { [variable.name]: { missing: "blank" as const }, [name]: { value: 1 } };
    const code = name === variable.name ? undefined : impliedScreeners(questionnaire, cells)[variable.name]?.value;
    const choice = variable.choices.find(({ value }) => value === code);
    if (choice && questionnaire.variables[name]!.askedIn.includes("paper")) return { name, text: choice.text };
  }
  return null;
};

const paperRemark = (questionnaire: Questionnaire, sitting: Sitting, skipped: string[], language: Language): string => {
  const w = WORDS[language];
  const { variable, around } = sitting;
  const implied = impliedBy(questionnaire, variable);
  return [
    skipped.length > 0 ? w.notPrintedNames(skipped.join(", ")) : "",
    implied ? w.implied(implied.name, tellText(implied.text, language, around.wave)) : w.readsOn,
  ]
    .filter((part) => part !== "")
    .join(" ");
};

/** @param skipped questions that the other modes ask next, and paper does not */
export const remarkOf = (
  questionnaire: Questionnaire,
  sitting: Sitting,
  { trials, trial, skipped, language }: { trials: Trial[]; trial: Trial; skipped: string[]; language: Language },
): string => {
  const w = WORDS[language];
  const mode: Mode = sitting.mode;
  if (mode === "web") return trial.key === EMPTY ? w.staysWeb : webRemark(sitting.variable, language, w);
  if (mode === "phone")
    return trial.key === EMPTY ? w.staysPhone : phoneRemark(questionnaire, sitting, trials, language);
  if (trial.cell?.missing !== undefined) return w.noOffer;
  return paperRemark(questionnaire, sitting, skipped, language);
};

export const stopRemark = (stop: Stop, sitting: Sitting, language: Language): string =>
  WORDS[language].stops(tellText(stop.text, language, sitting.around.wave));
