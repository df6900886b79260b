/** One variable in the terms of DDI-Codebook: labels, question, values, who is asked, and how modes tell it. */
import { MISSING, MISSING_CODES, type MissingCode } from "../../format/missing";
import { printCondition } from "../../format/print-condition";
import { boundValue, tellText, toldIn } from "../../format/tell";
import { LANGUAGES, MODES, type Mode, type Text, type Variable, type WaveFacts } from "../../format/types";
import { element, type Xml } from "./xml";

/** A name is a letter or _ first in XML too; the letter before it keeps variables and groups apart. */
export const variableId = (name: string): string => `V_${name.replace(/[^A-Za-z0-9_.-]/g, "_")}`;

type Tell = (name: string, text: Text | undefined, attributes?: Record<string, string>) => Xml[];

const tellIn =
  (wave: WaveFacts): Tell =>
  (name, text, attributes = {}) =>
    text
      ? LANGUAGES.map((language) =>
          element(name, { ...attributes, "xml:lang": language }, tellText(text, language, wave)),
        )
      : [];

const ALL: Text = { fr: "Toutes les personnes interrogées", en: "All respondents" };
const MODE_WORDS = {
  web: { fr: "sur internet", en: "on the web" },
  phone: { fr: "par téléphone", en: "by telephone" },
  paper: { fr: "sur papier", en: "on paper" },
} as const satisfies Record<Mode, Text>;

const joined = (modes: readonly Mode[], language: "fr" | "en"): string =>
  modes.map((mode) => MODE_WORDS[mode][language]).join(", ");

/** Why a value of this variable may be missing: only what can happen to it. */
const missingOf = (variable: Variable): MissingCode[] =>
  MISSING_CODES.filter((code) => {
    if (MISSING[code].givenBy === "respondent") return variable.missing.includes(code);
    if (MISSING[code].givenBy === "paper") return variable.askedIn.includes("paper");
    if (code === "not-applicable") return variable.condition !== null || variable.scope === "incident";
    if (code === "not-asked") return variable.origin === "asked" && variable.askedIn.length < MODES.length;
    if (code === "not-selected") return variable.scope === "incident" || variable.reads.length > 0;
    return true;
  });

const DOMAINS = { single: "category", multi: "multiple", integer: "numeric", decimal: "numeric" } as const;

const question = (variable: Variable, tell: Tell): Xml | null => {
  if (variable.origin !== "asked") return null;
  const domain = variable.type in DOMAINS ? DOMAINS[variable.type as keyof typeof DOMAINS] : "text";
  const notes = MODES.filter((mode) => variable.askedIn.includes(mode)).flatMap(
    (mode) => variable.telling[mode]?.note ?? [],
  );
  return element(
    "qstn",
    { responseDomainType: domain },
    tell("qstnLit", variable.title),
    tell("postQTxt", variable.description),
    notes.map((note) => tell("ivuInstr", note)),
  );
};

const values = (variable: Variable, wave: WaveFacts): Xml | null => {
  if (variable.type === "decimal") return null;
  const min = boundValue(variable.min, wave);
  const max = boundValue(variable.max, wave);
  if (variable.choices.length > 0)
    return element(
      "valrng",
      {},
      variable.choices.map(({ value }) => element("item", { VALUE: value })),
    );
  if (min === undefined && max === undefined) return null;
  return element("valrng", {}, element("range", { UNITS: "INT", min, max }));
};

const categories = (variable: Variable, missing: MissingCode[], tell: Tell): Xml[] => [
  ...variable.choices.map((choice) =>
    element("catgry", {}, element("catValu", {}, String(choice.value)), tell("labl", choice.text)),
  ),
  ...missing.map((code) =>
    element(
      "catgry",
      { missing: "Y", missType: code },
      element("catValu", {}, String(MISSING[code].spss)),
      tell("labl", MISSING[code].label),
    ),
  ),
];

/** What a reader of the data must know, and DDI has no element for. */
const notes = (variable: Variable, tell: Tell): Xml[] => {
  const note = (type: string, text: Text, subject?: string) =>
    tell("notes", text, { type, ...(subject ? { subject } : {}) });
  const same = (text: string): Text => ({ fr: text, en: text });
  const { askedIn, origin, scope, sensitivity, contact, codedLater, timing } = variable;
  return [
    ...(origin === "asked"
      ? note("modes", { fr: `Posée ${joined(askedIn, "fr")}.`, en: `Asked ${joined(askedIn, "en")}.` })
      : note("modes", { fr: "Jamais posée.", en: "Never asked." }, origin)),
    ...askedIn.flatMap((mode) => {
      const { title } = toldIn(variable, mode);
      return variable.telling[mode]?.title ? note("wording", title, mode) : [];
    }),
    ...(timing ? note("reference-period", same(timing)) : []),
    ...(scope === "incident"
      ? note("repetition", {
          fr: "Une fois par incident décrit : colonnes I1_…, I2_….",
          en: "Once for each incident described: columns I1_…, I2_….",
        })
      : []),
    ...(sensitivity > 0 ? note("sensitivity", same(String(sensitivity))) : []),
    ...(codedLater ? note("coding", { fr: "Codée après la collecte.", en: "Coded after collection." }) : []),
    ...(contact
      ? note("export", {
          fr: "Va aux contacts, dans aucun fichier de données.",
          en: "Goes to the contacts, in no data file.",
        })
      : []),
    ...variable.checks.flatMap((check) =>
      note("check", same(`${check.severity}: ${printCondition(check.failIf)}`), check.name),
    ),
  ];
};

/** The order of the elements is the schema's. */
export const variableXml = (variable: Variable, wave: WaveFacts, file: string): Xml => {
  const tell = tellIn(wave);
  const missing = missingOf(variable);
  const isNumber = variable.type !== "text" && variable.type !== "list" && variable.type !== "multi";
  const universe: Text = variable.condition
    ? { fr: `Si ${printCondition(variable.condition)}`, en: `If ${printCondition(variable.condition)}` }
    : ALL;
  return element(
    "var",
    {
      ID: variableId(variable.name),
      name: variable.name,
      files: file,
      intrvl: variable.type === "decimal" ? "contin" : "discrete",
    },
    tell("labl", variable.title),
    question(variable, tell),
    values(variable, wave),
    element(
      "invalrng",
      {},
      missing.map((code) => element("item", { VALUE: MISSING[code].spss })),
    ),
    tell("universe", universe),
    tell("txt", variable.help),
    categories(variable, missing, tell),
    variable.type === "multi"
      ? tell("codInstr", {
          fr: "Les codes de toutes les cases cochées, séparés par une espace.",
          en: "The codes of all ticked options, with a space between.",
        })
      : null,
    (variable.iccs ?? "")
      .split("/")
      .filter(Boolean)
      .map((code) => element("concept", { vocab: "ICCS" }, code)),
    element("varFormat", { type: isNumber ? "numeric" : "character" }),
    notes(variable, tell),
  );
};
