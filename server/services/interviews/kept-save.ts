/**
 * What had waited in a browser comes late (decision 0020). It counts where nothing newer was said: since the page that it
 * waited on, only that page itself may have answered the question. An answer from elsewhere stands.
 */
import type { Step } from "../../../questionnaires/format/route";
import type { SaveRequest } from "../../contract/screen";
import type { OpenInterview } from "./open-interview";
import { isSealedStep } from "./show-step";

export const stillCounts = (open: OpenInterview, step: Step, kept: SaveRequest["kept"]): boolean => {
  if (!kept) return true;
  // "Can you answer alone?" is asked of the moment, and so is whatever else can be put off.
  const ofTheMoment = step.variables.some((name) => open.questionnaire.variables[name]!.putOff !== undefined);
  if (ofTheMoment || isSealedStep(open, step)) return false;
  const page = open.folded.saves.get(kept.first)?.interviewId;
  return step.variables.every((name) => {
    const cell = open.folded.cells[name];
    return cell === undefined || cell.version <= kept.version || cell.interviewId === page;
  });
};
