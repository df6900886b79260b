/** What a console may need of an interview when the network is gone: no answer, and no way of telling one. */
import { stillToCome, variableOf } from "../../../questionnaires/format/ahead";
import type { Ahead } from "../../contract/ahead";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { openInterview } from "./open-interview";
import { toldQuestion } from "./told-question";

/** Over the telephone nobody else reads the screen's title; without the server it is the neutral one in any case. */
const NEUTRAL = { fr: "Le fait dont nous parlons", en: "What we are talking about" };

/** @throws ExpectedFailure sitting-ended */
export const lookAhead = async (ctx: Context, interviewId: string): Promise<Ahead> => {
  const open = await openInterview(ctx, ctx.store, interviewId);
  if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
  const { questionnaire, reports, drawAhead } = stillToCome(open);
  const names = Object.keys(questionnaire.variables);
  const offenceOf = (name: string) =>
    open.questionnaire.offences.find(({ code }) => code === reports[name]?.report.offence);
  return {
    version: open.folded.version,
    wave: open.around.wave,
    questionnaire,
    views: Object.fromEntries(
      names.map((name) => [name, toldQuestion(open, open.questionnaire.variables[variableOf(name)]!, offenceOf(name))]),
    ),
    reports: Object.fromEntries(
      Object.entries(reports).map(([name, { ordinal }]) => [
        name,
        { ordinal, of: open.answers.reports?.length ?? 1, title: NEUTRAL },
      ]),
    ),
    drawAhead,
  };
};
