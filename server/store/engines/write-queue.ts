/**
 * SQLite's writers stand in a queue, as there is one connection that writes. Those that wait share a commit, each in a
 * savepoint of its own: a failure undoes its own changes only, and none hears "done" before the commit is durable.
 */
import { AsyncResource } from "node:async_hooks";
import type { Database, Statement } from "better-sqlite3";

interface Writer {
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** Writers that share a commit at most, and how long the first may wait for the last. */
const TOGETHER = 64;
const TOGETHER_MS = 40;

export class WriteQueue {
  private readonly waiting: Writer[] = [];
  private draining: Promise<void> | null = null;
  private readonly say: Record<"begin" | "keep" | "release" | "undo" | "commit", Statement>;

  constructor(private readonly connection: Database) {
    this.say = {
      begin: connection.prepare("begin immediate"),
      keep: connection.prepare("savepoint writer"),
      release: connection.prepare("release writer"),
      undo: connection.prepare("rollback to writer"),
      commit: connection.prepare("commit"),
    };
  }

  /** Runs `work` alone on the connection, inside a transaction; resolves when it is durable. */
  write<T>(work: () => Promise<T>): Promise<T> {
    const result = new Promise<unknown>((resolve, reject) => {
      // the queue is emptied by whoever came first: each still acts as itself (store/acting.ts)
      const self = new AsyncResource("write");
      this.waiting.push({ work: () => self.runInAsyncScope(work), resolve, reject });
    });
    this.draining ??= this.drain();
    return result as Promise<T>;
  }

  /** Resolves when nobody waits any more. */
  async idle(): Promise<void> {
    while (this.draining) await this.draining;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // one turn of the event loop: requests that came in together may share the commit
      await new Promise(setImmediate);
      await this.commitSome();
    }
    this.draining = null;
  }

  private async commitSome(): Promise<void> {
    const done: (() => void)[] = [];
    const undone: ((error: unknown) => void)[] = [];
    try {
      this.say.begin.run();
      const began = performance.now();
      for (let count = 0; count < TOGETHER && performance.now() - began < TOGETHER_MS; count++) {
        const writer = this.waiting.shift();
        if (!writer) break;
        undone.push(writer.reject);
        const settle = await this.inSavepoint(writer);
        done.push(settle);
      }
      this.say.commit.run();
    } catch (error) {
      // the disk is full, or another process holds the file: nobody's change was kept
      if (this.connection.inTransaction) this.connection.exec("rollback");
      if (undone.length === 0) this.waiting.shift()?.reject(error);
      for (const reject of undone) reject(error);
      return;
    }
    for (const settle of done) settle();
  }

  private async inSavepoint({ work, resolve, reject }: Writer): Promise<() => void> {
    this.say.keep.run();
    try {
      const value = await work();
      this.say.release.run();
      return () => resolve(value);
    } catch (error) {
      // where SQLite itself has rolled back all, the others' changes are gone as well
      if (!this.connection.inTransaction) throw error;
      this.say.undo.run();
      this.say.release.run();
      return () => reject(error);
    }
  }
}
