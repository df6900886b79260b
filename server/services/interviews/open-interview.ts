/** Everything one step of an interview needs, read in one go inside the caller's transaction. */
import type { Answers, Surroundings } from "../../../questionnaires/format/answers";
import { type Memory, type Route, routeThrough } from "../../../questionnaires/format/route";
import type { Questionnaire } from "../../../questionnaires/format/types";
import { ExpectedFailure } from "../../domain/problem";
import type { Case, Interview, Response, Wave } from "../../store/records";
import type { Reads } from "../../store/store";
import type { Context } from "../context";
import { answersOf, type Folded, foldEvents } from "./fold";

export interface OpenInterview {
  interview: Interview;
  response: Response;
  case: Case;
  wave: Wave;
  questionnaire: Questionnaire;
  folded: Folded;
  around: Surroundings;
  answers: Answers;
  route: Route;
}

const found = <T>(row: T | null, what: string): T => {
  if (row === null) throw new Error(`The store has no ${what} for an interview that it holds`);
  return row;
};

/** Way and answers as they are now; call it again after each change of `folded`. */
export const findWay = (
  questionnaire: Questionnaire,
  folded: Folded,
  around: Surroundings,
  interviewId: string,
): { answers: Answers; route: Route } => {
  const answers = answersOf(questionnaire, folded, around.mode);
  const memory: Memory = {
    isFromEarlierSitting: (name) => folded.cells[name]?.interviewId !== interviewId,
    wasAskedAgain: (name) => folded.askedAgain.has(name),
  };
  return { answers, route: routeThrough(questionnaire, answers, around, memory) };
};

export const openInterview = async (ctx: Context, reads: Reads, interviewId: string): Promise<OpenInterview> => {
  const interview = await reads.interview(interviewId);
  if (!interview) throw new ExpectedFailure("sitting-ended");
  const response = found(await reads.response(interview.responseId), "response");
  const ofCase = found(await reads.case(interview.caseId), "case");
  const wave = found(await reads.wave(ofCase.waveId), "wave");
  const questionnaire = await ctx.questionnaire(interview.questionnaireHash);
  const folded = foldEvents(await reads.events(response.id));
  const around: Surroundings = {
    mode: interview.mode,
    wave: { year: wave.year, ageFloor: wave.ageFloor },
    preload: ofCase.preload,
  };
  return {
    interview,
    response,
    case: ofCase,
    wave,
    questionnaire,
    folded,
    around,
    ...findWay(questionnaire, folded, around, interviewId),
  };
};
