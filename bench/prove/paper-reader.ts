/** Somebody with a pen: looks at the printed items only, and obeys them. */
import type { RoutedItem, RoutedPaper } from "../../questionnaires/compiler/paper-routing";
import { END } from "../../questionnaires/compiler/paper-words";
import type { Answers, Report, Surroundings } from "../../questionnaires/format/answers";
import { compileCondition } from "../../questionnaires/format/compile-condition";
import { REPORT_TYPE } from "../../questionnaires/format/condition";
import { shuffled } from "../../questionnaires/format/incident-draw";
import { link } from "../../questionnaires/format/link";
import type { Questionnaire, Value, Variable, WaveFacts } from "../../questionnaires/format/types";
import { WAVE } from "./answer-sets";

export interface Reading {
  random: () => number;
  /** share of questions that are left blank */
  blanks: number;
  preload: Record<string, number>;
  wave?: WaveFacts;
}

export class PaperReader {
  readonly answers: Answers = { cells: {}, reports: [] };
  readonly reached = new Set<string>();
  private readonly around: Surroundings;
  private readonly random: () => number;
  private readonly blanks: number;
  /** offences, as printed in this booklet */
  private readonly order: string[];

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly paper: RoutedPaper,
    { random, blanks, preload, wave = WAVE }: Reading,
  ) {
    this.random = random;
    this.blanks = blanks;
    this.around = { mode: "paper", wave, preload };
    this.order = shuffled(
      paper.offences.map(({ code }) => code),
      random,
    );
  }

  private reportOf(item: RoutedItem): Report | null {
    return item.report === null ? null : (this.answers.reports![item.report - 1] ?? null);
  }

  private inReferenceYear = () =>
    this.order.filter((code) => {
      const when = this.answers.cells[`P_${code}`]?.value;
      return Array.isArray(when) && when.includes(1);
    });

  private letsOn(item: RoutedItem): boolean {
    return (item.filterBefore?.conditions ?? []).every((condition) =>
      condition.op === "reports"
        ? this.inReferenceYear().length >= condition.atLeast
        : compileCondition(condition, () => true)(this.answers, this.reportOf(item), this.around),
    );
  }

  private pick = (from: number) => Math.floor(this.random() * from);

  private answer(variable: Variable): Value | undefined {
    if (this.random() < this.blanks) return undefined;
    if (variable.stops.length > 0) return variable.type === "single" ? 1 : 1980;
    const codes = variable.choices.map(({ value }) => value);
    if (variable.type === "single") return codes[this.pick(codes.length)];
    if (variable.type === "integer") return this.pick(4);
    if (variable.type !== "multi") return "words";
    const exclusive = variable.choices.find((choice) => choice.exclusive);
    if (exclusive && this.random() < 0.3) return [exclusive.value];
    const open = codes.filter((code) => code !== exclusive?.value);
    const chosen = open.filter(() => this.random() < 0.5);
    return chosen.length > 0 ? chosen : open.slice(0, 1);
  }

  private fillIn(item: RoutedItem): Value | undefined {
    this.reached.add(item.id);
    if (item.variable === REPORT_TYPE) {
      const offence = this.inReferenceYear()[item.report! - 1]!;
      this.answers.reports!.push({ id: `${offence}.1`, offence, cells: {} });
      return undefined;
    }
    const value = this.answer(this.questionnaire.variables[item.variable]!);
    const cells = this.reportOf(item)?.cells ?? this.answers.cells;
    if (value !== undefined) cells[item.variable] = { value };
    return value;
  }

  private ticked(at: NonNullable<RoutedItem["at"]>, item: RoutedItem): boolean {
    const value = (this.reportOf(item)?.cells ?? this.answers.cells)[at.id.split("#")[0]!]?.value;
    return this.reached.has(at.id) && (value === at.value || (Array.isArray(value) && value.includes(at.value)));
  }

  read(): this {
    const { items } = this.paper;
    const find = (number: string) =>
      number === END ? items.length : items.findIndex((item) => item.number === number);
    for (let here = 0; here < items.length; ) {
      const item = items[here]!;
      if (item.at) {
        if (this.ticked(item.at, item)) this.fillIn(item);
        here += 1;
        continue;
      }
      if (!this.letsOn(item)) {
        here = find(item.filterBefore!.goto);
        continue;
      }
      const value = this.fillIn(item);
      const arrow = item.arrows.find((one) => value === one.value || (Array.isArray(value) && value[0] === one.value));
      // What is written beside the option is filled in before the arrow is followed.
      const beside = items[here + 1];
      if (arrow && beside?.at?.id === item.id && this.ticked(beside.at, beside)) this.fillIn(beside);
      here = arrow ? find(arrow.goto) : here + 1;
    }
    return this;
  }

  /** What the compiled questionnaire shows in paper mode for the same answers. */
  shown(): Set<string> {
    const linked = link(this.questionnaire);
    return new Set(
      this.paper.items.flatMap(({ id, variable, report }) => {
        const about = report === null ? null : this.answers.reports![report - 1];
        if (about === undefined) return [];
        return linked.isVisible(variable, this.answers, about, this.around) ? [id] : [];
      }),
    );
  }
}
