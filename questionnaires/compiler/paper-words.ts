/** Routing in words, made from the tree of a condition: what a booklet's filter lines say. */
import { type Condition, isReference, type Reference } from "../format/condition";
import type { Language, Questionnaire, Text, Variable } from "../format/types";
import { LANGUAGES } from "../format/types";
import { isReportType, type PaperCondition } from "./paper-items";

/** Where a reader is sent: a printed question number, or the end of the booklet. */
export const END = "end";

type Atom = Exclude<Condition, { of: unknown }>;

interface Phrase {
  verb: string;
  answers: string[];
  number: string;
  /** a whole clause that does not fit "verb answers at question number" */
  clause?: string;
}

const WORDS = {
  fr: {
    or: "ou",
    and: "et",
    to: "à",
    ticked: "coché",
    answered: "répondu",
    at: (numbers: string) => `à la question\u00a0${numbers}`,
    quote: (text: string) => `«\u00a0${text}\u00a0»`,
    otherThan: (list: string) => `une autre réponse que ${list}`,
    without: (list: string, at: string) => `répondu ${at} sans cocher ${list}`,
    blank: (at: string) => `rien répondu ${at}`,
    anything: (at: string) => `répondu ${at}`,
    more: (value: number) => `${value} ou plus`,
    less: (value: number) => `${value} ou moins`,
    notNumber: (value: number) => `un autre nombre que ${value}`,
    after: (value: number) => `une année après ${value}`,
    before: (value: number) => `une année avant ${value}`,
    compared: (by: string, one: string, other: string) =>
      `donné à la question\u00a0${one} un nombre ${by} celui de la question\u00a0${other}`,
    by: {
      ">": "plus grand que",
      ">=": "au moins égal à",
      "<": "plus petit que",
      "<=": "au plus égal à",
      "=": "égal à",
      "<>": "différent de",
    },
    reports: (atLeast: number, range: string) =>
      `coché «\u00a0En\u00a0{N-1}\u00a0» à ${atLeast === 1 ? "au moins une" : atLeast === 2 ? "au moins deux" : `au moins ${atLeast}`} des questions ${range}`,
    if: (what: string) => `Si vous avez ${what}`,
    filter: (what: string, go: string) => `Si vous avez ${what}, continuez\u00a0; sinon, ${go}.`,
    short: (what: string) => `Si ${what}`,
    go: (number: string) =>
      number === END ? "allez à la dernière page du livret" : `allez à la question\u00a0${number}`,
  },
  en: {
    or: "or",
    and: "and",
    to: "to",
    ticked: "ticked",
    answered: "answered",
    at: (numbers: string) => `at question\u00a0${numbers}`,
    quote: (text: string) => `“${text}”`,
    otherThan: (list: string) => `an answer other than ${list}`,
    without: (list: string, at: string) => `answered ${at} without ticking ${list}`,
    blank: (at: string) => `given no answer ${at}`,
    anything: (at: string) => `answered ${at}`,
    more: (value: number) => `${value} or more`,
    less: (value: number) => `${value} or less`,
    notNumber: (value: number) => `a number other than ${value}`,
    after: (value: number) => `a year after ${value}`,
    before: (value: number) => `a year before ${value}`,
    compared: (by: string, one: string, other: string) =>
      `given at question\u00a0${one} a number ${by} that of question\u00a0${other}`,
    by: {
      ">": "greater than",
      ">=": "at least as great as",
      "<": "smaller than",
      "<=": "at most as great as",
      "=": "equal to",
      "<>": "different from",
    },
    reports: (atLeast: number, range: string) =>
      `ticked “In\u00a0{N-1}” at ${atLeast === 1 ? "one" : atLeast === 2 ? "two" : atLeast} or more of questions ${range}`,
    if: (what: string) => `If you have ${what}`,
    filter: (what: string, go: string) => `If you have ${what}, carry on; otherwise, ${go}.`,
    short: (what: string) => `If ${what}`,
    go: (number: string) => (number === END ? "go to the last page of the booklet" : `go to question\u00a0${number}`),
  },
} as const;

/** "a, b or c"; the last two are joined by the word. */
const listed = (items: string[], word: string): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;

/** "45, 46, 47, 50" as "45 to 47, 50": three in a row or more. */
export const ranges = (numbers: number[], to: string): string[] => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]} ${to} ${run.at(-1)}`]));
};

/** Where things stand on paper: printed numbers of questions and of offences. */
export interface Printed {
  numberOf(reference: Reference): string;
  /** printed number of an offence's follow-ups: how the reader finds a type of incident */
  offenceNumber(code: string): number;
}

class Teller {
  private readonly words;

  constructor(
    private readonly language: Language,
    private readonly questionnaire: Questionnaire,
    private readonly printed: Printed,
  ) {
    this.words = WORDS[language];
  }

  private option(variable: Variable, code: number | string): string {
    if (isReportType(variable)) return String(this.printed.offenceNumber(String(code)));
    const choice = variable.choices.find(({ value }) => value === code);
    const told = variable.telling.paper?.choiceTexts?.[code] ?? choice?.text;
    return this.words.quote(told?.[this.language] ?? String(code));
  }

  private options(variable: Variable, codes: (number | string)[]): string[] {
    if (!isReportType(variable)) return codes.map((code) => this.option(variable, code));
    return ranges(
      codes.map((code) => this.printed.offenceNumber(String(code))),
      this.words.to,
    );
  }

  /** The shorter of "one of these" and "anything but those". */
  private amongOptions(variable: Variable, wanted: (number | string)[]): string[] {
    const others = variable.choices.map(({ value }) => value).filter((code) => !wanted.includes(code));
    if (
      isReportType(variable) ||
      variable.type !== "single" ||
      others.length === 0 ||
      others.length * 2 > wanted.length
    )
      return this.options(variable, wanted);
    return [this.words.otherThan(listed(this.options(variable, others), this.words.or))];
  }

  private number(variable: Variable, by: string, value: number): string {
    const { words } = this;
    const isYear = typeof variable.max === "object" || (typeof variable.min === "number" && variable.min > 1000);
    if (by === ">") return isYear ? words.after(value) : words.more(value + 1);
    if (by === "<") return isYear ? words.before(value) : words.less(value - 1);
    if (by === ">=") return isYear ? words.after(value - 1) : words.more(value);
    if (by === "<=") return isYear ? words.before(value + 1) : words.less(value);
    return by === "=" ? String(value) : words.notNumber(value);
  }

  private atom(condition: Atom): Phrase {
    const { words } = this;
    const number = this.printed.numberOf(condition.left);
    const at = words.at(number);
    const variable = this.questionnaire.variables[condition.left.name]!;
    const isChoice = variable.type === "single" || variable.type === "multi";
    const phrase = (answers: string[]): Phrase => ({ verb: isChoice ? words.ticked : words.answered, answers, number });
    const clause = (text: string): Phrase => ({ verb: "", answers: [], number, clause: text });
    switch (condition.op) {
      case "empty":
        return clause(words.blank(at));
      case "notempty":
        return clause(words.anything(at));
      case "contains":
        return phrase([this.option(variable, condition.value)]);
      case "notcontains":
        return clause(words.without(this.option(variable, condition.value), at));
      case "anyof":
        return phrase(this.amongOptions(variable, condition.values));
      case "noneof":
        if (variable.type === "multi")
          return clause(words.without(listed(this.options(variable, condition.values), words.or), at));
        return phrase([words.otherThan(listed(this.options(variable, condition.values), words.or))]);
      case "granted":
        return phrase([this.option(variable, condition.value)]);
      case "compare": {
        const { right, by } = condition;
        if (isReference(right)) return clause(words.compared(words.by[by], number, this.printed.numberOf(right)));
        if (!isChoice) return phrase([this.number(variable, by, right.value as number)]);
        const option = this.option(variable, right.value);
        return phrase([by === "=" ? option : words.otherThan(option)]);
      }
    }
  }

  /** Same answer to several questions, several answers to the same question: said once. */
  private merged(phrases: Phrase[]): Phrase[] {
    const result: Phrase[] = [];
    for (const phrase of phrases) {
      const alike = result.find(
        (one) =>
          !one.clause && !phrase.clause && one.verb === phrase.verb && one.answers.join() === phrase.answers.join(),
      );
      const sameQuestion = result.find((one) => !one.clause && !phrase.clause && one.number === phrase.number);
      if (alike) alike.number = `${alike.number}|${phrase.number}`;
      else if (sameQuestion) sameQuestion.answers.push(...phrase.answers);
      else result.push({ ...phrase, answers: [...phrase.answers] });
    }
    return result;
  }

  /** A verb that has just been said is not said again. */
  private said(phrases: Phrase[]): string[] {
    const { words } = this;
    return phrases.map(({ verb, answers, number, clause }, index) => {
      if (clause) return clause;
      const again = phrases[index - 1]?.verb === verb;
      const what = `${listed(answers, words.or)} ${words.at(listed(number.split("|"), words.or))}`;
      return again ? what : `${verb} ${what}`;
    });
  }

  clause(condition: PaperCondition, inside = false): string {
    const { words } = this;
    if (condition.op === "reports") {
      const numbers = this.questionnaire.offences
        .filter(({ size }) => size > 0)
        .map(({ code }) => this.printed.offenceNumber(code));
      return words.reports(condition.atLeast, listed(ranges(numbers, words.to), words.and));
    }
    if (condition.op === "not") throw new Error("negation was carried down before");
    if (!("of" in condition)) return this.said([this.atom(condition)])[0]!;
    const isAtom = (part: Condition): part is Atom => !("of" in part);
    const atoms = condition.of.filter(isAtom).map((part) => this.atom(part));
    const simple = this.said(condition.op === "or" ? this.merged(atoms) : atoms);
    const nested = condition.of.filter((part) => !isAtom(part)).map((part) => this.clause(part, true));
    const parts = [...simple, ...nested];
    const word = condition.op === "or" ? words.or : words.and;
    // Commas keep "a or b, and c" apart from "a, or b and c".
    if (nested.length > 0 || (parts.length > 1 && !inside && condition.op === "or")) return parts.join(`, ${word} `);
    return listed(parts, word);
  }

  /** Without the question's number: said beside the question. */
  clauseHere(condition: Condition): string {
    const phrase = "of" in condition ? null : this.atom(condition);
    if (!phrase || phrase.clause) return this.clause(condition);
    return `${phrase.verb} ${listed(phrase.answers, this.words.or)}`;
  }

  all(conditions: PaperCondition[]): string {
    return conditions
      .map((condition) => this.clause(condition, conditions.length > 1))
      .join(conditions.some((one) => one.op === "or") ? `, ${this.words.and} ` : ` ${this.words.and} `);
  }
}

const inBoth = (make: (language: Language) => string): Text =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Text;

/** "If you have ticked “Yes” at question 12 or 14, carry on; otherwise, go to question 17." */
export const filterText = (
  conditions: PaperCondition[],
  goto: string,
  questionnaire: Questionnaire,
  printed: Printed,
): Text =>
  inBoth((language) =>
    WORDS[language].filter(new Teller(language, questionnaire, printed).all(conditions), WORDS[language].go(goto)),
  );

/** "If “Yes” at question 12": heads the follow-ups of one offence. */
export const shortFilterText = (conditions: PaperCondition[], questionnaire: Questionnaire, printed: Printed): Text =>
  inBoth((language) => {
    const said = new Teller(language, questionnaire, printed).all(conditions);
    return WORDS[language].short(said.replace(/^(coché|répondu|ticked|answered) /, ""));
  });

/** "If you have answered a year after 2008": before the words of a stop, which stand at the question itself. */
export const stopText = (condition: Condition, questionnaire: Questionnaire, printed: Printed): Text =>
  inBoth((language) => WORDS[language].if(new Teller(language, questionnaire, printed).clauseHere(condition)));

/** "Go to question 17" */
export const goText = (goto: string): Text =>
  inBoth((language) => {
    const text = WORDS[language].go(goto);
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
