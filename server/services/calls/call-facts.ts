/** What the rule of calling needs to know of a case, read from the store. */
import type { CallFacts } from "../../domain/calling";
import { type Territory, territoryOf, territoryOfAddress } from "../../domain/territory";
import type { Promised, Waiting } from "../../store/callable";
import type { AttemptSummary, CaseSummary, Contact } from "../../store/records";
import type { Reads } from "../../store/store";
import type { Context } from "../context";
import { pastPrivacy } from "./past-privacy";

const clearFacts = ({ case: of, priority }: Waiting, attempts: AttemptSummary[]) => ({
  caseId: of.id,
  state: of.state,
  finished: of.finishedMode !== null,
  language: of.language,
  interviewer: of.interviewer,
  stratumOpen: true,
  priority,
  attempts,
  stoppedInPrivate: false,
  lastWebAnswer: null,
  hasNumber: true,
});

/** Clear columns only: enough to rule most cases out without opening anything sealed. */
export const factsInLine = (row: Waiting, attempts: AttemptSummary[]): CallFacts => ({
  ...clearFacts(row, attempts),
  territory: row.territory,
  appointment: null,
  askedForCall: false,
});

/** A promise holds where the person lives: only the address tells whether it is an hour for calls there. */
export const factsOfPromise = (row: Promised, attempts: AttemptSummary[]): CallFacts => ({
  ...clearFacts(row, attempts),
  territory: null,
  appointment: row.appointment,
  askedForCall: row.appointment === null,
});

/** The same with what is sealed: where the person lives, numbers that work, how far an unfinished response has come. */
export async function fullFacts(ctx: Context, quick: CallFacts, usual: Territory): Promise<CallFacts> {
  const [contact, responses] = await Promise.all([
    ctx.store.contact(quick.caseId),
    ctx.store.responsesOfCase(quick.caseId),
  ]);
  let stoppedInPrivate = false;
  let lastWebAnswer: Date | null = null;
  for (const response of responses) {
    if (response.independent || (response.state !== "under-way" && response.state !== "partial")) continue;
    const last = (await ctx.store.events(response.id)).at(-1);
    if (last?.mode === "web") lastWebAnswer = last.at;
    if (await pastPrivacy(ctx, ctx.store, response)) stoppedInPrivate = true;
  }
  return {
    ...quick,
    territory: (contact && territoryOfAddress(contact.address)) ?? usual,
    hasNumber: contact?.phones.some((phone) => phone.state === "ok") ?? false,
    stoppedInPrivate,
    lastWebAnswer,
  };
}

/** Where a person lives, as their address says; where it says nothing, as a manager said of the stratum. */
export async function homeOf(
  from: Reads,
  of: Pick<CaseSummary, "waveId" | "stratum">,
  contact: Contact | null,
): Promise<Territory> {
  const home = contact && territoryOfAddress(contact.address);
  if (home) return home;
  const row = (await from.strata(of.waveId)).find(({ stratum }) => stratum === of.stratum);
  return territoryOf(row?.territory ?? "mainland");
}
