/** Which questions stand in a booklet, in what order, under which condition and printed number. */

import { WAVE_REFERENCES } from "../format/compile-condition";
import { type Condition, isReference, REPORT_TYPE, type Reference, withoutNot } from "../format/condition";
import { MISSING, type MissingCode } from "../format/missing";
import type { Questionnaire, Variable, WaveFacts } from "../format/types";

/** `reports`: the reader ticked the reference year for so many offences, so there is something to report. */
export type PaperCondition = Condition | { op: "reports"; atLeast: number };

export interface PaperItem {
  /** unique in the booklet: variable, or variable and printed report ("I_MOIS#2") */
  id: string;
  variable: Variable;
  /** ordinal of the printed incident report, from 1 */
  report: number | null;
  /** all of them must hold */
  conditions: PaperCondition[];
  number: string;
  /** printed beside this option of the question before ("Other: please specify"), and read nowhere else */
  at: { id: string; value: number } | null;
}

const flip = { "=": "=", "<>": "<>", ">": "<", ">=": "<=", "<": ">", "<=": ">=" } as const;

/** A condition cut down to what a reader of the booklet can look up: a boolean where nothing is left to look up. */
class Folding {
  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly preload: Record<string, number>,
    private readonly wave: WaveFacts,
  ) {}

  private constant(name: string): number | undefined {
    return WAVE_REFERENCES[name]?.(this.wave) ?? this.preload[name];
  }

  private isAsked({ name }: Reference): boolean {
    return this.questionnaire.variables[name]?.askedIn.includes("paper") ?? false;
  }

  private isConstant({ name }: Reference): boolean {
    return name in WAVE_REFERENCES || this.questionnaire.variables[name]?.origin === "preloaded";
  }

  /** On paper nobody is offered "don't know" or "refused": the only missing code that a reader makes is a blank. */
  private missing(condition: Condition & { left: Reference }): Condition | boolean {
    const left: Reference = { ...condition.left };
    delete left.missing;
    if (condition.op === "notempty") return { op: "empty", left };
    if (condition.op === "empty") return { op: "notempty", left };
    if (condition.op !== "compare" || isReference(condition.right)) return false;
    const code = condition.right.value as MissingCode;
    return condition.by === "=" && MISSING[code]?.givenBy === "paper" ? { op: "empty", left } : false;
  }

  private atom(condition: Exclude<Condition, { op: "and" | "or" | "not" }>): Condition | boolean {
    const { left } = condition;
    // A reader writes nothing where the booklet leads past: on paper there is no answer beside the way.
    if (condition.op === "empty" && condition.under) return this.atom({ op: "empty", left });
    if (condition.op === "granted") {
      if (!this.isAsked(left)) return true;
      const answered: Condition = { op: "compare", by: "=", left, right: { value: condition.value } };
      return condition.under ? this.fold({ op: "and", of: [condition.under, answered] }) : answered;
    }
    if (condition.op === "compare" && isReference(condition.right) && this.isConstant(condition.right)) {
      const value = this.constant(condition.right.name);
      return value === undefined ? false : this.fold({ ...condition, right: { value } });
    }
    if (left.missing) return this.missing(condition);
    if (this.isConstant(left)) return this.decide(condition, this.constant(left.name));
    if (!this.isAsked(left)) return condition.op === "empty";
    return condition;
  }

  private decide(condition: Condition, known: number | undefined): Condition | boolean {
    if (condition.op === "empty") return known === undefined;
    if (known === undefined) return false;
    if (condition.op === "notempty") return true;
    if (condition.op === "anyof") return condition.values.includes(known);
    if (condition.op === "noneof") return !condition.values.includes(known);
    if (condition.op !== "compare") return false;
    const { right, by } = condition;
    if (isReference(right)) return this.fold({ ...condition, by: flip[by], left: right, right: { value: known } });
    const than = right.value as number;
    return {
      "=": known === than,
      "<>": known !== than,
      ">": known > than,
      ">=": known >= than,
      "<": known < than,
      "<=": known <= than,
    }[by];
  }

  fold(condition: Condition): Condition | boolean {
    if (condition.op === "not") return this.fold(withoutNot(condition));
    if (!("of" in condition)) return this.atom(condition);
    const neutral = condition.op === "and";
    const of: Condition[] = [];
    for (const part of condition.of) {
      const folded = this.fold(part);
      if (folded === !neutral) return !neutral;
      if (typeof folded === "boolean") continue;
      if (folded.op === condition.op) of.push(...folded.of);
      else of.push(folded);
    }
    return of.length === 0 ? neutral : of.length === 1 ? of[0]! : { op: condition.op, of };
  }
}

export const foldCondition = (
  condition: Condition | null,
  questionnaire: Questionnaire,
  preload: Record<string, number>,
  wave: WaveFacts,
): Condition | boolean => condition === null || new Folding(questionnaire, preload, wave).fold(condition);

const same = (one: PaperCondition, other: PaperCondition) => JSON.stringify(one) === JSON.stringify(other);

/** "Please specify" that hangs on one option marked `other` of the question just before. */
const optionAt = (item: PaperItem, before: PaperItem | undefined): PaperItem["at"] => {
  if (!before || item.variable.type !== "text" || item.report !== before.report) return null;
  const own = item.conditions.filter((one) => !before.conditions.some((other) => same(one, other)));
  const [only] = own;
  // Whatever else the question before needs, its ticked option says already.
  if (own.length !== 1 || !only || !("left" in only) || only.left.name !== before.variable.name) return null;
  const value =
    only.op === "contains"
      ? only.value
      : only.op === "compare" && only.by === "=" && !isReference(only.right)
        ? only.right.value
        : null;
  return before.variable.choices.some((choice) => choice.other && choice.value === value)
    ? { id: before.id, value: value as number }
    : null;
};

const LETTERS = "bcdefghijklmnopqrstuvwxyz";

/** Follow-ups of one offence share a number (46, 46b, 46c), and so does what is written beside an option. */
const giveNumbers = (items: PaperItem[]): void => {
  let number = 0;
  let letters = 0;
  items.forEach((item, index) => {
    const before = items[index - 1];
    const { template, offence } = item.variable;
    item.at = optionAt(item, before);
    const shares =
      item.at !== null ||
      (template !== undefined && offence === before?.variable.offence && before?.variable.template !== undefined);
    letters = shares ? letters + 1 : 0;
    if (!shares) number += 1;
    item.number = `${number}${shares ? LETTERS[letters - 1] : ""}`;
  });
};

/** @param preload values known before the interview, by variable; a question that they rule out is not printed */
export const paperItems = (
  questionnaire: Questionnaire,
  preload: Record<string, number>,
  wave: WaveFacts,
): PaperItem[] => {
  const items: PaperItem[] = [];
  const add = (variable: Variable, report: number | null) => {
    if (!variable.askedIn.includes("paper") || variable.origin !== "asked") return;
    const folded = foldCondition(variable.condition, questionnaire, preload, wave);
    if (folded === false) return;
    const conditions: PaperCondition[] = report === null ? [] : [{ op: "reports", atLeast: report }];
    if (folded !== true) conditions.push(...(folded.op === "and" ? folded.of : [folded]));
    const id = report === null ? variable.name : `${variable.name}#${report}`;
    items.push({ id, variable, report, conditions, number: "", at: null });
  };
  for (const module of questionnaire.modules) {
    const names = (once: boolean) =>
      module.screens.filter((screen) => screen.once === once).flatMap((screen) => screen.variables);
    const reports = module.repeat ? (questionnaire.incident?.limit.paper ?? 0) : 0;
    for (const name of module.repeat ? names(true) : [...names(true), ...names(false)])
      add(questionnaire.variables[name]!, null);
    for (let report = 1; report <= reports; report += 1)
      for (const name of names(false)) add(questionnaire.variables[name]!, report);
  }
  giveNumbers(items);
  return items;
};

export const isReportType = (variable: Variable): boolean => variable.name === REPORT_TYPE;
