/**
 * Routing of the printed booklet, derived from the conditions: arrows at options, filter lines before questions. Whoever
 * obeys only what is printed reaches the questions that the compiled questionnaire shows in paper mode. A question left
 * blank has no arrow: its reader reads on.
 */

import type { Condition } from "../format/condition";
import { REPORT_TYPE, type Reference } from "../format/condition";
import type { Questionnaire, Text, WaveFacts } from "../format/types";
import { foldCondition, type PaperCondition, type PaperItem, paperItems } from "./paper-items";
import { type Knowledge, meet, nothingKnown, Reasoning } from "./paper-knowledge";
import { END, filterText, type Printed, shortFilterText, stopText } from "./paper-words";

export interface PaperFilter {
  /** who reads on: all of them hold */
  conditions: PaperCondition[];
  /** "If you have ticked “Yes” at question 12, carry on; otherwise, go to question 17." */
  text: Text;
  /** "If “Yes” at question 12" */
  short: Text;
  /** printed number of the question where the others go on, or END */
  goto: string;
}

export interface PaperStop {
  /** option that stops; null for a question without options */
  value: number | null;
  condition: Condition;
  /** key of the disposition table */
  outcome: string;
  /** "If you have answered a year after 2008" */
  when: Text;
}

export interface RoutedItem {
  /** unique in the booklet: variable, or variable and printed report ("I_MOIS#2") */
  id: string;
  variable: string;
  report: number | null;
  number: string;
  /** whoever ticks `value` goes on at the question with the number `goto`; every other answer, and none, reads on */
  arrows: { value: number; goto: string }[];
  filterBefore: PaperFilter | null;
  /** printed beside this option of the question before, and read nowhere else */
  at: { id: string; value: number } | null;
  stops: PaperStop[];
  /** needed because an arrow or option just before lets some readers in and sends the others past it */
  followsArrow: boolean;
}

export interface RoutedPaper {
  items: RoutedItem[];
  /** offences that can be reported, with the printed number of their follow-ups */
  offences: { code: string; value: number; label: Text; number: string }[];
}

/** More arrows than that are a thicket: a filter line says it better. */
const MOST_ARROWS = 5;
/** One row of a table has no room for an arrow. */
const TABLES = new Set(["grid", "screener-table"]);

class Walk {
  private readonly items: PaperItem[];
  private readonly reasoning: Reasoning;
  private readonly arrivals: Knowledge[][];
  private readonly printed: Printed;

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly preload: Record<string, number>,
    private readonly wave: WaveFacts,
  ) {
    this.items = paperItems(questionnaire, preload, wave);
    this.reasoning = new Reasoning(questionnaire, wave, this.items);
    this.arrivals = this.items.map(() => []);
    const byVariable = new Map(this.items.map((item) => [item.id, item.number]));
    this.printed = {
      numberOf: ({ name }: Reference) => byVariable.get(name) ?? "",
      offenceNumber: (code) => Number.parseInt(this.offenceNumber(code), 10),
    };
  }

  /** The follow-ups of an offence start with the question that says when it happened. */
  private offenceNumber(code: string): string {
    return (
      this.items.find(({ variable }) => variable.offence === code && variable.template !== undefined)?.number ?? ""
    );
  }

  private printedIn(report: number | null): Printed {
    const ids = new Map(this.items.map((item) => [item.id, item.number]));
    return { ...this.printed, numberOf: ({ name, incident }) => ids.get(incident ? `${name}#${report}` : name) ?? "" };
  }

  private numberAt(index: number): string {
    return this.items[index]?.number ?? END;
  }

  /** Goes on from `index` to the first question that may be for this reader; what lies between stays unanswered. */
  private send(index: number, known: Knowledge): number {
    let there = index;
    let now = known;
    for (; there < this.items.length; there += 1) {
      const item = this.items[there]!;
      if (item.at) continue;
      if (!this.reasoning.isRuledOut(item, now)) break;
      now = this.reasoning.withAnswer(now, item, [null]);
    }
    this.arrivals[there]?.push(now);
    return there;
  }

  private next(index: number): number {
    let there = index + 1;
    while (this.items[there]?.at) there += 1;
    return there;
  }

  private filter(index: number, known: Knowledge): { filter: PaperFilter | null; known: Knowledge } {
    const item = this.items[index]!;
    const conditions = item.conditions.filter(
      (condition) => this.reasoning.decide(condition, known, item.report) !== true,
    );
    if (conditions.length === 0) return { filter: null, known };
    const away = this.reasoning.afterFilter(known, conditions, item.report, false);
    const goto = this.numberAt(this.send(index + 1, this.reasoning.withAnswer(away, item, [null])));
    const printed = this.printedIn(item.report);
    const said = this.reasoning.withoutRepetition(conditions, this.items, item.report);
    return {
      filter: {
        conditions: said,
        goto,
        text: filterText(said, goto, this.questionnaire, printed),
        short: shortFilterText(said, this.questionnaire, printed),
      },
      known: this.reasoning.afterFilter(known, conditions, item.report, true),
    };
  }

  /** Options whose readers can skip what follows, and where they land. */
  private arrowsAt(index: number, known: Knowledge): { value: number; to: number }[] {
    const { variable, report } = this.items[index]!;
    if (TABLES.has(variable.telling.paper?.layout ?? "") || variable.name === REPORT_TYPE) return [];
    const next = this.next(index);
    const options = variable.choices.filter((choice) => variable.type === "single" || choice.exclusive);
    const arrows = options.flatMap(({ value }) => {
      const answer = this.reasoning.withAnswer(known, this.items[index]!, [
        variable.type === "single" ? value : [value],
      ]);
      let to = next;
      let now = answer;
      for (; to < this.items.length; to += 1) {
        const item = this.items[to]!;
        if (item.at) continue;
        if (!this.reasoning.isRuledOut(item, now)) break;
        now = this.reasoning.withAnswer(now, item, [null]);
      }
      return to === next ? [] : [{ value, to }];
    });
    const isFollowUp = variable.template !== undefined && report === null;
    return arrows.length > MOST_ARROWS && !isFollowUp ? [] : arrows;
  }

  private answer(index: number, known: Knowledge): RoutedItem["arrows"] {
    const item = this.items[index]!;
    const answers = this.reasoning.answersTo(item.variable);
    const arrows = this.arrowsAt(index, known);
    const leaves = (answer: unknown) =>
      arrows.some(
        ({ value }) => answer === value || (Array.isArray(answer) && answer.length === 1 && answer[0] === value),
      );
    for (const { value } of arrows)
      this.send(
        this.next(index),
        this.reasoning.withAnswer(known, item, [item.variable.type === "single" ? value : [value]]),
      );
    const readsOn = answers && [
      ...answers.filter((answer) => !leaves(answer)),
      ...this.reasoning.blankAt(item.variable),
    ];
    // Nobody reads on only where every option has an arrow; a blank still does, and is expected by no one there.
    if (readsOn?.length !== 0) this.arrivals[this.next(index)]?.push(this.reasoning.withAnswer(known, item, readsOn));
    return arrows.map(({ value, to }) => ({ value, goto: this.numberAt(to) }));
  }

  private stopsOf({ variable, report }: PaperItem): PaperStop[] {
    return variable.stops.flatMap((stop): PaperStop[] => {
      const condition = foldCondition(stop.if, this.questionnaire, this.preload, this.wave);
      if (typeof condition === "boolean") return [];
      const value =
        condition.op === "compare" && condition.by === "=" && "value" in condition.right && variable.choices.length > 0
          ? Number(condition.right.value)
          : null;
      return [
        {
          value,
          condition,
          outcome: stop.outcome,
          when: stopText(condition, this.questionnaire, this.printedIn(report)),
        },
      ];
    });
  }

  route(): RoutedItem[] {
    let lastArrows = new Set<string>();
    let inArrow = false;
    if (this.items.length > 0) this.send(0, nothingKnown());
    return this.items.map((item, index) => {
      const base = {
        id: item.id,
        variable: item.variable.name,
        report: item.report,
        number: item.number,
        at: item.at,
        stops: this.stopsOf(item),
      };
      if (item.at) return { ...base, arrows: [], filterBefore: null, followsArrow: false };
      const ways = this.arrivals[index]!;
      const { filter, known } = this.filter(index, ways.length > 0 ? meet(ways) : nothingKnown());
      if (lastArrows.has(item.number)) inArrow = false;
      const followsArrow = inArrow && filter === null;
      const arrows = this.answer(index, known);
      if (arrows.length > 0) {
        lastArrows = new Set(arrows.map(({ goto }) => goto));
        inArrow = true;
      } else if (!followsArrow) inArrow = false;
      return { ...base, arrows, filterBefore: filter, followsArrow };
    });
  }

  offences(): RoutedPaper["offences"] {
    return this.questionnaire.offences.flatMap(({ code, label, size }, index) =>
      size > 0 ? [{ code, label, value: index + 1, number: this.offenceNumber(code) }] : [],
    );
  }
}

/** @param preload values known before the interview, by variable: they decide what this variant prints */
export const deriveRouting = (
  questionnaire: Questionnaire,
  preload: Record<string, number>,
  wave: WaveFacts,
): RoutedPaper => {
  const walk = new Walk(questionnaire, preload, wave);
  return { items: walk.route(), offences: walk.offences() };
};
