/** One case: who and where, what was sent, tried and answered when. Never an answer, nor what leads to one. */
import type { CaseFile } from "../../contract/office";
import { caseState } from "../../domain/case";
import { localTime } from "../../domain/clock";
import { disposition } from "../../domain/disposition";
import { ExpectedFailure } from "../../domain/problem";
import { stepLabel } from "../../domain/protocol";
import type { Contact, Erasure, Wave } from "../../store/records";
import type { Context } from "../context";
import { tellAsked } from "../requests/list-requests";
import { caseModules } from "./case-modules";
import { tellAttempt } from "./tell-attempt";

export async function caseFile(ctx: Context, caseId: string): Promise<CaseFile> {
  const { store } = ctx;
  const of = await store.case(caseId);
  const wave = of && (await store.wave(of.waveId));
  if (!of || !wave) throw new ExpectedFailure("unknown-case");
  const [contact, attempts, sendings, requests, interviews, forms, responses] = await Promise.all([
    store.contact(caseId),
    store.attempts(caseId),
    store.sendings(caseId),
    store.requests(caseId),
    store.interviews(caseId),
    store.formsOfCase(caseId),
    store.responsesOfCase(caseId),
  ]);
  const { aapor, label } = disposition(of.disposition);
  return {
    caseId,
    number: of.number,
    demo: wave.demo,
    stratum: of.stratum,
    designWeight: of.designWeight,
    language: of.language,
    state: of.state,
    stateLabel: caseState(of.state).label,
    finalCode: { aapor, label },
    contact: contact && tellContact(contact),
    attempts: attempts.map(tellAttempt),
    sendings: sendings.map((sending) => ({
      at: sending.at.toISOString(),
      kind: sending.step,
      label: stepLabel(sending.step),
      state: sending.state,
    })),
    requests: requests.map(tellAsked),
    interviews: interviews.map((interview) => ({
      mode: interview.mode,
      begun: interview.begun.toISOString(),
      endedDay: interview.ended && localTime(interview.ended).day,
      how: interview.how,
      who: interview.who,
    })),
    forms: forms.map((form) => ({
      formId: form.id,
      code: form.code,
      state: form.state,
      postedAt: form.postedAt?.toISOString() ?? null,
    })),
    modules: await caseModules(ctx, responses),
    responseNumbers: responseNumbers(wave, responses),
    erasure: erasureState((await store.erasureOfCase(caseId))?.state, await store.hasKeys(caseId)),
  };
}

/** Without its keys the person is erased, also where an older backup has lost the request. */
const erasureState = (asked: Erasure["state"] | undefined, hasKeys: boolean): CaseFile["erasure"] => {
  if (!hasKeys) return "done";
  return asked === "requested" ? "requested" : null;
};

const tellContact = (contact: Contact): NonNullable<CaseFile["contact"]> => ({
  name: `${contact.firstName} ${contact.lastName}`,
  address: contact.address,
  phones: contact.phones.map((phone) => phone.number),
  ...(contact.email ? { email: contact.email } : {}),
});

/** A real case never leads to its answers; the demo's may be shown in full, marked as such. */
const responseNumbers = (wave: Wave, responses: readonly { number: string }[]): string[] =>
  wave.demo ? responses.map((response) => response.number) : [];
