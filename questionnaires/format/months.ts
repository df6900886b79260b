/**
 * The months of a year as options, each with a day or a season that most people remember: a date is found sooner beside
 * one. Holidays that move keep to the month in which they begin for most.
 */
import type { Text, Variable } from "./types";

export interface MonthChoice {
  value: number;
  text: Text;
  hint: Text;
}

const month = (fr: string, en: string, hintFr: string, hintEn: string): Omit<MonthChoice, "value"> => ({
  text: { fr, en },
  hint: { fr: hintFr, en: hintEn },
});

export const MONTHS: readonly MonthChoice[] = [
  month("Janvier", "January", "jour de l’an", "New Year"),
  month("Février", "February", "vacances d’hiver", "winter holidays"),
  month("Mars", "March", "début du printemps", "spring begins"),
  month("Avril", "April", "vacances de printemps", "spring holidays"),
  month("Mai", "May", "1er et 8 Mai", "1 and 8 May"),
  month("Juin", "June", "fin des cours, début de l’été", "end of classes, summer begins"),
  month("Juillet", "July", "14 Juillet", "14 July"),
  month("Août", "August", "vacances d’été", "summer holidays"),
  month("Septembre", "September", "rentrée", "back to school"),
  month("Octobre", "October", "vacances de la Toussaint", "All Saints’ holidays"),
  month("Novembre", "November", "1er et 11 Novembre", "1 and 11 November"),
  month("Décembre", "December", "fêtes de fin d’année", "end-of-year holidays"),
].map((each, index) => ({ value: index + 1, ...each }));

/** A whole number that is a month, told as one: what is kept is the number all the same. */
export const isToldInMonths = ({ type, min, max }: Pick<Variable, "type" | "min" | "max">, layout?: string): boolean =>
  layout === "months" && type === "integer" && min === 1 && max === MONTHS.length;
