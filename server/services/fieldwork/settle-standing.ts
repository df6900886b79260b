/** Which of a case's responses stands, decided anew inside the transaction that changed one of them. */
import { agreesWithFrame, IDENTITY, type ResponseSummary, standing } from "../../domain/response";
import type { AnswerEvent, Case, Response } from "../../store/records";
import type { Writes } from "../../store/store";

export async function settleStanding(tx: Writes, of: Case): Promise<void> {
  const responses = await tx.responsesOfCase(of.id);
  const wave = await tx.wave(of.waveId);
  if (!wave) throw new Error(`Case ${of.id} belongs to no wave`);
  const contact = responses.length > 1 ? await tx.contact(of.id) : null;
  const summaries = await Promise.all(
    responses.map(async (response) => summarise(response, await tx.events(response.id), contact?.frame ?? null)),
  );
  const stands = standing(summaries, wave.reconciliation, wave.modePrecedence);
  for (const response of responses)
    if (response.stands !== (response.id === stands))
      await tx.updateResponse(response.id, { stands: response.id === stands });
}

function summarise(
  response: Response,
  events: readonly AnswerEvent[],
  frame: { birthYear: number; sex: 1 | 2 } | null,
): ResponseSummary {
  const given = new Map<string, number | null>();
  for (const event of events)
    for (const entry of event.payload.entries) {
      if (entry.derived) continue;
      const answered = entry.value !== undefined || entry.missing === "refused" || entry.missing === "dont-know";
      const key = `${entry.incident ?? ""} ${entry.variable}`;
      if (answered) given.set(key, typeof entry.value === "number" ? entry.value : null);
      else given.delete(key);
    }
  const said = (variable: string): number | undefined => given.get(` ${variable}`) ?? undefined;
  return {
    id: response.id,
    state: response.state,
    modes: response.modes,
    begun: response.begun,
    completedAt: response.completedAt,
    answered: given.size,
    agrees: frame && agreesWithFrame(frame, { birthYear: said(IDENTITY.birthYear), sex: said(IDENTITY.sex) }),
  };
}
