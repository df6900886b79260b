/** The folder that is being written in: its last version without a fault, the faults of now, and word of every change. */
import { type FSWatcher, watch } from "node:fs";
import { type DefinitionFault, DefinitionRefused } from "../../../../questionnaires/compiler/faults";
import { loadWithDefinition } from "../../../../questionnaires/compiler/load";
import type { WaveFacts } from "../../../../questionnaires/format/types";
import { Edition } from "./edition";

/** An editor writes a file in several steps. Milliseconds. */
const QUIET = 120;

/** definition: it was changed. path: the printed path was followed to its end. */
export type News = "definition" | "path";

export class Source {
  edition: Edition | null = null;
  faults: DefinitionFault[] = [];
  private seen = "";
  private readonly listeners = new Set<(what: News) => void>();
  private readonly watcher: FSWatcher;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly folder: string,
    private readonly wave: WaveFacts,
  ) {
    this.load();
    this.watcher = watch(folder, () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.load(), QUIET);
    });
  }

  onChange(listener: (what: News) => void): () => void {
    this.listeners.add(listener);
    // the path may have been followed between the page and its listening: it would wait for ever
    if (this.edition?.followed) listener("path");
    return () => this.listeners.delete(listener);
  }

  private read(): string {
    try {
      const { questionnaire, definition } = loadWithDefinition(this.folder);
      // A comment or a blank line is no other version.
      if (this.edition?.questionnaire.hashes.whole !== questionnaire.hashes.whole) {
        const edition = new Edition(questionnaire, this.wave);
        this.edition = edition;
        void edition.follow(() => !this.closed && this.edition === edition).then(() => this.tell("path"));
      }
      this.faults = [];
      return definition;
    } catch (error) {
      if (!(error instanceof DefinitionRefused)) throw error;
      this.faults = error.faults;
      return error.message;
    }
  }

  private load(): void {
    const now = this.read();
    if (now === this.seen) return;
    this.seen = now;
    this.tell("definition");
  }

  private tell(what: News): void {
    if (!this.closed) for (const listener of this.listeners) listener(what);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.watcher.close();
  }
}
