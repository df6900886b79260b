/** Where an answer leads: by the compiled route in each mode, and by what is printed, followed with a finger. */
import type { RoutedItem, RoutedPaper } from "../../../../questionnaires/compiler/paper-routing";
import { END } from "../../../../questionnaires/compiler/paper-words";
import type { Cell } from "../../../../questionnaires/format/answers";
import { compileCondition } from "../../../../questionnaires/format/compile-condition";
import type { Questionnaire, Stop } from "../../../../questionnaires/format/types";
import { ordinaryAnswer, routeOf, type Sitting, withAnswer } from "./sitting";

export interface Place {
  variable: string;
  /** ordinal of the incident report, from 1 */
  report: number | null;
}
export interface Path {
  /** the next questions, each answered in an ordinary way to find the one behind it */
  places: Place[];
  /** the answer ends the interview */
  stop: Stop | null;
}

/** How far ahead a path is shown. */
export const SHOWN = 3;

const placesOf = (questionnaire: Questionnaire, sitting: Sitting) => {
  const route = routeOf(questionnaire, sitting);
  const places = route.steps
    .filter((step) => !step.again)
    .flatMap((step) => step.variables.map((variable) => ({ variable, report: step.report, ordinal: step.ordinal })));
  return { stop: route.stop, places };
};

/** The sitting at the question that comes next, or where it ends. */
const next = (questionnaire: Questionnaire, sitting: Sitting): { at: Sitting; place: Place } | Stop | null => {
  const { places, stop } = placesOf(questionnaire, sitting);
  const here = places.findIndex(
    ({ variable, report }) =>
      variable === sitting.variable.name && (report?.id ?? null) === (sitting.report?.id ?? null),
  );
  const found = places[here + 1];
  if (!found) return stop;
  const variable = questionnaire.variables[found.variable]!;
  const report = variable.scope === "incident" ? found.report : null;
  return { at: { ...sitting, variable, report }, place: { variable: found.variable, report: found.ordinal } };
};

const isStop = (one: { at: Sitting } | Stop): one is Stop => "outcome" in one;

export const pathAfter = (questionnaire: Questionnaire, sitting: Sitting, cell: Cell): Path => {
  const path: Path = { places: [], stop: null };
  let now = withAnswer(questionnaire, sitting, cell);
  while (path.places.length < SHOWN) {
    const found = next(questionnaire, now);
    if (found === null) break;
    if (isStop(found)) return { ...path, stop: found };
    path.places.push(found.place);
    now = withAnswer(questionnaire, found.at, ordinaryAnswer(questionnaire, found.at));
  }
  return path;
};

/** "I_MOIS#1": how the printed routing calls a question of a report. */
export const itemId = ({ variable, report }: Place): string => (report === null ? variable : `${variable}#${report}`);

class Finger {
  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly paper: RoutedPaper,
  ) {}

  private find = (number: string): number =>
    number === END ? this.paper.items.length : this.paper.items.findIndex((item) => item.number === number);

  private letsOn(item: RoutedItem, { answers, around }: Sitting): boolean {
    const report = item.report === null ? null : (answers.reports?.[item.report - 1] ?? null);
    const isInReferenceYear = (code: string) => {
      const when = answers.cells[`P_${code}`]?.value;
      return Array.isArray(when) && when.includes(1);
    };
    return (item.filterBefore?.conditions ?? []).every((condition) =>
      condition.op === "reports"
        ? this.questionnaire.offences.filter(({ code }) => isInReferenceYear(code)).length >= condition.atLeast
        : compileCondition(condition, () => true)(answers, report, around),
    );
  }

  /** Obeys the arrow at the answer, skips what hangs on an option, and obeys filter lines. null: the end. */
  after(id: string, sitting: Sitting): RoutedItem | null {
    const { items } = this.paper;
    const from = items.findIndex((item) => item.id === id);
    const here = items[from];
    if (!here) return null;
    const value = (sitting.report?.cells ?? sitting.answers.cells)[sitting.variable.name]?.value;
    const codes = Array.isArray(value) ? value : [value];
    if (
      here.stops.some((stop) =>
        compileCondition(stop.condition, () => true)(sitting.answers, sitting.report, sitting.around),
      )
    )
      return null;
    const beside = items[from + 1];
    if (beside?.at?.id === id && codes.includes(beside.at.value)) return beside;
    const arrow = here.arrows.find((one) => codes.length === 1 && codes[0] === one.value);
    let to = arrow ? this.find(arrow.goto) : from + 1;
    for (let item = items[to]; item; item = items[to]) {
      if (item.at) to += 1;
      else if (this.letsOn(item, sitting)) return item;
      else to = this.find(item.filterBefore!.goto);
    }
    return null;
  }
}

/** What a reader of the booklet turns to next, by arrows and filter lines alone, with the same answers. */
export const printedPathAfter = (
  questionnaire: Questionnaire,
  paper: RoutedPaper,
  sitting: Sitting,
  cell: Cell,
): Path => {
  const finger = new Finger(questionnaire, paper);
  const places: Place[] = [];
  let now = withAnswer(questionnaire, sitting, cell);
  const ordinalOf = ({ answers, report }: Sitting) => (report ? (answers.reports ?? []).indexOf(report) + 1 : null);
  let id = itemId({ variable: sitting.variable.name, report: ordinalOf(now) });
  while (places.length < SHOWN) {
    const item = finger.after(id, now);
    if (!item) break;
    places.push({ variable: item.variable, report: item.report });
    const report = item.report === null ? null : (now.answers.reports?.[item.report - 1] ?? null);
    const at = { ...now, variable: questionnaire.variables[item.variable]!, report };
    now = withAnswer(questionnaire, at, ordinaryAnswer(questionnaire, at));
    id = item.id;
  }
  return { places, stop: null };
};
