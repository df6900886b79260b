/** The household's API (server/contract/respondent.ts). Nothing is kept in the browser: no cache, no storage. */
import type {
  AskRequest,
  EndView,
  GivenAnswers,
  Language,
  ListHits,
  Problem,
  RequestDone,
  RequestsView,
  RespondentSettings,
  SaveReply,
  SaveRequest,
  Sitting,
  StepView,
} from "./contract";
import type { Outcome } from "./outcome";

const TIMEOUT_MS = 15_000;

interface Reply {
  status: number;
  body: unknown;
}

/** Once the person has left, no request starts any more, whatever timer still runs. */
let gone = false;
export const stopAllRequests = (): void => {
  gone = true;
};
export const stopped = (): boolean => gone;

/** Of the sitting that this page began: the cookie is the browser's, and may be another page's by now. */
let mark: string | undefined;
export const belongTo = (sitting: Sitting | null): void => {
  mark = sitting?.mark;
};

async function request(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Reply | null> {
  if (gone) return null;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(`/api/r/${path}`, {
      method,
      cache: "no-store",
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
      // A leaving page may still tell the server that the sitting is over.
      keepalive: method === "DELETE",
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
      headers: {
        ...(mark === undefined ? {} : { "x-sitting": mark }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  } catch {
    return null;
  }
}

/** The body's shape is the server's promise: its replies are serialised by the same contract. */
export function toOutcome<T>(reply: Reply | null): Outcome<T> {
  if (reply === null) return { kind: "unreachable", cause: "network" };
  if (reply.status < 300) return { kind: "accepted", reply: reply.body as T };
  const problem = (reply.body ?? {}) as Partial<Problem>;
  switch (problem.code) {
    case "wrong-code":
      return { kind: "wrong-code" };
    case "wrong-pin":
      return { kind: "wrong-pin" };
    case "pin-too-simple":
      return { kind: "pin-refused", why: "simple" };
    case "pin-not-now":
      return { kind: "pin-refused", why: "late" };
    case "slot-gone":
    case "number-needed":
    case "request-not-open":
      return { kind: "request-refused", why: problem.code };
    case "stale-save":
      return problem.currentVersion === undefined
        ? { kind: "moved" }
        : { kind: "stale", currentVersion: problem.currentVersion };
    case "save-id-reused":
      return { kind: "id-used" };
    case "not-this-step":
    case "already-submitted":
    case "not-ready":
    case "case-finished":
      return { kind: "moved" };
    case "answers-at-fault":
      return { kind: "at-fault", faults: problem.faults ?? [] };
  }
  if (reply.status === 401) return { kind: "sitting-ended" };
  const wait = problem.retryAfterSeconds;
  return {
    kind: "unreachable",
    cause: reply.status === 429 ? "busy" : "server",
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  };
}

const ask = async <T>(method: string, path: string, body?: unknown): Promise<Outcome<T>> =>
  toOutcome<T>(await request(method, path, body));

/** A new sitting waits for the end of the one before: its cookie must not be taken away by a late reply. */
let ending: Promise<unknown> = Promise.resolve();

export const api = {
  settings: () => ask<RespondentSettings>("GET", "settings"),
  signIn: async (code: string, language: Language, pin?: string) => {
    await ending;
    return ask<Sitting>("POST", "sitting", { code, language, ...(pin === undefined ? {} : { pin }) });
  },
  end: () => {
    ending = ask<null>("DELETE", "sitting");
    return ending;
  },
  tellLanguage: (language: Language) => ask<null>("PUT", "language", { language }),
  choosePin: (pin: string) => ask<null>("POST", "pin", { pin }),
  answers: () => ask<GivenAnswers>("GET", "answers"),
  correct: (step: string) => ask<StepView>("POST", "answers", { step }),
  step: () => ask<StepView>("GET", "step"),
  back: (step: string) => ask<StepView>("POST", "back", { step }),
  save: (save: SaveRequest) => ask<SaveReply>("POST", "saves", save),
  submit: (body: { saveId: string }) => ask<EndView>("POST", "submit", { saveId: body.saveId }),
  requests: () => ask<RequestsView>("GET", "requests"),
  request: (request: AskRequest) => ask<RequestDone>("POST", "requests", request),
  search: async (list: string, query: string, signal: AbortSignal) =>
    toOutcome<ListHits>(
      await request("GET", `lists/${encodeURIComponent(list)}?q=${encodeURIComponent(query)}`, undefined, signal),
    ),
};
