/** What happens to a case of the demo wave, each act through the services that a real one goes through. */
import { randomUUID } from "node:crypto";
import type { ScreenView } from "../../contract/screen";
import { caseState } from "../../domain/case";
import { addDays, addMinutes } from "../../domain/clock";
import { PROTOCOL, type ProtocolStep } from "../../domain/protocol";
import type { Random } from "../../domain/seeded-random";
import type { Case, Wave } from "../../store/records";
import type { Writes } from "../../store/store";
import { issueAccessCode } from "../access/issue-access-code";
import { beginCallInterview } from "../calls/begin-call-interview";
import { endCall } from "../calls/end-call";
import { pastPrivacy } from "../calls/past-privacy";
import { startCall } from "../calls/start-call";
import type { Context } from "../context";
import { recordOutcome } from "../fieldwork/record-outcome";
import { printForm } from "../forms/print-form";
import { beginInterview } from "../interviews/begin-interview";
import { breakOff } from "../interviews/end-interview";
import { submitInterview } from "../interviews/submit-interview";
import type { Clock } from "./nested";
import { fillAndKey } from "./paper";
import type { Person } from "./person";
import { walkInterview } from "./walk";

export interface Scene {
  ctx: Context;
  tx: Writes;
  clock: Clock;
  wave: Wave;
  case: Case;
  person: Person;
  random: Random;
  /** the instant that the demo is loaded: nothing happens after it */
  today: Date;
}
export type Until = (screen: ScreenView) => boolean;

export async function sendLetter(scene: Scene, step: ProtocolStep, returned = false): Promise<void> {
  const { tx, ctx, clock } = scene;
  const { channel, codeSerial } = PROTOCOL[step];
  if (step !== "invitation" && !(await mayBeReminded(scene))) return;
  const sendingId = randomUUID();
  await tx.addSending({
    id: sendingId,
    caseId: scene.case.id,
    step,
    channel,
    at: clock.now,
    state: returned ? "returned" : "sent",
  });
  if (codeSerial > 0)
    await issueAccessCode(ctx, tx, { caseId: scene.case.id, serial: codeSerial, startsAt: clock.now, sendingId });
  if (step === "invitation") await recordOutcome(tx, scene.case.id, "invited");
}

export const isFinished = async ({ tx, case: of }: Scene): Promise<boolean> =>
  (await tx.case(of.id))?.finishedMode !== null;

/** Not after an end, nor while a supervisor decides, nor once the person came to the privacy question. */
async function mayBeReminded({ ctx, tx, case: of }: Scene): Promise<boolean> {
  const found = await tx.case(of.id);
  if (!found || caseState(found.state).final || ["at-rest", "supervisor"].includes(found.state)) return false;
  for (const response of await tx.responsesOfCase(of.id))
    if (!response.independent && (await pastPrivacy(ctx, tx, response))) return false;
  return true;
}

/** What the post brings back, or the office concludes. */
export async function noteLetter(scene: Scene, outcome: string): Promise<void> {
  const { tx, clock } = scene;
  const caseId = scene.case.id;
  await tx.addAttempt({
    id: randomUUID(),
    caseId,
    channel: "letter",
    numberId: null,
    who: null,
    started: clock.now,
    ended: clock.now,
    outcome,
    note: null,
    interviewId: null,
  });
  await recordOutcome(tx, caseId, outcome);
}

export async function answerOnWeb(scene: Scene, until?: Until): Promise<void> {
  const { ctx, tx, clock, person } = scene;
  const { id: caseId, language } = scene.case;
  const interview = await beginInterview(ctx, tx, { caseId, mode: "web", who: "respondent", language });
  const step = await walkInterview(ctx, clock, interview.id, person, until);
  clock.now = addMinutes(clock.now, 1);
  if (step.kind === "end" && step.reason === "ready") await submitInterview(ctx, interview.id, randomUUID());
  else await breakOff(ctx, tx, interview.id, "broken-off");
}

export interface PhoneCall {
  outcome: string;
  interview?: boolean;
  until?: Until;
  appointment?: { at: Date; hard: boolean };
  note?: string;
}
export async function call(scene: Scene, { outcome, interview, until, appointment, note }: PhoneCall): Promise<void> {
  const { ctx, tx, clock, person, random } = scene;
  const caseId = scene.case.id;
  if (await isFinished(scene)) return;
  const numbers = ((await tx.contact(caseId))?.phones ?? []).filter((phone) => phone.state === "ok");
  const number = numbers[random.integer(0, numbers.length - 1)];
  if (!number) return;
  const who = random.pick(["interviewer", "interviewer2", "interviewer", "interviewer2", "interviewer3"]);
  await tx.takeClaim({ caseId, who, until: addMinutes(clock.now, 15) }, clock.now);
  const { callId } = await startCall(ctx, { caseId, numberId: number.id, who });
  clock.now = addMinutes(clock.now, 0.4 + random.next());
  if (interview) {
    await beginCallInterview(ctx, callId, who);
    const interviewId = (await tx.attempt(callId))?.interviewId ?? "";
    const step = await walkInterview(ctx, clock, interviewId, person, until);
    if (step.kind === "end" && step.reason === "ready") await submitInterview(ctx, interviewId, randomUUID());
  }
  clock.now = addMinutes(clock.now, 0.5);
  await endCall(ctx, callId, who, {
    outcome,
    ...(note ? { note } : {}),
    ...(appointment ? { appointment: { at: appointment.at.toISOString(), hard: appointment.hard } } : {}),
  });
}

export async function postForm(scene: Scene): Promise<string> {
  const { ctx, tx, clock, random } = scene;
  const form = await printForm(ctx, tx, scene.case, random);
  await tx.updateForm(form.id, { state: "posted", postedAt: clock.now });
  await sendLetter(scene, "form");
  await recordOutcome(tx, scene.case.id, "form-posted");
  return form.id;
}

/** The booklet came back and is keyed, whole or its first pages. */
export async function keyForm(scene: Scene, pages?: number): Promise<void> {
  const { ctx, tx, clock, person, wave } = scene;
  const form = (await tx.formsOfCase(scene.case.id)).at(-1);
  if (!form) return;
  await fillAndKey(ctx, clock, {
    case: scene.case,
    form,
    person,
    wave,
    clerk: "clerk",
    ...(pages === undefined ? {} : { pages }),
  });
}

/** The next letter, if it comes to that: a finish cancels it. */
export async function planLastReminder({ tx, wave, case: of }: Scene): Promise<void> {
  const { channel, day } = PROTOCOL["last-reminder"];
  const at = addDays(wave.opened, day);
  await tx.addSending({ id: randomUUID(), caseId: of.id, step: "last-reminder", channel, at, state: "planned" });
}
