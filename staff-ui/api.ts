/** How a staff app talks to the server: JSON both ways, and a failure is always one of two typed errors. */
import type { Problem } from "../server/contract/common";

/** The server answered, and the answer is no (RFC 9457). */
export class ProblemReply extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.title ?? code);
  }
}

/** The server was not reached, or could not answer in time: the same request may be sent again. */
export class NoConnection extends Error {
  constructor(readonly retryAfterSeconds?: number) {
    super("The server cannot be reached.");
  }
}

export const isProblem = (error: unknown, code?: string): error is ProblemReply =>
  error instanceof ProblemReply && (code === undefined || error.code === code);

/** Replies that say nothing about the request itself. */
const PASSING = new Set([429, 502, 503, 504]);

export interface Call {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** How often it is sent again by itself; only for what counts once when it is sent twice. */
  retries?: number;
}

export interface Api {
  call<Reply>(path: string, call?: Call): Promise<Reply>;
  get<Reply>(path: string, signal?: AbortSignal): Promise<Reply>;
  post<Reply>(path: string, body?: unknown, retries?: number): Promise<Reply>;
  put<Reply>(path: string, body?: unknown, retries?: number): Promise<Reply>;
  patch<Reply>(path: string, body?: unknown): Promise<Reply>;
  delete<Reply>(path: string, body?: unknown): Promise<Reply>;
}

export interface ApiOptions {
  fetch?: typeof fetch;
  wait?: (milliseconds: number) => Promise<void>;
  /** The session is over: the sign-in page comes up over what is open. */
  onSignedOut?: () => void;
  timeoutMilliseconds?: number;
}

/** 1, 2, 4, 8, then 15 seconds: soon enough for a blink of the network, calm enough for a server that restarts. */
export const backoffMilliseconds = (tries: number): number => Math.min(1000 * 2 ** Math.max(0, tries - 1), 15_000);

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function createApi(options: ApiOptions = {}): Api {
  const { wait = pause, timeoutMilliseconds = 20_000 } = options;
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));

  async function once(path: string, { method = "GET", body, signal }: Call): Promise<unknown> {
    const timeout = AbortSignal.timeout(timeoutMilliseconds);
    let response: Response;
    let read: unknown;
    try {
      response = await send(path, {
        method,
        credentials: "same-origin",
        headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      read = await readJson(response);
    } catch (error) {
      // A caller that gave up itself wants its own abort back, not a story about the network.
      if (signal?.aborted) throw error;
      throw new NoConnection();
    }
    if (response.ok) return read;
    const problem = (typeof read === "object" && read !== null ? read : {}) as Partial<Problem>;
    // A proxy's page about a failure holds no code of ours.
    if (problem.code === undefined && response.status >= 500) throw new NoConnection();
    if (PASSING.has(response.status)) {
      // A sign-in that is slowed down is told so; all else is simply sent again.
      if (response.status === 429) throw new ProblemReply(429, problem.code ?? "slow-down", problem);
      throw new NoConnection(problem.retryAfterSeconds);
    }
    if (problem.code === "not-signed-in") options.onSignedOut?.();
    throw new ProblemReply(response.status, problem.code ?? "internal", problem);
  }

  async function call<Reply>(path: string, request: Call = {}): Promise<Reply> {
    for (let tries = 1; ; tries++) {
      try {
        // The contract's schemas are checked where the reply is made; here they are taken at their word.
        return (await once(path, request)) as Reply;
      } catch (error) {
        if (!(error instanceof NoConnection) || tries > (request.retries ?? 0)) throw error;
        await wait(error.retryAfterSeconds ? error.retryAfterSeconds * 1000 : backoffMilliseconds(tries));
      }
    }
  }

  return {
    call,
    get: (path, signal) => call(path, { retries: 2, ...(signal ? { signal } : {}) }),
    post: (path, body, retries = 0) => call(path, { method: "POST", body, retries }),
    put: (path, body, retries = 2) => call(path, { method: "PUT", body, retries }),
    patch: (path, body) => call(path, { method: "PATCH", body }),
    delete: (path, body) => call(path, { method: "DELETE", body }),
  };
}
