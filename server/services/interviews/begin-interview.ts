/** Begins a sitting: on the web or the telephone it goes on with the case's open response; a paper form stands alone. */
import { randomUUID } from "node:crypto";
import type { Language, Mode } from "../../../questionnaires/format/types";
import type { Interview, Response } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";

export interface BeginInterview {
  caseId: string;
  mode: Mode;
  /** "respondent", or a staff login */
  who: string;
  language: Language;
}

const newResponse = (ctx: Context, caseId: string, waveId: string, mode: Mode): Response => ({
  id: randomUUID(),
  caseId,
  waveId,
  number: ctx.secrets.newResponseNumber(),
  version: 0,
  state: "under-way",
  modes: [],
  begun: ctx.now(),
  completedAt: null,
  stands: false,
  independent: mode === "paper",
});

export const beginInterview = async (
  ctx: Context,
  tx: Writes,
  { caseId, mode, who, language }: BeginInterview,
): Promise<Interview> => {
  const ofCase = await tx.case(caseId);
  const wave = ofCase && (await tx.wave(ofCase.waveId));
  if (!ofCase || !wave) throw new Error(`No case ${caseId} to interview`);
  const known = mode === "paper" ? undefined : (await tx.responsesOfCase(caseId)).find((each) => !each.independent);
  const response = known ?? newResponse(ctx, caseId, wave.id, mode);
  if (!known) await tx.addResponse(response);
  const interview: Interview = {
    id: randomUUID(),
    caseId,
    responseId: response.id,
    mode,
    who,
    questionnaireHash: wave.questionnaireHash,
    language,
    begun: ctx.now(),
    ended: null,
    how: "open",
  };
  await tx.addInterview(interview);
  return interview;
};
