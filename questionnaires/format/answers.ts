/** A response as conditions and checks see it: no events, no modes of single answers, nothing of the store. */
import type { MissingCode } from "./missing";
import type { Mode, Value, WaveFacts } from "./types";

/** One answer: exactly one of the two. */
export interface Cell {
  value?: Value;
  missing?: MissingCode;
}
export type Cells = Record<string, Cell | undefined>;

export interface Report {
  /** stable: offence and ordinal, "VPHY.1" */
  id: string;
  offence: string;
  cells: Cells;
}

export interface Answers {
  cells: Cells;
  /** null: the draw has not been made */
  reports: Report[] | null;
}

/** What surrounds the answers: the mode they are being given in, the wave, what was known before. */
export interface Surroundings {
  mode: Mode;
  wave: WaveFacts;
  preload: Record<string, number>;
}
