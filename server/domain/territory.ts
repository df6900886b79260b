/** Where a respondent lives, as far as the telephone is concerned: what the clock says there, and which days are holidays. */
import type { Text } from "../../questionnaires/format/types";
import { isPublicHoliday } from "./holidays";

interface TerritoryFacts {
  label: Text;
  timeZone: string;
  /** how date-holidays names it: a country, and a part of it */
  holidays: readonly [country: string, part?: string];
  /** holidays that the library lacks, as month and day */
  also?: readonly string[];
}

/** The nation's days: Code du travail, L3133-1. Days of the abolition of slavery: L3422-2 and décret 83-1003. */
export const TERRITORIES = {
  mainland: {
    label: { fr: "Hexagone et Corse", en: "Mainland and Corsica" },
    timeZone: "Europe/Paris",
    holidays: ["FR"],
  },
  /** Good Friday and 26 December besides: L3134-13 */
  "alsace-moselle": {
    label: { fr: "Alsace et Moselle", en: "Alsace and Moselle" },
    timeZone: "Europe/Paris",
    holidays: ["FR", "67"],
  },
  guadeloupe: {
    label: { fr: "Guadeloupe", en: "Guadeloupe" },
    timeZone: "America/Guadeloupe",
    holidays: ["FR", "GP"],
  },
  martinique: {
    label: { fr: "Martinique", en: "Martinique" },
    timeZone: "America/Martinique",
    holidays: ["FR", "MQ"],
  },
  guyane: { label: { fr: "Guyane", en: "French Guiana" }, timeZone: "America/Cayenne", holidays: ["FR", "GF"] },
  reunion: { label: { fr: "La Réunion", en: "Réunion" }, timeZone: "Indian/Reunion", holidays: ["FR", "RE"] },
  mayotte: { label: { fr: "Mayotte", en: "Mayotte" }, timeZone: "Indian/Mayotte", holidays: ["FR", "YT"] },
  /** the code says 27 May, the island keeps 28 May since 2018: nobody is called on either */
  "saint-martin": {
    label: { fr: "Saint-Martin", en: "Saint-Martin" },
    timeZone: "America/Marigot",
    holidays: ["FR", "MF"],
    also: ["05-28"],
  },
  "saint-barthelemy": {
    label: { fr: "Saint-Barthélemy", en: "Saint-Barthélemy" },
    timeZone: "America/St_Barthelemy",
    holidays: ["FR", "BL"],
  },
  "saint-pierre-et-miquelon": {
    label: { fr: "Saint-Pierre-et-Miquelon", en: "Saint-Pierre-et-Miquelon" },
    timeZone: "America/Miquelon",
    holidays: ["PM"],
  },
  polynesia: {
    label: { fr: "Polynésie française", en: "French Polynesia" },
    timeZone: "Pacific/Tahiti",
    holidays: ["PF"],
  },
  "new-caledonia": {
    label: { fr: "Nouvelle-Calédonie", en: "New Caledonia" },
    timeZone: "Pacific/Noumea",
    holidays: ["NC"],
  },
  "wallis-et-futuna": {
    label: { fr: "Wallis-et-Futuna", en: "Wallis and Futuna" },
    timeZone: "Pacific/Wallis",
    holidays: ["WF"],
  },
} as const satisfies Record<string, TerritoryFacts>;

export type Territory = keyof typeof TERRITORIES;
export const TERRITORY_KEYS = Object.keys(TERRITORIES) as Territory[];
export const isTerritory = (key: string): key is Territory => Object.hasOwn(TERRITORIES, key);
/** Of a row that the store holds: one that this table does not know is called as the mainland is. */
export const territoryOf = (key: string): Territory => (isTerritory(key) ? key : "mainland");
export const timeZoneOf = (territory: Territory): string => TERRITORIES[territory].timeZone;

/** By the first digits of a postcode, longest first; all others are the mainland's. */
const POSTCODES: readonly (readonly [begins: string, Territory])[] = [
  ["97133", "saint-barthelemy"],
  ["97150", "saint-martin"],
  ["971", "guadeloupe"],
  ["972", "martinique"],
  ["973", "guyane"],
  ["974", "reunion"],
  ["975", "saint-pierre-et-miquelon"],
  ["976", "mayotte"],
  ["977", "saint-barthelemy"],
  ["978", "saint-martin"],
  ["986", "wallis-et-futuna"],
  ["987", "polynesia"],
  ["988", "new-caledonia"],
  ["57", "alsace-moselle"],
  ["67", "alsace-moselle"],
  ["68", "alsace-moselle"],
];

export const territoryOfPostcode = (postcode: string): Territory =>
  POSTCODES.find(([begins]) => postcode.startsWith(begins))?.[1] ?? "mainland";

/** The last line that begins with a postcode counts; null where none does. */
export function territoryOfAddress(lines: readonly string[]): Territory | null {
  const postcode = lines.map((line) => /^\s*(\d{5})\b/.exec(line)?.[1]).findLast((found) => found !== undefined);
  return postcode === undefined ? null : territoryOfPostcode(postcode);
}

/** @param day local, 2026-03-14 */
export function isHoliday(territory: Territory, day: string): boolean {
  const facts: TerritoryFacts = TERRITORIES[territory];
  return (facts.also?.includes(day.slice(5)) ?? false) || isPublicHoliday(facts.holidays, day);
}
