/** What is asked: a way not to answer, the place of screeners, the period that a question is about. */
import { toldIn } from "../../format/tell";
import { LANGUAGES, MODES, type Timing, type Variable } from "../../format/types";
import type { Finding, Rule } from "./rule";

/** Whoever cannot or will not answer goes on: nobody is forced, and nobody is made to invent an answer. */
const WAYS_OUT = ["dont-know", "refused"] as const;

export const noWayOut: Rule = {
  code: "no-way-out",
  what: "A question offers no “don't know” or no refusal (but for privacy and opt-in questions, which may be put off, and those that may end the interview).",
  mend: "Take out `missing`, or write `missing: [dont-know, refused]`.",
  find: ({ written }) =>
    written.flatMap(({ variable, raw }): Finding[] => {
      const { origin, putOff, stops, missing, name } = variable;
      if (origin !== "asked" || putOff || stops.length > 0) return [];
      const lacks = WAYS_OUT.filter((code) => !missing.includes(code));
      const message = `The question does not offer ${lacks.join(" nor ")} in: ${variable.askedIn.join(", ")}.`;
      return lacks.length > 0 ? [{ where: raw, key: "missing", question: name, message }] : [];
    }),
};

export const lateScreener: Rule = {
  code: "screener-after-report",
  what: "A screener stands behind the incident reports: what it finds could no longer be drawn.",
  mend: "Move its module before that of the reports, or give the offence size 0.",
  find: ({ questionnaire, written }) => {
    const { incident, offences, order, variables } = questionnaire;
    const firstReport = order.findIndex((name) => variables[name]!.module === incident?.module);
    if (firstReport === -1) return [];
    const drawn = new Set(offences.flatMap(({ screener, size }) => (size > 0 ? [screener] : [])));
    return written.flatMap(({ variable, raw }): Finding[] =>
      drawn.has(variable.name) && order.indexOf(variable.name) > firstReport
        ? [
            {
              where: raw,
              key: "name",
              question: variable.name,
              message: `The screener is asked after the reports of “${incident?.module}”.`,
            },
          ]
        : [],
    );
  },
};

/** Only what cannot mean anything else: "in your everyday life" is no period. */
const LIFETIME = {
  fr: /au cours de (?:toute )?votre vie(?! (?:quotidienne|de|professionnelle|privée|active))|dans toute votre vie|depuis votre naissance/iu,
  en: /(?:in|during|over) your (?:whole |entire )?lifetime|ever in your life|at any time in your life/iu,
};

/** Longest of the periods that a text names; undefined: it names none. */
const periodOf = (text: string, language: "fr" | "en"): Timing | undefined => {
  if (LIFETIME[language].test(text)) return "lifetime";
  if (text.includes("{N-5}")) return "five-years";
  return text.includes("{N-1}") ? "reference-year" : undefined;
};

const namedPeriod = (variable: Variable): { key: string; period: Timing }[] =>
  MODES.filter((mode) => variable.askedIn.includes(mode)).flatMap((mode) => {
    const told = toldIn(variable, mode);
    return LANGUAGES.flatMap((language) => {
      const period = periodOf(told.title[language], language);
      return period ? [{ key: variable.telling[mode]?.title ? mode : "title", period }] : [];
    });
  });

export const otherPeriod: Rule = {
  code: "timing-differs",
  what: "The title names another reference period than `timing`: {N-1} with five years, {N-5} with the reference year, “in your lifetime” without `lifetime`.",
  mend: "Change the words or `timing`, so that analysts read what respondents were asked.",
  find: ({ written }) =>
    written.flatMap(({ variable, raw }): Finding[] => {
      const other = namedPeriod(variable).find(({ period }) => period !== variable.timing);
      const message = `The title is about “${other?.period}”, and \`timing\` says “${variable.timing}”.`;
      return other ? [{ where: raw, key: other.key, question: variable.name, message }] : [];
    }),
};

export const SUBSTANCE_RULES = [noWayOut, lateScreener, otherPeriod];
