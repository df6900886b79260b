/** One question of a module: a SurveyJS element plus our properties, into a variable. */
import { both, type Condition } from "../format/condition";
import { isMissingCode, type MissingCode } from "../format/missing";
import {
  type Check,
  type Choice,
  LANGUAGES,
  type Offence,
  SEARCH_LISTS,
  type Sensitivity,
  type Stop,
  type Text,
  type Variable,
  type VariableType,
} from "../format/types";
import type { Reader } from "./reader";
import type { Definition, Raw } from "./source";

const KEYS = [
  "name",
  "type",
  "inputType",
  "title",
  "description",
  "help",
  "unit",
  "choices",
  "min",
  "max",
  "maxSelected",
  "maxLength",
  "list",
  "codedLater",
  "missing",
  "askedIn",
  "visibleIf",
  "sensitivity",
  "timing",
  "iccs",
  "checks",
  "stops",
  "putOff",
  "exempt",
  "contact",
  "preloaded",
  "hidesReportFor",
  "setsLanguage",
  "onlyFor",
  "notFor",
  "web",
  "phone",
  "paper",
] as const;
const TYPES = ["radiogroup", "checkbox", "text", "comment", "list"] as const;
const TIMINGS = ["now", "reference-year", "five-years", "lifetime"] as const;
const DEFAULT_MISSING: MissingCode[] = ["dont-know", "refused"];

/** Where the question stands, and the offence it is asked about when it comes from a template. */
export interface Standing {
  module: string;
  screen: string;
  incident: boolean;
  offence: Offence | null;
  /** conditions of module and screen */
  around: Condition | null;
}

/** `{c}` in names and conditions. */
export const forOffence =
  (offence: Offence | null) =>
  (text: string): string =>
    offence ? text.replaceAll("{c}", offence.code) : text;

/** `{offence}` in the texts of a template; in an incident report it stays, to be filled in when told. */
const labelled = (text: Text, offence: Offence | null): Text =>
  offence
    ? (Object.fromEntries(
        LANGUAGES.map((language) => [language, text[language].replaceAll("{offence}", offence.label[language])]),
      ) as Text)
    : text;

const typeOf = (reader: Reader, raw: Raw): VariableType => {
  const type = reader.oneOf(raw, "type", TYPES, "text");
  const inputType = raw.inputType === undefined ? "text" : reader.oneOf(raw, "inputType", ["number"], "number");
  if (type === "radiogroup") return "single";
  if (type === "checkbox") return "multi";
  if (type === "list") return "list";
  return inputType === "number" ? "integer" : "text";
};

const choicesOf = (
  reader: Reader,
  raw: Raw,
  definition: Definition,
  offences: Offence[],
  offence: Offence | null,
): Choice[] => {
  if (raw.choices === "offences")
    return offences.flatMap((each, index) => (each.size > 0 ? [{ value: index + 1, text: each.label }] : []));
  if (typeof raw.choices !== "string")
    return reader.choices(reader.list(raw.choices, raw, "choices"), raw, offence?.code ?? null);
  const set = definition.choices[raw.choices];
  if (Array.isArray(set)) return reader.choices(set, definition.choices, offence?.code ?? null);
  reader.fault(
    raw,
    "choices",
    "unknown-choices",
    `There is no set of options “${raw.choices}”.`,
    `Use one of choices.yaml: ${Object.keys(definition.choices).join(", ")}.`,
  );
  return [];
};

const checksOf = (reader: Reader, raw: Raw, replace: (text: string) => string): Check[] =>
  reader.list(raw.checks, raw, "checks").flatMap((item) => {
    const check = reader.map(item, raw, "checks");
    reader.only(check, ["name", "failIf", "severity", "message"]);
    const failIf = reader.condition(check, "failIf", replace);
    return failIf
      ? [
          {
            name: reader.string(check, "name"),
            failIf,
            severity: reader.oneOf(check, "severity", ["hard", "soft"], "hard"),
            message: reader.text(check, "message", true)!,
          },
        ]
      : [];
  });

const stopsOf = (reader: Reader, raw: Raw): Stop[] =>
  reader.list(raw.stops, raw, "stops").flatMap((item) => {
    const stop = reader.map(item, raw, "stops");
    reader.only(stop, ["name", "if", "outcome", "text"]);
    const condition = reader.condition(stop, "if");
    return condition
      ? [
          {
            name: reader.string(stop, "name"),
            if: condition,
            outcome: reader.string(stop, "outcome"),
            text: reader.text(stop, "text", true)!,
          },
        ]
      : [];
  });

const missingOf = (reader: Reader, raw: Raw): MissingCode[] => {
  if (raw.missing === undefined) return [...DEFAULT_MISSING];
  return reader.list(raw.missing, raw, "missing").filter((code): code is MissingCode => {
    if (isMissingCode(code)) return true;
    reader.fault(raw, "missing", "unknown-word", `“${String(code)}” is no missing code.`, "See docs/missing-codes.md.");
    return false;
  });
};

const putOffOf = (reader: Reader, raw: Raw): Pick<Variable, "putOff"> => {
  if (raw.putOff === undefined) return {};
  const rule = reader.map(raw.putOff, raw, "putOff");
  reader.only(rule, ["code", "again"]);
  return {
    putOff: {
      code: reader.number(rule, "code") ?? Number.NaN,
      again: reader.oneOf(rule, "again", ["next-sitting", "once-at-the-end"], "next-sitting"),
    },
  };
};

const languagesOf = (reader: Reader, raw: Raw): Pick<Variable, "setsLanguage"> => {
  if (raw.setsLanguage === undefined) return {};
  const codes = reader.map(raw.setsLanguage, raw, "setsLanguage");
  return {
    setsLanguage: Object.fromEntries(
      Object.keys(codes).map((code) => [Number(code), reader.oneOf(codes, code, LANGUAGES, "fr")]),
    ),
  };
};

const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);

export interface ReadQuestion {
  variable: Variable;
  exempt: boolean;
}

export const readQuestion = (
  reader: Reader,
  raw: Raw,
  definition: Definition,
  offences: Offence[],
  standing: Standing,
): ReadQuestion => {
  const { offence } = standing;
  const replace = forOffence(offence);
  const template = typeof raw.name === "string" ? raw.name : "";
  reader.question = replace(template);
  reader.only(raw, KEYS);
  const type = typeOf(reader, raw);
  const choices = choicesOf(reader, raw, definition, offences, offence);
  if ((type === "single" || type === "multi") && choices.length === 0)
    reader.fault(
      raw,
      "choices",
      "no-options",
      "A choice question needs options.",
      "Give `choices`: a named set or a list.",
    );
  const own = reader.condition(raw, "visibleIf", replace);
  const preloaded = reader.boolean(raw, "preloaded");
  const title =
    raw.title === undefined && preloaded
      ? { fr: reader.question, en: reader.question }
      : reader.text(raw, "title", true)!;
  const description = reader.text(raw, "description");
  const help = reader.text(raw, "help");
  const telling = reader.telling(raw);
  for (const told of Object.values(telling))
    for (const key of ["title", "description", "help", "note"] as const)
      if (told[key]) told[key] = labelled(told[key], offence);
  const variable: Variable = {
    name: replace(reader.string(raw, "name")),
    module: standing.module,
    screen: preloaded ? "" : standing.screen,
    type,
    scope: standing.incident ? "incident" : "response",
    origin: preloaded ? "preloaded" : "asked",
    choices,
    ...optional("min", reader.bound(raw, "min")),
    ...optional("max", reader.bound(raw, "max")),
    ...optional("maxSelected", reader.number(raw, "maxSelected")),
    ...optional("maxLength", reader.number(raw, "maxLength") ?? (raw.type === "comment" ? 1000 : undefined)),
    ...(raw.list === undefined ? {} : { list: reader.oneOf(raw, "list", SEARCH_LISTS, "municipalities") }),
    codedLater: reader.boolean(raw, "codedLater"),
    missing: missingOf(reader, raw),
    askedIn: preloaded ? [] : reader.modes(raw, "askedIn"),
    sensitivity: (reader.number(raw, "sensitivity") ?? 0) as Sensitivity,
    condition: preloaded ? null : both(standing.around, own),
    reads: [],
    checks: checksOf(reader, raw, replace),
    stops: stopsOf(reader, raw),
    timing: reader.oneOf(raw, "timing", TIMINGS, "now"),
    ...(raw.iccs === undefined ? {} : { iccs: reader.string(raw, "iccs") }),
    ...putOffOf(reader, raw),
    ...languagesOf(reader, raw),
    ...(raw.hidesReportFor === undefined
      ? {}
      : { hidesReportFor: reader.list(raw.hidesReportFor, raw, "hidesReportFor").map(Number) }),
    contact: reader.boolean(raw, "contact"),
    ...(offence ? { template, offence: offence.code } : {}),
    title: labelled(title, offence),
    ...optional("description", description && labelled(description, offence)),
    ...optional("help", help && labelled(help, offence)),
    ...optional("unit", reader.text(raw, "unit")),
    telling,
  };
  const exempt = reader.boolean(raw, "exempt");
  reader.question = null;
  return { variable, exempt };
};
