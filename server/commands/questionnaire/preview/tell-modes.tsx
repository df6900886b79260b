/** What each mode shows of a question, at which place, and where the trial answer leads from there. */
import type { ReactNode } from "react";
import { type Language, MODES, type Mode, type Variable } from "../../../../questionnaires/format/types";
import type { Edition } from "./edition";
import { type Crop, cropAround } from "./paper";
import { itemId, type Path, pathAfter, printedPathAfter } from "./path";
import { type Sitting, withAnswer } from "./sitting";
import { PaperStage } from "./stage-paper";
import { PhoneStage } from "./stage-phone";
import { answerView, WebStage } from "./stage-web";
import { EMPTY, type Trial } from "./trials";
import { WORDS } from "./words";

export interface QuestionProps {
  edition: Edition;
  variable: Variable;
  language: Language;
  /** key of a trial answer, as it stands in the address */
  answer: string | undefined;
}

export interface Told {
  /** which screen or question it is */
  at: string;
  stage: ReactNode;
  path: Path | null;
  sitting: Sitting | null;
}

const screenOf = (edition: Edition, sitting: Sitting | null, trial: Trial) => {
  if (!sitting) return null;
  // The screen as it stood when the question came up: an answer that ends the interview is given on it.
  const before = withAnswer(edition.questionnaire, sitting, {});
  const screen = edition.screen(before);
  if (!screen) return null;
  const own = sitting.report?.cells ?? sitting.answers.cells;
  const earlier = screen.view.questions
    .map(({ name }) => name)
    .filter((name) => name !== sitting.variable.name)
    .flatMap((name) => answerView(name, own[name] ?? {}));
  const answers = [...earlier, ...answerView(sitting.variable.name, trial.cell ?? {})];
  return { ...screen, view: { ...screen.view, answers } };
};

/** What is cut out of the booklet around the question; null where no booklet prints it. */
export const printedAt = (edition: Edition, variable: Variable, language: Language): Crop | null => {
  if (!edition.sitting(variable, "paper")) return null;
  const id = itemId({ variable: variable.name, report: variable.scope === "incident" ? 1 : null });
  const screen = edition.questionnaire.modules
    .flatMap(({ screens }) => screens)
    .find(({ name }) => name === variable.screen);
  return cropAround(edition.book(variable, language), id, screen?.variables);
};

export const tellModes = (props: QuestionProps, trial: Trial): Record<Mode, Told> & { crop: Crop | null } => {
  const { edition, variable, language } = props;
  const { questionnaire } = edition;
  const w = WORDS[language];
  const path = (sitting: Sitting | null) =>
    sitting && trial.cell ? pathAfter(questionnaire, sitting, trial.cell) : null;
  const [web, phone, paper] = MODES.map((mode) => edition.sitting(variable, mode));
  const onWeb = screenOf(edition, web!, trial);
  const onPhone = screenOf(edition, phone!, trial);
  const crop = printedAt(edition, variable, language);
  const why = (mode: Mode) => (
    <p className="not">
      {variable.origin !== "asked"
        ? variable.origin === "derived"
          ? w.derived
          : w.preloaded
        : !variable.askedIn.includes(mode)
          ? w.notAsked
          : mode === "paper" && paper
            ? w.notPrinted
            : w.unreachable}
    </p>
  );
  // On paper there is no "don't know": whoever has none leaves the line empty.
  const written = trial.cell?.value === undefined ? { missing: "blank" as const } : trial.cell;
  const printed =
    paper && crop ? printedPathAfter(questionnaire, edition.book(variable, language).routed, paper, written) : null;
  return {
    crop,
    web: {
      at: onWeb ? w.screenAt(onWeb.at) : "",
      stage: onWeb ? (
        <WebStage view={onWeb.view} language={language} empty={trial.key === EMPTY ? variable.name : undefined} whole />
      ) : (
        why("web")
      ),
      path: path(web!),
      sitting: web!,
    },
    phone: {
      at: onPhone ? w.questionAt(onPhone.at) : "",
      stage: onPhone ? (
        <PhoneStage view={onPhone.view} language={language} probing={trial.cell?.value === undefined} whole />
      ) : (
        why("phone")
      ),
      path: path(phone!),
      sitting: phone!,
    },
    paper: {
      at: crop ? w.printedAt(crop.item.number, crop.page.page) : "",
      stage: crop ? (
        <PaperStage
          {...{ page: crop.page, bands: crop.bands, mark: crop.mark, field: crop.item.id, cell: trial.cell }}
          label={w.cropAlt(crop.page.page)}
        />
      ) : (
        why("paper")
      ),
      path: printed,
      sitting: paper!,
    },
  };
};
