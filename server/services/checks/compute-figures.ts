/** The figures of a night: opened, compared, and kept as shares of at least 30 cases of an interviewer. */
import { randomUUID } from "node:crypto";
import { compareInterviewers } from "../../../statistics/interviewer-checks";
import type { FloorFigure } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { questionsToCheck } from "./questions-to-check";
import { scoreCalls } from "./score-calls";
import { eventsByInterview, type InterviewRead, scoreInterviews } from "./score-interviews";
import { grouped, type Scores } from "./scores";

/** Computes them anew in place of those of earlier nights; returns how many there are. */
export async function computeFigures(ctx: Context): Promise<number> {
  const night = ctx.now();
  const wave = await currentWave(ctx);
  const span = { from: wave.opened, until: night };
  const scores: Scores = new Map();
  scoreCalls(scores, await ctx.store.callsOfWave(wave.id, span), await ctx.store.shifts(span));
  scoreInterviews(scores, await readInterviews(ctx, wave.id, span));

  const rows: FloorFigure[] = [];
  for (const [name, byWho] of scores)
    for (const [login, { cases, share, low, high, floor, look }] of compareInterviewers(byWho)) {
      const value = { share, low, high, look: look ? 1 : 0, ...(floor === null ? {} : { floor }) };
      rows.push({ id: randomUUID(), night, login, name, cases, value });
    }
  await ctx.store.write((tx) => tx.putFigures(rows));
  return rows.length;
}

async function readInterviews(
  ctx: Context,
  waveId: string,
  span: { from: Date; until: Date },
): Promise<InterviewRead[]> {
  const all: InterviewRead[] = [];
  const interviews = await ctx.store.phoneInterviewsOfWave(waveId, span);
  const questions = new Map<string, InterviewRead["questions"]>();
  for (const [responseId, sittings] of grouped(interviews, ({ responseId }) => responseId)) {
    const events = eventsByInterview(await ctx.store.events(responseId));
    for (const interview of sittings) {
      const { questionnaireHash: hash } = interview;
      const known = questions.get(hash) ?? questionsToCheck(await ctx.questionnaire(hash));
      questions.set(hash, known);
      all.push({ interview, events: events.get(interview.id) ?? [], questions: known });
    }
  }
  // in the order of time again, whatever response a sitting went on with
  const order = new Map(interviews.map(({ id }, at) => [id, at]));
  return all.sort((a, b) => (order.get(a.interview.id) ?? 0) - (order.get(b.interview.id) ?? 0));
}
