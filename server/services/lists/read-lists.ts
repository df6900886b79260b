/** The search lists of a questionnaire, as they are published: what each entry is called, and the code that is kept. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { SearchList } from "../../../questionnaires/format/types";
import { type ListRow, readListFile } from "./read-list-file";

export interface ListEntry {
  code: string;
  label: string;
  /** all that it is searched by, in its own words */
  names: string[];
  /** among equals the larger place is more often meant; 0 where a list has no such thing */
  size: number;
}
interface Municipality {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  population?: number;
  codesPostaux?: string[];
}

/** Official geographic code (INSEE), communes of the day; arrondissements of Paris, Lyon and Marseille included. */
function readMunicipalities(): ListEntry[] {
  const require = createRequire(import.meta.url);
  const rows = require("@etalab/decoupage-administratif/data/communes.json") as Municipality[];
  return rows
    .filter((row) => row.type === "commune-actuelle" || row.type === "arrondissement-municipal")
    .map((row) => ({
      code: row.code,
      label: `${row.nom} (${row.departement ?? row.code.slice(0, 2)})`,
      names: [row.nom, ...(row.codesPostaux ?? [])],
      size: row.population ?? 0,
    }));
}

/** “Infirmier ou infirmière de bloc opératoire”: what both forms end in is said once. */
export function bothForms({ masculine, feminine }: Pick<ListRow, "masculine" | "feminine">): string {
  if (feminine === "") return masculine;
  const his = masculine.split(" ");
  const hers = feminine.split(" ");
  let shared = 0;
  while (shared < Math.min(his.length, hers.length) - 1 && his.at(-1 - shared) === hers.at(-1 - shared)) shared += 1;
  const end = shared === 0 ? "" : ` ${his.slice(-shared).join(" ")}`;
  const her = hers.slice(0, hers.length - shared).join(" ");
  return `${his.slice(0, his.length - shared).join(" ")} ou ${her[0]!.toLowerCase()}${her.slice(1)}${end}`;
}

const OCCUPATIONS = "questionnaires/lists/occupations.csv";

/** Titles of occupations of the PCS 2020 (docs/lists.md says whence, and how an office puts in another year's). */
const readOccupations = (): ListEntry[] =>
  readListFile(OCCUPATIONS, readFileSync(join(import.meta.dirname, "../../..", OCCUPATIONS), "utf8")).map((row) => ({
    code: row.code,
    label: bothForms(row),
    names: row.feminine === "" ? [row.masculine] : [row.masculine, row.feminine],
    size: 0,
  }));

const READERS: Record<SearchList, () => ListEntry[]> = {
  municipalities: readMunicipalities,
  occupations: readOccupations,
};

const isList = (name: string): name is SearchList => Object.hasOwn(READERS, name);
/** The same for every app of a process: a list is a fact, not a state. */
const known = new Map<string, ReadonlyMap<string, ListEntry>>();

/** Entries by their code; null where there is no list of that name. */
export function entriesOf(list: string): ReadonlyMap<string, ListEntry> | null {
  if (!isList(list)) return null;
  let entries = known.get(list);
  if (!entries) {
    entries = new Map(READERS[list]().map((entry) => [entry.code, entry]));
    known.set(list, entries);
  }
  return entries;
}

/** What a code stands for; null for what somebody typed beside the list. */
export const listLabel = (list: string, code: string): string | null => entriesOf(list)?.get(code)?.label ?? null;
