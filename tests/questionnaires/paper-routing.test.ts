import { describe, expect, it } from "vitest";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { deriveRouting, type RoutedItem, type RoutedPaper } from "../../questionnaires/compiler/paper-routing";
import { END, goText } from "../../questionnaires/compiler/paper-words";
import type { Answers, Report } from "../../questionnaires/format/answers";
import { compileCondition } from "../../questionnaires/format/compile-condition";
import { seededRandom, shuffled } from "../../questionnaires/format/incident-draw";
import { link } from "../../questionnaires/format/link";
import type { Questionnaire, Value, Variable } from "../../questionnaires/format/types";

const vrs = loadQuestionnaire("questionnaires/vrs-2026");
const wave = { year: 2026, ageFloor: 18 };

/** Somebody with a pen: looks at the printed items only, and obeys them. */
class Reader {
  readonly answers: Answers = { cells: {}, reports: [] };
  readonly reached = new Set<string>();
  /** as printed in this booklet */
  private readonly order: string[];

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly paper: RoutedPaper,
    private readonly random: () => number,
    private readonly blanks: number,
    private readonly preload: Record<string, number>,
  ) {
    const codes = paper.offences.map(({ code }) => code);
    this.order = shuffled(codes, random);
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
    const around = { mode: "paper" as const, wave, preload: this.preload };
    return (item.filterBefore?.conditions ?? []).every((condition) =>
      condition.op === "reports"
        ? this.inReferenceYear().length >= condition.atLeast
        : compileCondition(condition, () => true)(this.answers, this.reportOf(item), around),
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
    if (item.variable === "I_TYPE") {
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
    const around = { mode: "paper" as const, wave, preload: this.preload };
    const linked = link(this.questionnaire);
    return new Set(
      this.paper.items.flatMap(({ id, variable, report }) => {
        const about = report === null ? null : this.answers.reports![report - 1];
        if (about === undefined) return [];
        return linked.isVisible(variable, this.answers, about, around) ? [id] : [];
      }),
    );
  }
}

const variants = [
  { name: "standard", preload: { MODTOUR: 2 } },
  { name: "cyber", preload: { MODTOUR: 1 } },
];

describe.each(variants)("routing of the $name booklet", ({ preload }) => {
  const paper = deriveRouting(vrs, preload, wave);

  it("prints every question that paper can reach, and none that this variant leaves out", () => {
    const printed = new Set(paper.items.map(({ variable }) => variable));
    const expected = vrs.order.filter((name) => vrs.variables[name]!.askedIn.includes("paper"));
    // A blank month is a blank on paper: the question for those who do not know it is never reached.
    const left = expected.filter((name) => !printed.has(name));
    expect(left).toEqual(preload.MODTOUR === 1 ? [] : ["CYUSE", "CYPHI", "CYCLI", "CYACH", "CYHAI", "CYPRO", "CYCON"]);
  });

  it("leads a reader who leaves nothing blank to exactly the questions that the conditions show", () => {
    for (let seed = 0; seed < 150; seed += 1) {
      const reader = new Reader(vrs, paper, seededRandom(`route ${seed}`), 0, preload).read();
      expect([...reader.reached].sort(), `seed ${seed}`).toEqual([...reader.shown()].sort());
    }
  });

  it("never makes a reader who leaves blanks miss a question that the conditions show", () => {
    for (let seed = 0; seed < 150; seed += 1) {
      const reader = new Reader(vrs, paper, seededRandom(`blank ${seed}`), 0.2, preload).read();
      expect(
        [...reader.shown()].filter((id) => !reader.reached.has(id)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it("sends nobody back, and to printed numbers only", () => {
    const numbers = paper.items.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    paper.items.forEach((item, index) => {
      const targets = [...item.arrows.map(({ goto }) => goto), ...(item.filterBefore ? [item.filterBefore.goto] : [])];
      for (const goto of targets)
        expect(goto === END || numbers.indexOf(goto) > index, `${item.id} to ${goto}`).toBe(true);
    });
  });
});

describe("words of the routing", () => {
  const paper = deriveRouting(vrs, { MODTOUR: 1 }, wave);
  const item = (id: string) => paper.items.find((one) => one.id === id)!;

  it("says an arrow where one answer decides, and a filter line where a number does", () => {
    expect(item("DEMENAG").arrows).toEqual([{ value: 1, goto: item("TYPLOG").number }]);
    expect(item("COMMUNE").filterBefore).toBeNull();
    const filter = item("NBADULT").filterBefore!;
    const [asks, next] = [item("NBPERS").number, item("NBVOIT").number];
    expect(filter.text.fr).toBe(
      `Si vous avez répondu 2 ou plus à la question\u00a0${asks}, continuez\u00a0; sinon, allez à la question\u00a0${next}.`,
    );
    expect(filter.text.en).toBe(
      `If you have answered 2 or more at question\u00a0${asks}, carry on; otherwise, go to question\u00a0${next}.`,
    );
  });

  it("names offences by the number of their follow-ups, and says nothing twice", () => {
    const text = item("I_BIEN#1").filterBefore!.text.fr;
    const number = (code: string) => paper.offences.find((offence) => offence.code === code)!.number;
    expect(text).toContain(`${number("VDLG")} ou ${number("VDVT")} à la question\u00a0${item("I_TYPE#1").number}`);
    expect(text).toContain(`«\u00a0Abouti\u00a0» à la question\u00a0${item("I_REAL#1").number}`);
    expect(text).not.toContain(number("CAMB"));
  });

  it("hangs a specification on its option", () => {
    expect(item("PREOC_AUT")).toMatchObject({
      at: { id: "PREOC", value: 9 },
      number: `${item("PREOC").number}b`,
      filterBefore: null,
    });
  });

  it("prints stops with their outcome", () => {
    expect(item("IDOK").stops.map(({ value, outcome }) => [value, outcome])).toEqual([
      [2, "wrong-person"],
      [3, "unknown-person"],
      [4, "deceased"],
    ]);
    expect(item("ANNAIS").stops[0]!.when.fr).toContain("une année après 2008");
  });

  it("has words for the end of the booklet", () => {
    expect(goText(END).en).toBe("Go to the last page of the booklet");
  });
});
