/** A member of staff without a browser, for what a journey needs to know or to prepare. */
import type { Call, CaseCard } from "../../server/contract/interviewer";
import type { CaseFile, CaseList, ResponseView } from "../../server/contract/office";
import { codeOf, type Platform } from "./server";

export interface Staff {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  bytes(path: string): Promise<Uint8Array>;
}

export async function signInStaff(platform: Platform, role: string): Promise<Staff> {
  const login = platform.logins[role];
  if (!login) throw new Error(`The demo wave has no ${role}.`);
  let cookie = "";
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const reply = await fetch(new URL(path, platform.staff), {
      method,
      headers: {
        origin: platform.staff.replace(/\/$/, ""),
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = reply.headers.getSetCookie().map((one) => one.split(";")[0]);
    if (set.length > 0) cookie = set.join("; ");
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${(await reply.text()).slice(0, 300)}`);
    return reply;
  };
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const text = await (await send(method, path, body)).text();
    return (text === "" ? undefined : JSON.parse(text)) as T;
  };
  await call("POST", "/api/session", login);
  return {
    get: (path) => call("GET", path),
    post: (path, body = {}) => call("POST", path, body),
    bytes: async (path) => new Uint8Array(await (await send("GET", path)).arrayBuffer()),
  };
}

/** Journeys run two at a time over one wave: each takes cases whose numbers are its own. */
const WORKERS = 2;
const mine = ({ number }: { number: string }): boolean =>
  Number(number.slice(-6)) % WORKERS === Number(process.env.VITEST_POOL_ID ?? 1) % WORKERS;

/** Cases that were invited and have answered nothing, with the code of their letter. */
export async function freshCases(
  manager: Staff,
  count: number,
): Promise<{ caseId: string; number: string; code: string }[]> {
  const cases: CaseList["cases"] = [];
  // whoever was called without a result has answered nothing either
  for (const state of ["invited", "calling"]) {
    const listed = await manager.get<CaseList>(`/api/office/cases?state=${state}`);
    cases.push(...listed.cases.filter((row) => mine(row) && row.modes.length === 0));
  }
  if (cases.length < count) throw new Error(`Only ${cases.length} fresh cases, ${count} are needed.`);
  return cases.slice(0, count).map(({ caseId, number }) => ({ caseId, number, code: codeOf(caseId) }));
}

/** A case that a form was posted to and that has not answered yet, with the code printed on the form. */
export async function postedForm(
  manager: Staff,
): Promise<{ caseId: string; formId: string; formCode: string; code: string }> {
  const { cases } = await manager.get<CaseList>("/api/office/cases?state=form-posted");
  for (const { caseId } of cases.filter(mine)) {
    const form = (await caseFile(manager, caseId)).forms.find(({ state }) => state === "posted");
    if (form) return { caseId, formId: form.formId, formCode: form.code, code: codeOf(caseId) };
  }
  throw new Error("No form is on its way.");
}

export const caseFile = (manager: Staff, caseId: string) => manager.get<CaseFile>(`/api/office/cases/${caseId}`);
export async function responsesOf(manager: Staff, caseId: string): Promise<ResponseView[]> {
  const { responseNumbers } = await caseFile(manager, caseId);
  return Promise.all(responseNumbers.map((number) => manager.get<ResponseView>(`/api/office/responses/${number}`)));
}
/**
 * The person whom the console will call next, at a time that they chose themselves, and who has answered nothing yet.
 * Appointments of the demo wave that are due come first; those of people who have begun already are kept by a call.
 */
export async function appointmentDue(interviewer: Staff): Promise<CaseCard> {
  for (let draw = 0; draw < 60; draw++) {
    const { case: drawn } = await interviewer.post<{ case: CaseCard | null }>("/api/interviewer/draw");
    const number = drawn?.numbers[0];
    if (!drawn || !number) throw new Error("There is no case to call.");
    const path = `/api/interviewer/cases/${drawn.caseId}`;
    if (drawn.appointment && !drawn.begun) {
      await interviewer.post(`${path}/release`);
      return drawn;
    }
    const { callId } = await interviewer.post<Call>(`${path}/calls`, { numberId: number.id });
    const end = (outcome: object) => interviewer.post(`/api/interviewer/calls/${callId}/end`, outcome);
    if (drawn.begun) await end({ outcome: "no-answer" });
    else
      await end({
        outcome: "appointment-hard",
        appointment: { at: new Date(Date.now() + 60_000).toISOString(), hard: true },
      });
  }
  throw new Error("Nobody has an appointment.");
}
