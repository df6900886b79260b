/** Who answered is not sure, or was decided: the circumstances, read of the listed cases only. */
import type { IdentityDoubt, IdentityList } from "../../contract/identity";
import { dayOf } from "../../domain/clock";
import { isRuling } from "../../domain/reconciliation";
import { standingText } from "../../domain/standing-text";
import type { IdentityDecision, Interview } from "../../store/records";
import type { Reads } from "../../store/store";
import type { Context } from "../context";
import { currentWave } from "./current-wave";
import { type ReconciledCase, reconcileCase } from "./reconcile-case";

/** So many of either kind are shown at once; a decision makes room for the next. */
const SHOWN = 50;

/** Newest note of each response, and the newest decision by a person where there is one. */
async function latest(reads: Reads, waveId: string): Promise<IdentityDecision[]> {
  const newest = new Map<string, IdentityDecision>();
  for (const event of await reads.identityEventsOfWave(waveId)) {
    const before = newest.get(event.responseId);
    if (!before || isRuling(event.decision) || !isRuling(before.decision)) newest.set(event.responseId, event);
  }
  return [...newest.values()];
}

export const countDoubts = async (reads: Reads, waveId: string): Promise<number> =>
  (await latest(reads, waveId)).filter(({ decision }) => decision === "doubtful").length;

export async function listDoubts(ctx: Context): Promise<IdentityList> {
  const wave = await currentWave(ctx);
  const events = await latest(ctx.store, wave.id);
  const open = events.filter(({ decision }) => decision === "doubtful").sort((a, b) => a.at.getTime() - b.at.getTime());
  const decided = events.filter(({ decision }) => isRuling(decision)).sort((a, b) => b.at.getTime() - a.at.getTime());
  const told = (list: IdentityDecision[]) =>
    Promise.all(list.slice(0, SHOWN).map((event) => tellDoubt(ctx.store, event, wave.id)));
  return { open: await told(open), decided: await told(decided), total: open.length };
}

async function tellDoubt(
  reads: Reads,
  { caseId, responseId, ...event }: IdentityDecision,
  waveId: string,
): Promise<IdentityDoubt> {
  const of = await reads.case(caseId);
  const reconciled = await reconcileCase(reads, { id: caseId, waveId });
  const interviews = await reads.interviews(caseId);
  const own = reconciled.responses.find(({ response }) => response.id === responseId);
  if (!of || !own) throw new Error(`Response ${responseId} was noted and is not there`);
  const { contradiction } = own.verdict;
  return {
    caseId,
    caseNumber: of.number,
    responseId,
    ...circumstances(own, interviews),
    differs: contradiction && { from: contradiction.with, birthYear: contradiction.birthYear, sex: contradiction.sex },
    others: reconciled.responses.filter((each) => each !== own).map((each) => circumstances(each, interviews)),
    standing: standingText(own.verdict, reconciled.wave.reconciliation),
    decided: isRuling(event.decision) ? { decision: event.decision, by: event.who, at: event.at.toISOString() } : null,
  };
}

function circumstances({ response, verdict }: ReconciledCase["responses"][number], interviews: readonly Interview[]) {
  const own = interviews.filter(({ responseId }) => responseId === response.id);
  const day = (at: Date) => dayOf(at).toISOString().slice(0, 10);
  return {
    modes: response.modes,
    state: verdict.state,
    begunDay: day(response.begun),
    completedDay: verdict.completedAt && day(verdict.completedAt),
    keyedBy: [...new Set(own.map(({ who }) => who).filter((who) => who !== "respondent"))],
    sittings: own.length,
    stands: verdict.stands,
  };
}
