/** The real platform, as `npm start` starts it: free ports, an empty folder for its data, the demo wave. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveAccessCode } from "../../server/secrets/codes";
import { freePort } from "./free-port";
import { root } from "./root";

/** The key of access codes, so that a journey knows the code of any case: as the letter would tell it. */
const CODE_KEY = Buffer.alloc(32, "code");
export const EXIT_URL = "https://exit.example/";
const START_SECONDS = 240;

export interface Platform {
  /** addresses of the two origins */
  household: string;
  staff: string;
  /** logins by their own name and by role, as the start prints them */
  logins: Record<string, { login: string; password: string }>;
  /** what a person who typed `npm start` has read by then */
  said: string;
}
/** The access code in a case's letter. */
export const codeOf = (caseId: string, serial = 1): string => deriveAccessCode(CODE_KEY, caseId, serial);

export interface RunningServer extends Platform {
  /** what it printed so far */
  output(): string;
  /** how it ended, where nobody had stopped it */
  endedEarly(): string | null;
  stop(): Promise<void>;
}

interface StartLine {
  staff?: { login: string; password: string; role: string }[];
}
function startLine(output: string): StartLine | null {
  for (const line of output.split("\n")) {
    if (!line.startsWith("{")) continue;
    try {
      const read = JSON.parse(line) as StartLine;
      if (Array.isArray(read.staff)) return read;
    } catch {
      // a log line that was cut in two
    }
  }
  return null;
}

/** @param env may name PORT, STAFF_PORT and DATA_DIR, to start again where another one stood: then the folder is left. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const data = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), "trimode-data-")));
  const [port, staffPort] = [env.PORT ?? (await freePort()), env.STAFF_PORT ?? (await freePort())];
  const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: {
      ...inherited,
      PORT: String(port),
      STAFF_PORT: String(staffPort),
      DATA_DIR: data,
      CODE_KEY: CODE_KEY.toString("base64"),
      EXIT_URL,
      PRINT_JSON: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  let early: string | null = null;
  let stopped = false;
  child.once("exit", (code, signal) => {
    if (!stopped) early = `code ${code}, signal ${signal}`;
  });
  const stop = async (): Promise<void> => {
    stopped = true;
    await end(child);
    if (child.exitCode !== 0 && early === null)
      throw new Error(`SIGTERM did not end it cleanly: ${child.exitCode ?? child.signalCode}`);
    if (env.DATA_DIR === undefined) await rm(data, { recursive: true, force: true, maxRetries: 3 });
  };
  const line = await ready(child, () => startLine(output)).catch(async (fault) => {
    await stop().catch(() => undefined);
    throw new Error(`The server did not start: ${fault instanceof Error ? fault.message : fault}\n${output}`);
  });
  return {
    household: `http://127.0.0.1:${port}/`,
    staff: `http://127.0.0.1:${staffPort}/`,
    logins: Object.fromEntries(
      (["login", "role"] as const).flatMap((by) =>
        (line.staff ?? []).map((one) => [one[by], { login: one.login, password: one.password }]),
      ),
    ),
    said: output,
    output: () => output,
    endedEarly: () => early,
    stop,
  };
}

async function ready(child: ChildProcess, read: () => StartLine | null): Promise<StartLine> {
  const until = Date.now() + START_SECONDS * 1000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const line = read();
    if (line) return line;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing was said within ${START_SECONDS} seconds`);
}

/** By its process id, politely first. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(late);
}
