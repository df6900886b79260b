/**
 * The way through a questionnaire: which steps a mode shows, given the answers so far. A step is a screen on the web and
 * a single question on the telephone; on paper the whole form lies open and a step is a printed block.
 */
import type { Answers, Cell, Report, Surroundings } from "./answers";
import { type Linked, link } from "./link";
import type { Module, Questionnaire, Screen, Stop } from "./types";

export interface Step {
  /** unique in the route; what a save names */
  id: string;
  module: Module;
  screen: Screen;
  /** ordinal of the incident report, from 1 */
  ordinal: number | null;
  report: Report | null;
  /** visible now, in order */
  variables: string[];
  /** every visible question has an answer or a missing code */
  done: boolean;
  /** asked once more, because it was put off */
  again: boolean;
}

export interface Route {
  steps: Step[];
  stop: Stop | null;
  /** all before the incident reports is answered, and they have not been drawn */
  drawNeeded: boolean;
  /** privacy and opt-in questions that stand at "not now" or "later" */
  putOff: string[];
}

/** What the events tell beyond the answers themselves. */
export interface Memory {
  isFromEarlierSitting(name: string): boolean;
  wasAskedAgain(name: string): boolean;
}
const NO_MEMORY: Memory = { isFromEarlierSitting: () => false, wasAskedAgain: () => false };

/** The way as it was, and what was answered since: what depends on none of it is taken over. */
export interface Before {
  answers: Answers;
  route: Route;
  changed: Iterable<string>;
}

/** On paper an answer implies others; after a stop, and before the draw, the way was not walked to its end. */
const stillHolds = ({ answers, route }: Before, now: Answers, { mode }: Surroundings): boolean =>
  mode !== "paper" &&
  route.stop === null &&
  !route.drawNeeded &&
  (answers.reports === null) === (now.reports === null) &&
  answers.reports?.length === now.reports?.length &&
  (answers.reports ?? []).every((report, index) => report.id === now.reports?.[index]?.id);

export const isAnswered = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== undefined || cell.missing !== undefined);

const AGAIN = "again:";

class RouteBuilder {
  readonly route: Route = { steps: [], stop: null, drawNeeded: false, putOff: [] };
  private readonly linked: Linked;
  /** steps of the way as it was, in the same order, and how far they were passed */
  private readonly earlier: Step[] = [];
  private passed = 0;
  /** screens that have to be seen anew; null: all */
  private readonly toSee: Set<Screen> | null = null;

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly answers: Answers,
    private readonly around: Surroundings,
    private readonly memory: Memory,
    before: Before | undefined,
  ) {
    this.linked = link(questionnaire);
    if (!before || !stillHolds(before, answers, around)) return;
    this.earlier = before.route.steps;
    this.toSee = this.linked.screensToSee(before.changed);
  }

  /** Passes the screen's steps of the way as it was; takes them over where nothing that they depend on has changed. */
  private takesOver(screen: Screen, report: Report | null, ordinal: number | null): boolean {
    if (!this.toSee) return false;
    const over = !this.toSee.has(screen);
    for (; ; this.passed += 1) {
      const step = this.earlier[this.passed];
      if (!step) return over;
      if (step.id.startsWith(AGAIN)) continue;
      if (step.screen !== screen || step.ordinal !== ordinal) return over;
      if (over) this.route.steps.push(report ? { ...step, report } : step);
    }
  }

  private variable(name: string) {
    return this.questionnaire.variables[name]!;
  }

  private isPutOff(name: string): boolean {
    const rule = this.variable(name).putOff;
    return rule !== undefined && this.answers.cells[name]?.value === rule.code;
  }

  private addStep(
    module: Module,
    screen: Screen,
    report: Report | null,
    ordinal: number | null,
    names: string[],
  ): void {
    const cells = report?.cells ?? this.answers.cells;
    const name = this.around.mode === "phone" ? names[0]! : screen.name;
    let again = false;
    let done = true;
    for (const each of names) {
      done &&= isAnswered(cells[each]);
      if (!this.isPutOff(each)) continue;
      this.route.putOff.push(each);
      again ||= this.variable(each).putOff?.again === "next-sitting" && this.memory.isFromEarlierSitting(each);
    }
    this.route.steps.push({
      id: ordinal === null ? name : `${name}#${ordinal}`,
      module,
      screen,
      ordinal,
      report,
      variables: names,
      done: done && !again,
      again,
    });
    for (const each of names) {
      const rules = this.linked.stops.get(each);
      if (!rules || rules.length === 0) continue;
      const rule = rules.find((stop) => stop.holds(this.answers, report, this.around));
      if (rule) this.route.stop ??= this.variable(each).stops.find((stop) => stop.name === rule.name)!;
    }
  }

  private addScreen(module: Module, screen: Screen, report: Report | null = null, ordinal: number | null = null): void {
    if (this.route.stop || this.takesOver(screen, report, ordinal)) return;
    const visible = screen.variables.filter((name) => this.linked.isVisible(name, this.answers, report, this.around));
    if (visible.length === 0) return;
    if (this.around.mode !== "phone") this.addStep(module, screen, report, ordinal, visible);
    else for (const name of visible) if (!this.route.stop) this.addStep(module, screen, report, ordinal, [name]);
  }

  private isOpen(module: Module): boolean {
    return module.putOffBy.every((name) => {
      const gate = this.variable(name);
      const ownGate = gate.module === module.name;
      return ownGate || !gate.askedIn.includes(this.around.mode) || this.answers.cells[name]?.value === 1;
    });
  }

  private addReports(module: Module): void {
    const { reports } = this.answers;
    if (reports === null) {
      const before = this.route.steps.every((step) => step.done);
      this.route.drawNeeded = before && this.around.mode !== "paper" && this.isOpen(module);
      return;
    }
    if (reports.length === 0) return;
    for (const screen of module.screens) if (screen.once) this.addScreen(module, screen);
    reports.forEach((report, index) => {
      for (const screen of module.screens) if (!screen.once) this.addScreen(module, screen, report, index + 1);
    });
  }

  /** "Later" at an opt-in is asked once more before the last module. */
  private addOnceMore(): void {
    for (const name of this.route.putOff) {
      const variable = this.variable(name);
      if (variable.putOff?.again !== "once-at-the-end" || this.memory.wasAskedAgain(name)) continue;
      const module = this.questionnaire.modules.find((each) => each.name === variable.module)!;
      const screen = module.screens.find((each) => each.name === variable.screen)!;
      const id = `${AGAIN}${name}`;
      this.route.steps.push({
        id,
        module,
        screen,
        ordinal: null,
        report: null,
        variables: [name],
        done: false,
        again: true,
      });
    }
  }

  build(): Route {
    const last = this.questionnaire.modules.at(-1);
    for (const module of this.questionnaire.modules) {
      if (this.route.stop || this.route.drawNeeded) break;
      if (module === last) this.addOnceMore();
      if (module.repeat) this.addReports(module);
      else for (const screen of module.screens) this.addScreen(module, screen);
    }
    return this.route;
  }
}

/**
 * @param answers values in clear, the derived ones included
 * @param memory what was put off when; without it nothing is asked a second time in its own place
 * @param before the way that the same sitting found with the answers before
 */
export const routeThrough = (
  questionnaire: Questionnaire,
  answers: Answers,
  around: Surroundings,
  memory: Memory = NO_MEMORY,
  before?: Before,
): Route => new RouteBuilder(questionnaire, answers, around, memory, before).build();
