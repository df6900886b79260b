/**
 * The ledger of erasures: a file outside the database and its backups, to which lines are only ever added. An erasure is
 * durable here before any key goes, so that no older backup can bring a person back: each restore and each start replays
 * it (docs/decisions/0015-key-store.md). A line names a case by its random id and nobody.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface ErasureEntry {
  /** number of the certificate */
  number: string;
  caseId: string;
  /** ISO 8601 */
  at: string;
}
interface Line extends ErasureEntry {
  /** hash of the line before and of this one: a line that was changed, removed or put in between shows */
  link: string;
}

/** Thrown where the chain of lines does not hold: somebody changed the file. */
export class LedgerBroken extends Error {}

const START = "";
const linkOf = (before: string, { number, caseId, at }: ErasureEntry): string =>
  createHash("sha256")
    .update(JSON.stringify([before, number, caseId, at]))
    .digest("hex");

/** Whole lines, and how many bytes they take: what a crash left half written behind them was never acted on. */
const wholeLines = (file: string): { lines: Line[]; bytes: number } => {
  if (!existsSync(file)) return { lines: [], bytes: 0 };
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const lines: Line[] = [];
  let link = START;
  for (const [at, spelled] of whole.split("\n").slice(0, -1).entries()) {
    const line = parsed(spelled);
    if (!line || line.link !== linkOf(link, line))
      throw new LedgerBroken(`${file}, line ${at + 1}: the chain does not hold. Compare it with a copy of the ledger.`);
    link = line.link;
    lines.push(line);
  }
  return { lines, bytes: Buffer.byteLength(whole) };
};

const parsed = (spelled: string): Line | null => {
  try {
    return JSON.parse(spelled);
  } catch {
    return null;
  }
};

/** Every erasure so far. Throws LedgerBroken. */
export const readLedger = (file: string): ErasureEntry[] =>
  wholeLines(file).lines.map(({ number, caseId, at }) => ({ number, caseId, at }));

const LOCK_MS = 20;
/** Longer than any append: who left a lock behind that long is dead. */
const STALE_MS = 10_000;

/** Alone among all servers that share the file. */
const locked = async <T>(file: string, work: () => T): Promise<T> => {
  const lock = `${file}.lock`;
  for (;;) {
    try {
      closeSync(openSync(lock, "wx", 0o600));
      break;
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > STALE_MS) rmSync(lock, { force: true });
      await pause(LOCK_MS);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
};

/** Adds an erasure, durable when it resolves. The same case a second time is the first one's entry, which is returned. */
export const addToLedger = async (file: string, entry: ErasureEntry): Promise<ErasureEntry> => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return locked(file, () => {
    const { lines, bytes } = wholeLines(file);
    const known = lines.find((line) => line.caseId === entry.caseId);
    if (known) return { number: known.number, caseId: known.caseId, at: known.at };
    if (existsSync(file) && statSync(file).size > bytes) truncateSync(file, bytes);
    const line: Line = { ...entry, link: linkOf(lines.at(-1)?.link ?? START, entry) };
    const handle = openSync(file, "a", 0o600);
    try {
      writeSync(handle, `${JSON.stringify(line)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // the name of a new file is durable with its folder
    if (lines.length === 0) syncFolder(dirname(file));
    return entry;
  });
};

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
