/** What the interviewer sees before dialling: name and numbers, and never an answer. */
import type { CaseCard } from "../../contract/interviewer";
import { dialledNumbers } from "../../domain/numbers";
import type { Case, HouseholdRequest } from "../../store/records";
import type { Context } from "../context";
import { tellAttempt } from "../fieldwork/tell-attempt";
import { practiceOf } from "../training/practice-of";
import { callingRules } from "./calling-rules";

export async function caseCard(ctx: Context, of: Case, heldUntil: Date): Promise<CaseCard> {
  const [contact, attempts, appointment, interviews, requests, wave] = await Promise.all([
    ctx.store.contact(of.id),
    ctx.store.attempts(of.id),
    ctx.store.openAppointment(of.id),
    ctx.store.interviews(of.id),
    ctx.store.requests(of.id),
    ctx.store.wave(of.waveId),
  ]);
  if (!wave) throw new Error(`Case ${of.id} belongs to no wave`);
  if (!contact) throw new Error(`Case ${of.id} has no contact`);
  const practice = practiceOf(of, wave);
  return {
    caseId: of.id,
    name: `${contact.firstName} ${contact.lastName}`,
    numbers: dialledNumbers(contact.phones).map(({ id, number, kind, source, preferred }) => ({
      ...{ id, number, kind, source },
      preferred: preferred ?? false,
    })),
    language: of.language,
    attempts: attempts.map(tellAttempt),
    attemptsCap: callingRules(wave).attemptsCap,
    appointment: appointment && {
      at: appointment.at.toISOString(),
      ...(appointment.until ? { until: appointment.until.toISOString() } : {}),
      hard: appointment.hard,
    },
    begun: interviews.length > 0,
    wish: wishOf(requests),
    ...(contact.safeWay ? { reachable: { fr: contact.safeWay, en: contact.safeWay } } : {}),
    ...(practice ? { practice } : {}),
    heldUntil: heldUntil.toISOString(),
  };
}

/** Of the call that was asked for last: it holds for later calls too. */
function wishOf(requests: readonly HouseholdRequest[]): CaseCard["wish"] {
  const asked = requests.findLast(({ state, content }) => state !== "withdrawn" && content.kind === "call");
  if (asked?.content.kind !== "call") return null;
  const { kind: _kind, slot: _slot, ...wish } = asked.content;
  return { soon: asked.state === "call-soon", ...wish };
}
