/** Households of the demo wave. Names and places are invented; numbers are of ranges kept for fiction (ARCEP). */
import type { Random } from "../../domain/seeded-random";
import type { Contact } from "../../store/records";

const FIRST = {
  1: [
    "Adèle",
    "Bérénice",
    "Clarisse",
    "Daphné",
    "Élodie",
    "Fanny",
    "Ghislaine",
    "Honorine",
    "Inès",
    "Jeannette",
    "Leïla",
    "Maëlys",
    "Noémie",
    "Océane",
    "Perrine",
    "Romane",
    "Samia",
    "Thaïs",
    "Violette",
    "Yasmine",
  ],
  2: [
    "Adrien",
    "Bastien",
    "Cyprien",
    "Damien",
    "Emmanuel",
    "Fabrice",
    "Gaspard",
    "Hakim",
    "Ismaël",
    "Jérémie",
    "Kévin",
    "Lucien",
    "Mathurin",
    "Nolan",
    "Octave",
    "Pascal",
    "Romuald",
    "Sylvain",
    "Théodore",
    "Victorien",
  ],
} as const;
const LAST = [
  "Aubrelin",
  "Bérandel",
  "Castirel",
  "Dorvigne",
  "Esparlin",
  "Fontrouvé",
  "Gavrillon",
  "Herbaluc",
  "Islancourt",
  "Jolimaret",
  "Kervantoul",
  "Lamberoux",
  "Marcherel",
  "Noirmantin",
  "Oribeau",
  "Pontavrel",
  "Quiberlan",
  "Roquetail",
  "Sauvigneau",
  "Tramontel",
  "Uzervac",
  "Valtournay",
  "Wattrincourt",
  "Yvernault",
  "Zéphirin",
] as const;
const WAYS = ["rue", "allée", "chemin", "impasse", "avenue"] as const;
const STREETS = [
  "des Lanternes",
  "du Moulin-Bleu",
  "des Trois-Érables",
  "de la Fontaine-Perdue",
  "des Hirondelles",
  "du Vieux-Lavoir",
  "des Quatre-Vents",
  "de la Tuilerie",
  "des Glycines",
  "du Pont-Tournant",
] as const;

/** Strata of the frame with the design weight of their persons, and made-up places (no French postcode begins with 99). */
export const STRATA = [
  { name: "Grandes villes", weight: 232.4, share: 34, places: ["99100 Grandval-Fictif", "99110 Portelune-Fictif"] },
  { name: "Villes moyennes", weight: 268.9, share: 26, places: ["99220 Montclair-Fictif", "99230 Bréville-Fictif"] },
  {
    name: "Petites villes et rural",
    weight: 311.5,
    share: 30,
    places: ["99340 Saint-Exemple-Fictif", "99350 Les Essarts-Fictifs"],
  },
  { name: "Quartiers prioritaires", weight: 141.2, share: 10, places: ["99460 Les Tilleuls-Fictifs"] },
] as const;
export type Stratum = (typeof STRATA)[number];

export const pickStratum = (random: Random): Stratum =>
  random.weighted(STRATA.map((stratum) => [stratum, stratum.share] as const));

const two = (random: Random): string => String(random.integer(0, 99)).padStart(2, "0");
const LANDLINES = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"] as const;

export function inventContact(random: Random, stratum: Stratum, year: number): Contact {
  const sex = random.chance(0.52) ? 1 : 2;
  const phones: Contact["phones"] = [];
  const add = (number: string, kind: "mobile" | "landline", source: string) =>
    phones.push({ id: random.uuid(), number, kind, source, state: "ok" });
  if (random.chance(0.82)) add(`06 39 98 ${two(random)} ${two(random)}`, "mobile", "frame");
  if (random.chance(0.35)) add(`${random.pick(LANDLINES)} ${two(random)} ${two(random)}`, "landline", "annuaire");
  return {
    firstName: random.pick(FIRST[sex]),
    lastName: random.pick(LAST),
    address: [`${random.integer(1, 148)} ${random.pick(WAYS)} ${random.pick(STREETS)}`, random.pick(stratum.places)],
    phones,
    frame: { birthYear: year - random.integer(19, 88), sex },
  };
}
