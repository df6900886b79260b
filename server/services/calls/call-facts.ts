/** What the rule of calling needs to know of a case, read from the store. */
import type { CallFacts } from "../../domain/calling";
import type { Appointment, AttemptSummary, CaseSummary } from "../../store/records";
import type { Context } from "../context";
import { pastPrivacy } from "./past-privacy";

/** Clear columns only: enough to rule most cases out without opening anything sealed. */
export function quickFacts(row: {
  case: CaseSummary;
  attempts: AttemptSummary[];
  appointment: Appointment | null;
  askedForCall: boolean;
}): CallFacts {
  return {
    caseId: row.case.id,
    state: row.case.state,
    finished: row.case.finishedMode !== null,
    attempts: row.attempts,
    appointment: row.appointment,
    stoppedInPrivate: false,
    lastWebAnswer: null,
    askedForCall: row.askedForCall,
    hasNumber: true,
  };
}

/** The same with what is sealed: numbers that work, and how far an unfinished response has come. */
export async function fullFacts(ctx: Context, quick: CallFacts): Promise<CallFacts> {
  const contact = await ctx.store.contact(quick.caseId);
  const begun = (await ctx.store.responsesOfCase(quick.caseId)).filter(
    (response) => response.state === "under-way" || response.state === "partial",
  );
  let stoppedInPrivate = false;
  let lastWebAnswer: Date | null = null;
  for (const response of begun) {
    if (response.independent) continue;
    const last = (await ctx.store.events(response.id)).at(-1);
    if (last?.mode === "web") lastWebAnswer = last.at;
    if (await pastPrivacy(ctx, ctx.store, response)) stoppedInPrivate = true;
  }
  return {
    ...quick,
    hasNumber: contact?.phones.some((phone) => phone.state === "ok") ?? false,
    stoppedInPrivate,
    lastWebAnswer,
  };
}
