/** What those who answered phase one said, as its conditions read it: of the response that stands, and on the way only. */
import type { Answers, Surroundings } from "../../../questionnaires/format/answers";
import { link } from "../../../questionnaires/format/link";
import type { Mode, Questionnaire } from "../../../questionnaires/format/types";
import type { Case, Response, Wave } from "../../store/records";
import type { Context } from "../context";
import { answersOf, foldEvents } from "../interviews/fold";

export interface PhaseOneAnswers {
  case: Case;
  answers: Answers;
  around: Surroundings;
}

const PAGE = 200;

/** What was told before the way turned past it (an opt-in taken back) counts no more. */
const onTheWay = (questionnaire: Questionnaire, answers: Answers, around: Surroundings): Answers => {
  const linked = link(questionnaire);
  const shown = Object.entries(answers.cells).filter(([name]) => linked.isVisible(name, answers, null, around));
  return { cells: Object.fromEntries(shown), reports: null };
};

const read = async (ctx: Context, wave: Wave, response: Response): Promise<PhaseOneAnswers | null> => {
  const ofCase = await ctx.store.case(response.caseId);
  const events = await ctx.store.events(response.id);
  // an erased person answered nothing that anybody can read
  if (!ofCase || events.length === 0) return null;
  const questionnaire = await ctx.questionnaire(events.at(-1)?.questionnaireHash ?? wave.questionnaireHash);
  const folded = foldEvents(events);
  const mode: Mode = response.independent ? "paper" : (folded.modes.at(-1) ?? "web");
  const around: Surroundings = {
    mode,
    wave: { year: wave.year, ageFloor: wave.ageFloor },
    preload: ofCase.preload,
  };
  const answers = onTheWay(questionnaire, answersOf(questionnaire, folded, mode), around);
  return { case: ofCase, answers, around };
};

export async function* phaseOneAnswers(ctx: Context, wave: Wave): AsyncGenerator<PhaseOneAnswers> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await ctx.store.responses({ waveId: wave.id, state: "complete", offset, limit: PAGE });
    for (const response of rows) {
      const found = response.stands ? await read(ctx, wave, response) : null;
      if (found) yield found;
    }
    if (rows.length < PAGE) return;
  }
}
