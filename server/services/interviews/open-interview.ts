/** Everything one step of an interview needs, read in one go inside the caller's transaction. */
import type { Answers, Surroundings } from "../../../questionnaires/format/answers";
import { type Before, type Memory, type Route, routeThrough } from "../../../questionnaires/format/route";
import type { Questionnaire } from "../../../questionnaires/format/types";
import { ExpectedFailure } from "../../domain/problem";
import type { Case, Interview, Response, Wave } from "../../store/records";
import type { Reads } from "../../store/store";
import type { Context } from "../context";
import { answersOf, type Folded, foldEvents } from "./fold";
import { recall, remember } from "./remembered";

export interface OpenInterview {
  interview: Interview;
  response: Response;
  case: Case;
  wave: Pick<Wave, "id" | "year" | "ageFloor">;
  questionnaire: Questionnaire;
  folded: Folded;
  around: Surroundings;
  answers: Answers;
  route: Route;
}

/** Way and answers as they are now; call it again after each change of `folded`. `before`: the same sitting's. */
export const findWay = (
  questionnaire: Questionnaire,
  folded: Folded,
  around: Surroundings,
  interviewId: string,
  before?: Before,
): { answers: Answers; route: Route } => {
  const answers = answersOf(questionnaire, folded, around.mode);
  const memory: Memory = {
    isFromEarlierSitting: (name) => folded.cells[name]?.interviewId !== interviewId,
    wasAskedAgain: (name) => folded.askedAgain.has(name),
  };
  return { answers, route: routeThrough(questionnaire, answers, around, memory, before) };
};

/** @throws ExpectedFailure sitting-ended where there is no such interview */
export const openInterview = async (ctx: Context, reads: Reads, interviewId: string): Promise<OpenInterview> => {
  const rows = await reads.interviewInFull(interviewId);
  if (!rows) throw new ExpectedFailure("sitting-ended");
  const { interview, response, wave } = rows;
  const questionnaire = await ctx.questionnaire(interview.questionnaireHash);
  const known = recall(ctx, response.id, response.head);
  const folded = known?.folded ?? foldEvents(await reads.events(response.id));
  const around: Surroundings = {
    mode: interview.mode,
    wave: { year: wave.year, ageFloor: wave.ageFloor },
    preload: rows.case.preload,
  };
  const way = known?.way?.interviewId === interview.id ? known.way : null;
  const { answers, route } = way ?? findWay(questionnaire, folded, around, interviewId);
  return { ...rows, questionnaire, folded, around, answers, route };
};

/** Call it once the store holds what `open` says. */
export const rememberInterview = (
  ctx: Context,
  { interview, response, folded, answers, route }: OpenInterview,
): void => {
  if (response.head)
    remember(ctx, response.id, { head: response.head, folded, way: { interviewId: interview.id, answers, route } });
};
