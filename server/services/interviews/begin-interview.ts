/** Begins a sitting: on the web or the telephone it goes on with the case's open response; a paper form stands alone. */
import { randomUUID } from "node:crypto";
import type { Language, Mode } from "../../../questionnaires/format/types";
import type { Interview, Response } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { hashInForce, hashToGoOn } from "../fieldwork/version-in-force";

export interface BeginInterview {
  caseId: string;
  mode: Mode;
  /** "respondent", or a staff login */
  who: string;
  language: Language;
  /** of a booklet: what it was printed from, however long ago */
  questionnaireHash?: string;
}

/** The case's only response stands until another one comes; then the wave's rule decides (settle-standing). */
const newResponse = (ctx: Context, caseId: string, waveId: string, mode: Mode, alone: boolean): Response => ({
  id: randomUUID(),
  caseId,
  waveId,
  number: ctx.secrets.newResponseNumber(),
  head: null,
  state: "under-way",
  modes: [],
  begun: ctx.now(),
  completedAt: null,
  stands: alone,
  independent: mode === "paper",
});

export const beginInterview = async (
  ctx: Context,
  tx: Writes,
  { caseId, mode, who, language, questionnaireHash }: BeginInterview,
): Promise<Interview> => {
  const ofCase = await tx.case(caseId);
  const wave = ofCase && (await tx.wave(ofCase.waveId));
  if (!ofCase || !wave) throw new Error(`No case ${caseId} to interview`);
  const responses = await tx.responsesOfCase(caseId);
  const known = mode === "paper" ? undefined : responses.find((each) => !each.independent);
  const response = known ?? newResponse(ctx, caseId, wave.id, mode, responses.length === 0);
  if (!known) await tx.addResponse(response);
  const inForce = () => (known ? hashToGoOn(ctx, tx, wave, known) : hashInForce(ctx, tx, wave));
  const interview: Interview = {
    id: randomUUID(),
    caseId,
    responseId: response.id,
    mode,
    who,
    questionnaireHash: questionnaireHash ?? (await inForce()),
    language,
    begun: ctx.now(),
    ended: null,
    how: "open",
  };
  await tx.addInterview(interview);
  return interview;
};
