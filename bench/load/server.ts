/** A server of its own process, as production runs it, on free ports of loopback. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { freePort } from "../../tests/support/free-port";

export interface Served {
  port: number;
  pid: number;
  /** processor time of the process so far, in milliseconds */
  cpuMs(): number;
  /** resident memory now, in MB */
  rssMb(): number;
  /** @param signal SIGKILL leaves it no moment */
  end(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

const START_MS = 60_000;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
const PAGE_MB = 4096 / 1024 / 1024;

const answers = async (port: number, path: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    (reply) => reply.ok,
    () => false,
  );

/** @param program what Node is to run; it listens on PORT and answers `path` once it is ready */
export const serve = async (
  program: string[],
  env: Record<string, string>,
  path = "/health/ready",
): Promise<Served> => {
  const [port, staffPort] = [await freePort(), await freePort()];
  const child: ChildProcess = spawn(process.execPath, program, {
    env: { PATH: process.env.PATH, ...env, HOST: "127.0.0.1", PORT: String(port), STAFF_PORT: String(staffPort) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const keep = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const until = Date.now() + START_MS;
  while (!(await answers(port, path))) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`The server did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const pid = child.pid ?? 0;
  const stat = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return {
    port,
    pid,
    cpuMs: () => (Number(stat()[11]) + Number(stat()[12])) * TICK_MS,
    rssMb: () => Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_MB,
    end: async (signal = "SIGTERM") => {
      child.kill(signal);
      await gone;
    },
  };
};
