/** Which rows of a response are shown, and under which part. */
import type { Mode } from "../../questionnaires/format/types";
import type { ResponseView } from "../../server/contract/office";

export type Row = ResponseView["rows"][number];
export interface Choice {
  mode: Mode | "";
  onlyMissing: boolean;
  onlyFlagged: boolean;
  search: string;
}
export const EVERYTHING: Choice = { mode: "", onlyMissing: false, onlyFlagged: false, search: "" };

/** Searching needs no accents and no capitals. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function choose(rows: readonly Row[], choice: Choice): Row[] {
  const wanted = plain(choice.search.trim());
  return rows.filter(
    (row) =>
      (choice.mode === "" || row.mode === choice.mode) &&
      (!choice.onlyMissing || row.missing !== null) &&
      (!choice.onlyFlagged || row.flag !== null) &&
      (wanted === "" || [row.variable, row.title.fr, row.title.en].some((text) => plain(text).includes(wanted))),
  );
}

/** In the order in which the parts come, not in that of the letters. */
export function byPart(rows: readonly Row[]): { part: string; rows: Row[] }[] {
  const parts = new Map<string, Row[]>();
  for (const row of rows) parts.set(row.part, [...(parts.get(row.part) ?? []), row]);
  return [...parts].map(([part, of]) => ({ part, rows: of }));
}
