/** What households asked for and nobody has settled, oldest first. Case numbers and the person's own words; never a name. */
import type { AskedRequest, RequestList, WaitingRequest } from "../../contract/requests";
import { localTime } from "../../domain/clock";
import type { Appointment, HouseholdRequest } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";

const SHOWN = 200;

export async function listRequests(ctx: Context): Promise<RequestList> {
  const wave = await currentWave(ctx);
  const rows = await ctx.store.waitingRequests(wave.id, SHOWN);
  return { requests: rows.map((row) => tell(row, ctx.now())) };
}

export const tellAsked = ({ content, askedOn, state }: HouseholdRequest): AskedRequest => ({
  kind: content.kind,
  day: localTime(askedOn).day,
  state,
  slot: content.kind === "call" ? content.slot : null,
});

function tell(
  row: HouseholdRequest & { caseNumber: string; appointment: Appointment | null },
  now: Date,
): WaitingRequest {
  const { id: requestId, caseId, caseNumber, appointment } = row;
  const until = appointment?.until;
  return {
    requestId,
    caseId,
    caseNumber,
    ...tellAsked(row),
    missed: Boolean(until && until <= now),
    ...wordsOf(row),
  };
}

function wordsOf({
  content,
}: HouseholdRequest): Pick<WaitingRequest, "relay" | "callBack" | "ownNumber"> & Partial<WaitingRequest> {
  const plain = { relay: false, callBack: false, ownNumber: false };
  switch (content.kind) {
    case "call": {
      const { language, otherLanguage, relay, note, numberId } = content;
      return {
        ...plain,
        language,
        ...(otherLanguage ? { otherLanguage } : {}),
        relay,
        ...(note ? { words: note } : {}),
        ownNumber: numberId !== undefined,
      };
    }
    case "paper":
      return { ...plain, language: content.language };
    case "help":
      return {
        ...plain,
        words: content.message,
        callBack: content.callBack,
        ownNumber: content.numberId !== undefined,
      };
    case "decline":
      return plain;
  }
}
