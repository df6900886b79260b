/** One question against itself in another version. */
import type { Condition } from "../../format/condition";
import { printCondition } from "../../format/print-condition";
import { type Bound, type Check, MODES, type Stop, type Telling, type Text, type Variable } from "../../format/types";
import { choiceChanges } from "./choices";
import { changed, commonTextChanges, type Finding, inWords, lookChanges, type Told, textChanges } from "./rows";

export const printed = (condition: Condition | null | undefined): string =>
  condition ? printCondition(condition) : "always";

const bound = (value: Bound | undefined): string | null => {
  if (value === undefined || typeof value === "number") return inWords(value);
  return `{N${value.plus === 0 ? "" : value.plus > 0 ? `+${value.plus}` : value.plus}}`;
};

/** Everything of a question that is measure and has one value. What is missing here would change unseen. */
const FACTS: [aspect: string, words: string, read: (variable: Variable) => string | null][] = [
  ["type", "The type", ({ type }) => type],
  ["scope", "Asked once a response or once an incident report", ({ scope }) => scope],
  ["origin", "Where its value comes from", ({ origin }) => origin],
  ["module", "The module", ({ module }) => module],
  // its module is said already: only the screen inside it
  ["screen", "The screen", ({ screen, module }) => screen.slice(module.length + 1) || null],
  ["bounds", "The lowest number", ({ min }) => bound(min)],
  ["bounds", "The highest number", ({ max }) => bound(max)],
  ["bounds", "How many options may be ticked", ({ maxSelected }) => inWords(maxSelected)],
  ["bounds", "How many characters may be written", ({ maxLength }) => inWords(maxLength)],
  ["list", "The list that is searched", ({ list }) => inWords(list)],
  ["codedLater", "Coded after the interview", ({ codedLater }) => String(codedLater)],
  ["missing", "The missing codes that may be given", ({ missing }) => inWords(missing)],
  ["askedIn", "The modes that ask it", ({ askedIn }) => inWords(askedIn)],
  ["sensitivity", "The sensitivity", ({ sensitivity }) => String(sensitivity)],
  ["condition", "The condition", ({ condition }) => printed(condition)],
  ["timing", "The reference period", ({ timing }) => inWords(timing)],
  ["iccs", "The ICCS class", ({ iccs }) => inWords(iccs)],
  ["putOff", "What puts it off", ({ putOff }) => inWords(putOff)],
  ["hidesReportFor", "Codes that hide the report’s title", ({ hidesReportFor }) => inWords(hidesReportFor)],
  ["setsLanguage", "Codes that set the language", ({ setsLanguage }) => inWords(setsLanguage)],
  ["contact", "Goes to the contacts, never beside answers", ({ contact }) => String(contact)],
];

const named = <T extends { name: string }>(
  aspect: string,
  word: string,
  a: T[],
  b: T[],
  tell: (item: T) => string,
  compare: (before: T, after: T) => Finding[],
): Finding[] => {
  const names = [...new Set([...a, ...b].map((item) => item.name))];
  return names.flatMap((name) => {
    const before = a.find((item) => item.name === name);
    const after = b.find((item) => item.name === name);
    if (before && after) return compare(before, after);
    return changed("measure", aspect, `The ${word} ${name}`, before ? tell(before) : null, after ? tell(after) : null);
  });
};

const checkChanges = (a: Check[], b: Check[]): Finding[] =>
  named(
    "checks",
    "check",
    a,
    b,
    (check) => `${check.severity}: ${printed(check.failIf)}`,
    (before, after) => [
      ...changed(
        "measure",
        "checks",
        `The check ${before.name} fails if`,
        printed(before.failIf),
        printed(after.failIf),
      ),
      ...changed("measure", "checks", `The check ${before.name} is`, before.severity, after.severity),
      ...commonTextChanges("message", `The message of the check ${before.name}`, before.message, after.message),
    ],
  );

const stopChanges = (a: Stop[], b: Stop[]): Finding[] =>
  named(
    "stops",
    "stop",
    a,
    b,
    (stop) => `${stop.outcome}: ${printed(stop.if)}`,
    (before, after) => [
      ...changed(
        "measure",
        "stops",
        `The stop ${before.name} ends the interview if`,
        printed(before.if),
        printed(after.if),
      ),
      ...changed("measure", "stops", `The outcome of the stop ${before.name}`, before.outcome, after.outcome),
      ...commonTextChanges("stopText", `The text of the stop ${before.name}`, before.text, after.text),
    ],
  );

const TEXTS = [
  ["title", "The question"],
  ["description", "The instruction"],
  ["help", "The help"],
  ["unit", "The unit"],
  ["note", "The note to the interviewer"],
] as const;

const own = <K extends keyof Telling>(variable: Variable, key: K): Told<Telling[K]>["own"] =>
  Object.fromEntries(MODES.map((mode) => [mode, variable.telling[mode]?.[key]]));

export const questionChanges = (a: Variable, b: Variable): Finding[] => {
  // a mode that asks it in one version only hears all of it anew: that is told by "askedIn", not text by text
  const modes = MODES.filter((mode) => a.askedIn.includes(mode) && b.askedIn.includes(mode));
  const text = (variable: Variable, key: (typeof TEXTS)[number][0]): Told<Text> => ({
    common: key === "note" ? undefined : variable[key],
    own: own(variable, key),
  });
  const look = (variable: Variable, key: "layout" | "readOut") => ({ common: undefined, own: own(variable, key) });
  return [
    ...FACTS.flatMap(([aspect, words, read]) => changed("measure", aspect, words, read(a), read(b))),
    ...choiceChanges(a, b, modes),
    ...checkChanges(a.checks, b.checks),
    ...stopChanges(a.stops, b.stops),
    ...TEXTS.flatMap(([key, words]) => textChanges(key, words, text(a, key), text(b, key), modes)),
    ...lookChanges("layout", "The layout", look(a, "layout"), look(b, "layout"), modes),
    ...lookChanges("readOut", "Options read out", look(a, "readOut"), look(b, "readOut"), modes),
  ];
};
