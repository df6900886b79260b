/** Reads what reconciliation needs of a case, and nothing where a case has no response. */
import { reconcile, type Verdict } from "../../domain/reconciliation";
import type { Case, IdentityDecision, Response, Wave } from "../../store/records";
import type { Reads } from "../../store/store";

export interface ReconciledCase {
  wave: Wave;
  /** each with the verdict on it */
  responses: { response: Response; verdict: Verdict }[];
  notes: IdentityDecision[];
}

export async function reconcileCase(reads: Reads, of: Pick<Case, "id" | "waveId">): Promise<ReconciledCase> {
  const wave = await reads.wave(of.waveId);
  if (!wave) throw new Error(`Case ${of.id} belongs to no wave`);
  const responses = await reads.responsesOfCase(of.id);
  if (responses.length === 0) return { wave, responses: [], notes: [] };
  const frame = (await reads.contact(of.id))?.frame ?? null;
  const notes = await reads.identityEvents(of.id);
  const histories = [];
  for (const { id, modes, begun } of responses) histories.push({ id, modes, begun, saves: await reads.events(id) });
  const verdicts = reconcile(histories, frame, notes, wave);
  return {
    wave,
    notes,
    responses: responses.map((response, at) => ({ response, verdict: verdicts[at] as Verdict })),
  };
}

/** Why this one stands, or does not. */
export async function verdictOn(reads: Reads, { id, caseId, waveId }: Response): Promise<Verdict> {
  const { responses } = await reconcileCase(reads, { id: caseId, waveId });
  const found = responses.find(({ response }) => response.id === id);
  if (!found) throw new Error(`Response ${id} is not among those of its case`);
  return found.verdict;
}
