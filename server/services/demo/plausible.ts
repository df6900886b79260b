/** What a person of the demo wave might answer: near the published figures of 2022 where there are some. */
import type { MissingCode } from "../../../questionnaires/format/missing";
import type { Value } from "../../../questionnaires/format/types";
import type { Random } from "../../domain/seeded-random";
import type { Person } from "./person";

export interface Asked {
  name: string;
  type: string;
  choices: readonly { value: number; exclusive?: boolean }[];
  min?: number;
  max?: number;
  maxSelected?: number;
  list?: string;
  missing: readonly string[];
}
export type Given = { value: Value; missing?: undefined } | { value?: undefined; missing: MissingCode };

/** Yes to a screener: share over five years or a life, before the person's own exposure. */
const YES: Record<string, number> = {
  V_CAMB: 0.06,
  V_VSEF: 0.03,
  V_VDLG: 0.06,
  V_VVOI: 0.02,
  V_VDVO: 0.05,
  V_VDVT: 0.14,
  V_V2RM: 0.04,
  V_VELO: 0.07,
  V_DEBI: 0.1,
  V_VOLV: 0.02,
  V_VOLS: 0.05,
  V_VPHY: 0.04,
  V_MENA: 0.06,
  V_INJU: 0.13,
  V_ARNA: 0.08,
  V_PIRA: 0.06,
  V_USUR: 0.03,
  V_HARC: 0.04,
  V_DISC: 0.05,
  V_SEXN: 0.04,
  V_SEXA: 0.03,
  V_SEXT: 0.01,
  V_SEXV: 0.01,
  CYINT: 0.01,
  CJ1: 0.08,
  CJ2: 0.04,
  CJ3: 0.03,
  CJ4: 0.03,
  CJ5: 0.04,
  CJ6: 0.01,
  SX_ENF: 0.2,
  I_NUM: 0.4,
  CYCLI: 0.2,
  CYACH: 0.08,
  HORAT: 0.3,
  CTCPUB: 0.45,
  REINT: 0.55,
  DIFF: 0.06,
  CJ_ENF: 0.4,
  CJ_PEUR: 0.4,
};
/** Chances of codes 1, 2, 3 … */
const WEIGHTS: Record<string, readonly number[]> = {
  LANGUE: [97, 3],
  IDOK: [1],
  CALME: [1],
  CALME_F: [1],
  CALME_G: [1],
  CALME_H: [1],
  DEMENAG: [94, 6],
  GO_SENS: [72, 6, 22],
  GO_COUPLE: [72, 6, 22],
  TYPLOG: [55, 42, 3],
  STOC: [57, 17, 23, 3],
  SATQ: [42, 42, 11, 5],
  PBQ: [14, 13, 11, 18, 9, 9, 6, 3, 17],
  OBS1: [8, 10, 10, 72],
  OBS2: [7, 14, 17, 62],
  OBS3: [8, 11, 11, 70],
  OBS4: [4, 9, 12, 75],
  OBS5: [6, 12, 17, 65],
  OBS6: [3, 8, 13, 76],
  PATR: [15, 35, 30, 20],
  INSQ: [6, 15, 24, 53, 2],
  INSD: [3, 7, 16, 73, 1],
  INST: [6, 16, 20, 36, 22],
  RENSOR: [6, 12, 17, 65],
  EVLIEU: [10, 19, 18, 53],
  EVTRAN: [6, 12, 14, 44, 24],
  PREOC: [27, 6, 15, 13, 12, 7, 11, 5, 4],
  FSCONF: [18, 56, 18, 8],
  FSEFF: [12, 49, 28, 11],
  FSACC: [15, 50, 25, 10],
  FSEGAL: [12, 40, 30, 18],
  FSSAT: [30, 42, 17, 11],
  JUCONF: [8, 38, 35, 19],
  CYUSE: [82, 8, 4, 6],
  ETAMAT: [58, 6, 36],
  DIP: [14, 7, 24, 18, 13, 13, 11],
  SITUA: [54, 7, 6, 26, 3, 2, 2],
  NATIO: [90, 4, 6],
  PAYNAI: [86, 2, 12],
  LIMIT: [7, 17, 76],
  ORISEX: [93, 3, 3, 1],
  REVEN: [8, 24, 26, 18, 16, 8],
  AISE: [22, 40, 25, 11, 2],
  AIDEREP: [90, 7, 3],
  I_MOMENT: [45, 55],
  I_WE: [68, 32],
  I_REAL: [78, 22],
  I_SIGNAL: [32, 6, 62],
  I_PLAINTE: [66, 14, 20],
  I_BLESS: [12, 8, 80],
  COUPLE: [55, 18, 15, 12],
  SX_PLAINTE: [6, 4, 90],
  CJ_PLAINTE: [14, 6, 80],
};
const TEXTS: Record<string, readonly string[]> = {
  COMM: ["Rien à ajouter.", "Questionnaire clair.", "Un peu long, mais utile.", "Merci de demander."],
  COORD: ["plutôt le soir, après 18 h", "le samedi matin", "par courrier"],
};
/** Codes of occupations.csv: carer, nurse, cook, bricklayer, secretary, teacher, cleaner. */
const OCCUPATIONS = ["PR0452", "PR3164", "PR2034", "PR3517", "PR4807", "PR2689", "PR0182"] as const;
const OWN_OCCUPATIONS = ["aucune", "je fais des remplacements", "auto-entrepreneur"] as const;
const COMMUNES = ["35238", "44109", "31555", "67482", "59350", "21231"] as const;
const GENERIC_TEXTS = ["autre", "je ne sais pas bien le dire", "quelque chose d’autre"] as const;

export function plausible(asked: Asked, person: Person, random: Random): Given {
  const fixed = knownFact(asked.name, person);
  if (fixed !== undefined) return { value: fixed };
  const declines = asked.missing.filter((code) => code === "dont-know" || code === "refused");
  if (declines.length > 0 && random.chance(/^V_/.test(asked.name) ? 0.004 : 0.025))
    return { missing: random.pick(declines) };
  const value = valueFor(asked, person, random);
  return value === undefined ? { missing: declines[0] ?? "refused" } : { value };
}

function knownFact(name: string, person: Person): Value | undefined {
  const facts: Record<string, Value> = {
    ANNAIS: person.birthYear,
    SEXE: person.sex,
    NBPERS: person.persons,
    NBADULT: person.adults,
    NBENF: Math.max(0, person.persons - person.adults),
    ANEMM: person.movedIn,
    ...(person.watched ? { CALME: 2 } : {}),
  };
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

function valueFor(asked: Asked, person: Person, random: Random): Value | undefined {
  const { name, type, choices } = asked;
  const codes = choices.map((choice) => choice.value);
  if (name.startsWith("P_")) return when(random, codes);
  if (type === "single") {
    const yes = YES[name];
    if (yes !== undefined)
      return random.chance(Math.min(0.9, yes * (/^(V_|CJ\d$)/.test(name) ? person.exposure : 1))) ? 1 : 2;
    if (name.startsWith("N_"))
      return random.weighted([
        [1, 70],
        [2, 15],
        [3, 6],
        [4, 3],
        [5, 2],
        [6, 4],
      ] as const);
    const weights = WEIGHTS[name];
    if (weights) return random.weighted(codes.map((code) => [code, weights[code - 1] ?? 0] as const));
    return codes.length > 0 ? random.pick(codes) : undefined;
  }
  if (type === "multi") return some(asked, random);
  if (type === "integer") return wholeNumber(asked, random);
  if (asked.list === "municipalities") return random.pick(COMMUNES);
  if (asked.list === "occupations") return random.pick(random.chance(0.85) ? OCCUPATIONS : OWN_OCCUPATIONS);
  // most people leave what they would have to write
  if (!TEXTS[name]) return random.chance(0.5) ? random.pick(GENERIC_TEXTS) : undefined;
  return random.chance(0.3) ? random.pick(TEXTS[name]) : undefined;
}

/** In N-1, since January, earlier, or longer ago; a few in two of these. */
function when(random: Random, codes: readonly number[]): number[] {
  const chosen = random
    .weighted([
      [[1], 46],
      [[2], 8],
      [[3], 34],
      [[1, 3], 9],
      [[4], 3],
    ] as const)
    .filter((code) => codes.includes(code));
  return chosen.length > 0 ? [...chosen] : [codes[0] ?? 1];
}

function some({ choices, maxSelected }: Asked, random: Random): number[] | undefined {
  if (choices.length === 0) return undefined;
  const none = choices.find((choice) => choice.exclusive);
  if (none && random.chance(0.45)) return [none.value];
  const open = choices.filter((choice) => !choice.exclusive).map((choice) => choice.value);
  const many = Math.min(
    maxSelected ?? open.length,
    open.length,
    random.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ] as const),
  );
  const chosen = new Set<number>();
  while (chosen.size < many) chosen.add(random.pick(open));
  return [...chosen].sort((a, b) => a - b);
}

const USUAL: Record<string, readonly (readonly [number, number])[]> = {
  NBVOIT: [
    [0, 16],
    [1, 46],
    [2, 34],
    [3, 4],
  ],
  NB2RM: [
    [0, 88],
    [1, 11],
    [2, 1],
  ],
  NBVELO: [
    [0, 38],
    [1, 24],
    [2, 22],
    [3, 8],
    [4, 8],
  ],
  I_ITT: [
    [0, 70],
    [3, 15],
    [8, 10],
    [21, 5],
  ],
};
function wholeNumber({ name, min = 0, max = min + 9 }: Asked, random: Random): number {
  const usual = USUAL[name];
  if (usual) return random.weighted(usual);
  return random.integer(min, Math.min(max, name.startsWith("NX_") ? 24 : max));
}
