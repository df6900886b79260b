/** Why a value is missing: one table for every screen, page, store and export. Missing is never empty. */
export const MISSING = {
  "dont-know": { label: { fr: "Ne sait pas", en: "Don't know" }, givenBy: "respondent", spss: -98 },
  refused: { label: { fr: "Refus", en: "Refused" }, givenBy: "respondent", spss: -99 },
  "not-applicable": { label: { fr: "Non concerné par le filtre", en: "Routed past" }, givenBy: "routing", spss: -96 },
  "not-asked": { label: { fr: "Non posée dans ce mode", en: "Not asked in this mode" }, givenBy: "routing", spss: -95 },
  "not-selected": { label: { fr: "Non tirée au sort", en: "Not selected" }, givenBy: "routing", spss: -94 },
  "not-reached": { label: { fr: "Non atteinte", en: "Not reached" }, givenBy: "routing", spss: -93 },
  blank: { label: { fr: "Laissée vide", en: "Left blank" }, givenBy: "paper", spss: -92 },
  illegible: { label: { fr: "Illisible", en: "Illegible" }, givenBy: "paper", spss: -91 },
  "multiple-marks": { label: { fr: "Plusieurs cases cochées", en: "Multiple marks" }, givenBy: "paper", spss: -90 },
  "set-aside": { label: { fr: "Mise de côté", en: "Set aside" }, givenBy: "routing", spss: -97 },
} as const satisfies Record<
  string,
  { label: { fr: string; en: string }; givenBy: "respondent" | "routing" | "paper"; spss: number }
>;

export type MissingCode = keyof typeof MISSING;
export const MISSING_CODES = Object.keys(MISSING) as MissingCode[];
export const isMissingCode = (code: unknown): code is MissingCode =>
  typeof code === "string" && Object.hasOwn(MISSING, code);
