/** What stands around the modules: offences, the draw of incidents, and the values that nobody is asked for. */
import { type IncidentSpec, MODES, type Offence, type Text, type Variable } from "../format/types";
import type { Reader } from "./reader";
import type { Definition } from "./source";

const OFFENCE_KEYS = ["code", "screener", "label", "iccs", "household", "courseOfConduct", "lifetime", "size"];

export const readOffences = (reader: Reader, definition: Definition): Offence[] =>
  (Array.isArray(definition.offences) ? definition.offences : []).map((item) => {
    const raw = reader.map(item, definition.questionnaire, "offences");
    reader.only(raw, OFFENCE_KEYS);
    return {
      code: reader.string(raw, "code"),
      screener: reader.string(raw, "screener"),
      label: reader.text(raw, "label", true)!,
      iccs: reader.string(raw, "iccs"),
      household: reader.boolean(raw, "household"),
      courseOfConduct: reader.boolean(raw, "courseOfConduct"),
      lifetime: reader.boolean(raw, "lifetime"),
      size: reader.number(raw, "size") ?? 0,
    };
  });

export const readIncident = (reader: Reader, definition: Definition): IncidentSpec | null => {
  const frame = definition.questionnaire;
  if (frame.incident === undefined) return null;
  const raw = reader.map(frame.incident, frame, "incident");
  reader.only(raw, ["module", "limit", "capPerType"]);
  const limit = reader.map(raw.limit, raw, "limit");
  reader.only(limit, MODES);
  return {
    module: reader.string(raw, "module"),
    limit: {
      web: reader.number(limit, "web") ?? 3,
      phone: reader.number(limit, "phone") ?? 3,
      paper: reader.number(limit, "paper") ?? 2,
    },
    capPerType: reader.number(raw, "capPerType") ?? 6,
  };
};

const derived = (
  name: string,
  module: string,
  type: Variable["type"],
  title: Text,
  more: Partial<Variable> = {},
): Variable => ({
  name,
  module,
  screen: "",
  type,
  scope: "incident",
  origin: "derived",
  choices: [],
  codedLater: false,
  missing: [],
  askedIn: [],
  sensitivity: 1,
  condition: null,
  reads: [],
  checks: [],
  stops: [],
  contact: false,
  title,
  telling: {},
  ...more,
});

/** Values of a report that come from the draw (docs/decisions/0005-added-variables.md). */
export const reportVariables = (spec: IncidentSpec): Variable[] => [
  derived("I_PROBA", spec.module, "decimal", {
    fr: "Probabilité de tirage de l’incident décrit",
    en: "Selection probability of the incident described",
  }),
  derived(
    "I_SERIE",
    spec.module,
    "single",
    { fr: "Le compte rendu porte sur une série", en: "The report stands for a series" },
    {
      choices: [
        { value: 1, text: { fr: "Oui", en: "Yes" } },
        { value: 2, text: { fr: "Non", en: "No" } },
      ],
    },
  ),
  derived("I_NB", spec.module, "integer", {
    fr: "Nombre de faits que le compte rendu représente",
    en: "Number of incidents that the report stands for",
  }),
];
