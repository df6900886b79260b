/**
 * Help lines that every mode shows to everybody, never because of an answer (docs/safety.md). Hours change from year to
 * year: HELP_LINES replaces the whole table.
 */
type Text = { fr: string; en: string };

export interface HelpLine {
  number: string;
  what: Text;
  hours: Text;
  /** reached by text message, so that a person need not be heard */
  sms: boolean;
}

const always: Text = { fr: "24 h sur 24, 7 jours sur 7", en: "24 hours a day, 7 days a week" };

export const HELP_LINES: HelpLine[] = [
  {
    number: "17",
    what: { fr: "Police et gendarmerie, en cas d’urgence", en: "Police, in an emergency" },
    hours: always,
    sms: false,
  },
  {
    number: "114",
    what: { fr: "Urgences par SMS, sans parler", en: "Emergencies by text message, without speaking" },
    hours: always,
    sms: true,
  },
  {
    number: "3919",
    what: { fr: "Violences Femmes Info, appel anonyme", en: "Violence against women, anonymous call" },
    hours: always,
    sms: false,
  },
  {
    number: "116 006",
    what: { fr: "France Victimes, pour toutes les victimes", en: "Victim support, for all victims" },
    hours: { fr: "tous les jours de 9 h à 20 h", en: "every day, 9 am to 8 pm" },
    sms: false,
  },
  {
    number: "119",
    what: { fr: "Allô Enfance en danger", en: "Children in danger" },
    hours: always,
    sms: false,
  },
  {
    number: "3018",
    what: { fr: "Violences numériques et harcèlement", en: "Online abuse and harassment" },
    hours: { fr: "tous les jours de 9 h à 23 h", en: "every day, 9 am to 11 pm" },
    sms: false,
  },
];

const filled = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const told = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "fr" in value && "en" in value && filled(value.fr) && filled(value.en);
const isHelpLine = (row: unknown): row is Omit<HelpLine, "sms"> & { sms?: unknown } =>
  typeof row === "object" &&
  row !== null &&
  "number" in row &&
  filled(row.number) &&
  "what" in row &&
  told(row.what) &&
  "hours" in row &&
  told(row.hours);

/** The table that a JSON text holds; null where it is not one. */
export const readHelpLines = (json: string): HelpLine[] | null => {
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isHelpLine)) return null;
  return rows.map(({ number, what, hours, sms }) => ({ number, what, hours, sms: sms === true }));
};
