/**
 * What is known of a reader who has arrived at a place of the booklet: which conditions certainly hold, which answers a
 * question can have. From it follows whether a filter line is needed there. Everything is on the safe side: not knowing
 * costs a filter line, never a wrong turn.
 */
import { compileCondition, type Predicate } from "../format/compile-condition";
import { type Condition, REPORT_TYPE, type Reference, referencesOf } from "../format/condition";
import type { Questionnaire, Value, Variable, WaveFacts } from "../format/types";
import type { PaperCondition, PaperItem } from "./paper-items";

/** A possible answer; null: not answered. */
type Possible = Value | null;

export interface Knowledge {
  /** conditions that hold */
  facts: Set<string>;
  /** sets of conditions of which at least one fails */
  failed: string[][];
  /** possible answers, by question; a question that is not here may have any */
  domains: Map<string, Possible[]>;
}

export const nothingKnown = (): Knowledge => ({ facts: new Set(), failed: [], domains: new Map() });
const copy = (known: Knowledge): Knowledge => ({
  facts: new Set(known.facts),
  failed: [...known.failed],
  domains: new Map(known.domains),
});

/** What is known where several ways meet. */
export const meet = (ways: Knowledge[]): Knowledge => {
  const [first, ...others] = ways;
  const result = copy(first!);
  for (const way of others) {
    for (const fact of result.facts) if (!way.facts.has(fact)) result.facts.delete(fact);
    const failed = new Set(way.failed.map((set) => set.join()));
    result.failed = result.failed.filter((set) => failed.has(set.join()));
    for (const [id, possible] of result.domains) {
      const theirs = way.domains.get(id);
      if (!theirs) result.domains.delete(id);
      else {
        const seen = new Set(possible.map((one) => JSON.stringify(one)));
        result.domains.set(id, [...possible, ...theirs.filter((one) => !seen.has(JSON.stringify(one)))]);
      }
    }
  }
  return result;
};

const MOST_CODES = 6;
const PAPER = { mode: "paper", preload: {} } as const;

export class Reasoning {
  private readonly closures = new Map<string, Predicate>();
  /** codes that some condition reads, by variable: the other codes of a multiple choice make no difference */
  private readonly readCodes = new Map<string, Set<number>>();
  /** some condition asks whether they were left blank */
  private readonly readBlanks = new Set<string>();

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly wave: WaveFacts,
    items: PaperItem[],
  ) {
    const note = (condition: Condition): void => {
      if ("of" in condition) [condition.of].flat().forEach(note);
      const codes =
        condition.op === "contains" || condition.op === "notcontains"
          ? [condition.value]
          : "values" in condition
            ? condition.values
            : [];
      const name = "left" in condition ? condition.left.name : "";
      if (condition.op === "empty") this.readBlanks.add(name);
      for (const code of codes)
        if (typeof code === "number") this.readCodes.set(name, (this.readCodes.get(name) ?? new Set()).add(code));
    };
    for (const item of items) for (const condition of item.conditions) if (condition.op !== "reports") note(condition);
  }

  private idOf = ({ name, incident }: Reference, report: number | null) => (incident ? `${name}#${report}` : name);

  key(condition: PaperCondition, report: number | null): string {
    const inReport = condition.op !== "reports" && referencesOf(condition).some((reference) => reference.incident);
    return JSON.stringify(condition) + (inReport ? `#${report}` : "");
  }

  /** Answers that a reader who answers can give; undefined: too many to look at. A blank is no answer: it reads on. */
  answersTo(variable: Variable): Value[] | undefined {
    const codes = variable.choices.map((choice) => choice.value);
    if (variable.name === REPORT_TYPE)
      return codes.flatMap((code) => this.questionnaire.offences[code - 1]?.code ?? []);
    if (variable.type === "single") return codes;
    if (variable.type !== "multi") return undefined;
    const exclusive = variable.choices.filter((choice) => choice.exclusive).map((choice) => choice.value);
    const read = this.readCodes.get(variable.name) ?? new Set();
    const open = codes.filter((code) => !exclusive.includes(code));
    const telling = open.filter((code) => read.has(code));
    const other = open.find((code) => !read.has(code));
    if (telling.length > MOST_CODES) return undefined;
    const among = other === undefined ? telling : [...telling, other];
    const sets = Array.from({ length: 2 ** among.length - 1 }, (_, bits) =>
      among.filter((_code, bit) => (bits + 1) & (1 << bit)),
    );
    return [...sets, ...exclusive.map((code) => [code])];
  }

  /** A blank, where something waits for it: elsewhere it reads on, as whoever gave an answer without an arrow. */
  blankAt(variable: Variable): null[] {
    return this.readBlanks.has(variable.name) ? [null] : [];
  }

  private evaluate(condition: Condition, values: Map<string, Possible>, report: number | null): boolean {
    const key = JSON.stringify(condition);
    const closure = this.closures.get(key) ?? compileCondition(condition, () => true);
    this.closures.set(key, closure);
    const cells = Object.fromEntries(
      [...values].map(([id, value]) => [id.split("#")[0]!, value === null ? undefined : { value }]),
    );
    const offence = values.get(`${REPORT_TYPE}#${report}`);
    const about = { id: "", offence: typeof offence === "string" ? offence : "", cells };
    return closure({ cells, reports: null }, about, { ...PAPER, wave: this.wave });
  }

  /** true: certainly holds; false: certainly not; undefined: not known */
  decide(condition: PaperCondition, known: Knowledge, report: number | null): boolean | undefined {
    const key = this.key(condition, report);
    if (known.facts.has(key)) return true;
    if (known.failed.some((set) => set.length === 1 && set[0] === key)) return false;
    if (condition.op === "reports") return this.decideReports(condition.atLeast, known);
    const ids = [...new Set(referencesOf(condition).map((reference) => this.idOf(reference, report)))];
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      const verdicts = new Set(
        known.domains.get(only)?.map((value) => this.evaluate(condition, new Map([[only, value]]), report)),
      );
      if (verdicts.size === 1) return verdicts.has(true);
      if (verdicts.size === 2) return undefined;
    }
    if (condition.op !== "and" && condition.op !== "or") return undefined;
    const parts = condition.of.map((part) => this.decide(part, known, report));
    const settles = condition.op === "or";
    if (parts.includes(settles)) return settles;
    return parts.every((part) => part === !settles) ? !settles : undefined;
  }

  /** Two incidents to report are also one; without one there are not two. */
  private decideReports(atLeast: number, known: Knowledge): boolean | undefined {
    const key = (count: number) => this.key({ op: "reports", atLeast: count }, null);
    for (let fewer = 1; fewer <= atLeast; fewer += 1)
      if (known.failed.some((set) => set.length === 1 && set[0] === key(fewer))) return false;
    return undefined;
  }

  /**
   * Without the conditions that another one says already: "Completed" at a question that only thefts are asked needs no
   * "if it was a theft". True for readers who obey the routing, and no other ever gets there.
   */
  withoutRepetition(conditions: PaperCondition[], items: PaperItem[], report: number | null): PaperCondition[] {
    const simpler = conditions.map((condition): PaperCondition => {
      if (condition.op !== "and" && condition.op !== "or") return condition;
      const of = condition.of.map((part) => this.withoutRepetition([part], items, report)[0] as Condition);
      const left = condition.op === "and" ? (this.withoutRepetition(of, items, report) as Condition[]) : of;
      return left.length === 1 ? left[0]! : { op: condition.op, of: left };
    });
    if (simpler.length === 1) return simpler;
    const said = new Set<string>();
    for (const condition of simpler) {
      if (!("left" in condition) || condition.op === "empty") continue;
      const id = this.idOf(condition.left, report);
      for (const needed of items.find((item) => item.id === id)?.conditions ?? []) said.add(this.key(needed, report));
    }
    return simpler.filter((condition) => !said.has(this.key(condition, report)));
  }

  /** The item is certainly not for this reader. */
  isRuledOut(item: PaperItem, known: Knowledge): boolean {
    const keys = new Set(item.conditions.map((condition) => this.key(condition, item.report)));
    if (known.failed.some((set) => set.every((key) => keys.has(key)))) return true;
    return item.conditions.some((condition) => this.decide(condition, known, item.report) === false);
  }

  withAnswer(known: Knowledge, item: PaperItem, possible: Possible[] | undefined): Knowledge {
    const result = copy(known);
    if (possible) result.domains.set(item.id, possible);
    else result.domains.delete(item.id);
    return result;
  }

  /** After a filter line: those whom it let on (all hold), or those whom it sent away (one fails). */
  afterFilter(known: Knowledge, conditions: PaperCondition[], report: number | null, letOn: boolean): Knowledge {
    const result = copy(known);
    const keys = conditions.map((condition) => this.key(condition, report));
    if (letOn) for (const key of keys) result.facts.add(key);
    else result.failed.push(keys);
    if (!letOn && conditions.length !== 1) return result;
    for (const condition of conditions) {
      if (condition.op === "reports") continue;
      const ids = [...new Set(referencesOf(condition).map((reference) => this.idOf(reference, report)))];
      const [only] = ids;
      const possible = only === undefined || ids.length > 1 ? undefined : known.domains.get(only);
      if (possible)
        result.domains.set(
          only!,
          possible.filter((value) => this.evaluate(condition, new Map([[only!, value]]), report) === letOn),
        );
    }
    return result;
  }
}
