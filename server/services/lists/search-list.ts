/** Search lists of the questionnaire: accents, capitals and a slip of the finger make no difference. */
import { createRequire } from "node:module";
import MiniSearch from "minisearch";
import { ExpectedFailure } from "../../domain/problem";

interface Entry {
  id: string;
  name: string;
  postcodes: string;
  label: string;
}
interface Municipality {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  population?: number;
  codesPostaux?: string[];
}

const HITS = 12;
const plain = (term: string): string =>
  term
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte");

/** Official geographic code (INSEE), communes of the day; arrondissements of Paris, Lyon and Marseille included. */
function readMunicipalities(): (Entry & { size: number })[] {
  const require = createRequire(import.meta.url);
  const rows = require("@etalab/decoupage-administratif/data/communes.json") as Municipality[];
  return rows
    .filter((row) => row.type === "commune-actuelle" || row.type === "arrondissement-municipal")
    .map((row) => ({
      id: row.code,
      name: row.nom,
      postcodes: row.codesPostaux?.join(" ") ?? "",
      label: `${row.nom} (${row.departement ?? row.code.slice(0, 2)})`,
      size: row.population ?? 0,
    }));
}

type Index = MiniSearch<Entry & { size: number }>;
const LISTS: Record<string, () => (Entry & { size: number })[]> = { municipalities: readMunicipalities };
/** The same for every app of a process: a list is a fact, not a state. */
const indexes = new Map<string, Index>();

function indexOf(list: string): Index {
  const read = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
  if (!read) throw new ExpectedFailure("not-found");
  let index = indexes.get(list);
  if (!index) {
    index = new MiniSearch({ fields: ["name", "postcodes"], storeFields: ["label", "size"], processTerm: plain });
    index.addAll(read());
    indexes.set(list, index);
  }
  return index;
}

/** What a code stands for; null for what somebody typed beside the list. */
export const listLabel = (list: string, code: string): string | null => {
  const label = indexOf(list).getStoredFields(code)?.label;
  return typeof label === "string" ? label : null;
};

export async function searchList(list: string, typed: string): Promise<{ code: string; label: string }[]> {
  const index = indexOf(list);
  if (typed.trim().length < 2) return [];
  const found = index.search(typed, {
    prefix: true,
    combineWith: "AND",
    fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
    weights: { fuzzy: 0.2, prefix: 0.6 },
    // among equals the larger place is more often meant
    boostDocument: (_id, _term, stored) => (1 + Number(stored?.size ?? 0)) ** 0.15,
  });
  return found.slice(0, HITS).map((hit) => ({ code: String(hit.id), label: String(hit.label) }));
}
