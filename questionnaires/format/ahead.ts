/**
 * What is still to come of an interview, as a questionnaire of its own: the unanswered questions, with every condition
 * settled as far as the answers up to now decide it. Whoever holds it can go on asking without them, by the very rules of
 * route.ts and check-step.ts (docs/decisions/0028-a-cut-of-the-network.md).
 */
import type { Answers, Report, Surroundings } from "./answers";
import { compileCondition } from "./compile-condition";
import { type Condition, conditionIn, isReference, REPORT_TYPE, type Reference, withoutNot } from "./condition";
import { type Settled, settle } from "./print-condition";
import { isAnswered, type Route } from "./route";
import { boundValue, tellBoth } from "./tell";
import type { Choice, Module, Questionnaire, Screen, Text, Variable } from "./types";

/** Where a question stands twice, in two reports or once more at the end, its name says which of them is meant. */
const IN_REPORT = "#";
const ONCE_MORE = "again:";
export const nameInReport = (name: string, ordinal: number): string => `${name}${IN_REPORT}${ordinal}`;
/** The variable that a question ahead stands for. */
export const variableOf = (name: string): string => name.replace(/#\d+$/, "").replace(/^again:/, "");

const NO_TEXT: Text = { fr: "", en: "" };

export interface StillToCome {
  questionnaire: Questionnaire;
  /** by name ahead, where the question is asked of a report */
  reports: Record<string, { report: Report; ordinal: number }>;
  /** incident reports are not drawn yet: only the server can say how many there will be */
  drawAhead: boolean;
}

interface Position {
  questionnaire: Questionnaire;
  answers: Answers;
  around: Surroundings;
  route: Route;
}

class Rest {
  private readonly again: ReadonlySet<string>;
  readonly variables: Record<string, Variable> = {};
  readonly reports: StillToCome["reports"] = {};

  constructor(private readonly at: Position) {
    const twice = at.route.steps.filter(({ again, id }) => again && !id.startsWith(ONCE_MORE));
    this.again = new Set(twice.flatMap(({ variables }) => variables));
  }

  private isAsked = (name: string): boolean =>
    this.at.questionnaire.variables[name]?.askedIn.includes(this.at.around.mode) ?? false;

  private isFree(name: string, report: Report | null, incident: boolean): boolean {
    const variable = this.at.questionnaire.variables[name];
    if (variable?.origin !== "asked" || !this.isAsked(name) || name === REPORT_TYPE) return false;
    if (this.again.has(name)) return true;
    return incident ? !isAnswered(report?.cells[name]) : !isAnswered(this.at.answers.cells[name]);
  }

  /** A known side of a comparison becomes its value where nothing sealed is in it; else nobody can compare but the server. */
  private compared(condition: Condition, report: Report | null): Condition {
    if (condition.op !== "compare" || !isReference(condition.right)) return condition;
    const { left, right } = condition;
    const known = [left, right].find(({ name, incident }) => !this.isFree(name, report, incident === true));
    const variable = known && this.at.questionnaire.variables[known.name];
    const value = known && this.at.answers.cells[known.name]?.value;
    if (!variable || known.incident || variable.sensitivity > 0 || variable.contact || variable.origin !== "asked")
      return condition;
    if (typeof value !== "number" && typeof value !== "string") return condition;
    if (known === right) return { ...condition, right: { value } };
    const turned = { "=": "=", "<>": "<>", ">": "<", ">=": "<=", "<": ">", "<=": ">=" } as const;
    return { ...condition, left: right, by: turned[condition.by], right: { value } };
  }

  private renamed(condition: Condition, report: Report | null, ordinal: number | null): Condition {
    const refer = (reference: Reference): Reference => {
      const { incident, ...plain } = reference;
      return incident && ordinal !== null ? { ...plain, name: nameInReport(plain.name, ordinal) } : reference;
    };
    switch (condition.op) {
      case "and":
      case "or":
        return { ...condition, of: condition.of.map((part) => this.renamed(part, report, ordinal)) };
      case "not":
        return { op: "not", of: this.renamed(condition.of, report, ordinal) };
      case "empty":
      case "granted":
        return {
          ...condition,
          left: refer(condition.left),
          under: condition.under && this.renamed(condition.under, report, ordinal),
        };
      case "compare": {
        const known = this.compared(condition, report);
        if (known.op !== "compare") return known;
        return {
          ...known,
          left: refer(known.left),
          right: isReference(known.right) ? refer(known.right) : known.right,
        };
      }
      default:
        return { ...condition, left: refer(condition.left) };
    }
  }

  private settled(condition: Condition | null, report: Report | null, ordinal: number | null): Settled {
    const inMode = conditionIn(condition, this.isAsked);
    if (inMode === null) return true;
    const { answers, around } = this.at;
    const holds = (part: Condition) => compileCondition(part, this.isAsked)(answers, report, around);
    const free = ({ name, incident }: Reference) => this.isFree(name, report, incident === true);
    const left = settle(withoutNot(inMode), free, holds);
    return typeof left === "boolean" ? left : this.renamed(left, report, ordinal);
  }

  /** The name of the question ahead; null where it is not asked any more. */
  private add(name: string, module: string, report: Report | null, ordinal: number | null): string | null {
    const variable = this.at.questionnaire.variables[name]!;
    if (!this.isFree(name, report, variable.scope === "incident")) return null;
    const condition = this.settled(variable.condition, report, ordinal);
    if (condition === false) return null;
    const { wave } = this.at.around;
    const ahead = report && ordinal !== null ? nameInReport(name, ordinal) : name;
    const { min, max, telling: _telling, description: _description, help: _help, unit: _unit, ...facts } = variable;
    const low = boundValue(min, wave);
    const high = boundValue(max, wave);
    const open = <T>(rules: T[], of: (rule: T) => Condition, put: (rule: T, condition: Condition) => T): T[] =>
      rules.flatMap((rule) => {
        const left = this.settled(of(rule), report, ordinal);
        return typeof left === "boolean" ? [] : [put(rule, left)];
      });
    this.variables[ahead] = {
      ...facts,
      name: ahead,
      module,
      scope: "response",
      condition: condition === true ? null : condition,
      reads: [],
      ...(low === undefined ? {} : { min: low }),
      ...(high === undefined ? {} : { max: high }),
      choices: variable.choices.flatMap((choice): Choice[] => {
        const { visibleIf, group: _group, ...rest } = choice;
        const shown = visibleIf === undefined ? true : this.settled(visibleIf, report, ordinal);
        if (shown === false) return [];
        return [{ ...rest, text: NO_TEXT, ...(shown === true ? {} : { visibleIf: shown }) }];
      }),
      checks: open(
        variable.checks,
        ({ failIf }) => failIf,
        (check, failIf) => ({ ...check, failIf, message: tellBoth(check.message, wave) }),
      ),
      stops: open(
        variable.stops,
        (stop) => stop.if,
        (stop, condition) => ({ ...stop, if: condition, text: tellBoth(stop.text, wave) }),
      ),
      title: NO_TEXT,
      telling: {},
    };
    if (report && ordinal !== null) this.reports[ahead] = { report, ordinal };
    return ahead;
  }

  /** null: nothing of it is left, or it was put off. */
  module(module: Module, report: Report | null, ordinal: number | null, among: (screen: Screen) => boolean) {
    const name = ordinal === null ? module.name : nameInReport(module.name, ordinal);
    const gates: string[] = [];
    for (const gate of module.putOffBy) {
      const own = this.at.questionnaire.variables[gate]!.module === module.name && ordinal === null;
      if (own || !this.isAsked(gate)) continue;
      if (!this.isFree(gate, null, false)) {
        if (this.at.answers.cells[gate]?.value !== 1) return null;
      } else if (this.variables[gate]) gates.push(gate);
      else return null;
    }
    const { wave } = this.at.around;
    const label = report && this.at.questionnaire.offences.find(({ code }) => code === report.offence)?.label;
    const seen = this.at.route.steps.filter((step) => step.done && step.module === module && step.ordinal === ordinal);
    const told = ({ intro, introTelling }: Pick<Module, "intro" | "introTelling">, was: boolean) => {
      const words = introTelling[this.at.around.mode] ?? intro;
      return words && !was ? { intro: tellBoth(words, wave, label ?? undefined) } : {};
    };
    const screens = module.screens.filter(among).flatMap((screen): Screen[] => {
      const variables = screen.variables.flatMap((each) => this.add(each, name, report, ordinal) ?? []);
      if (variables.length === 0) return [];
      const { intro: _intro, ...facts } = screen;
      const own = told(
        screen,
        seen.some((step) => step.screen === screen),
      );
      return [{ ...facts, ...own, module: name, introTelling: {}, once: false, variables }];
    });
    if (screens.length === 0) return null;
    const { intro: _intro, repeat: _repeat, ...facts } = module;
    const opening = told(module, seen.length > 0 || (ordinal ?? 1) > 1);
    return { ...facts, ...opening, name, putOffBy: gates, introTelling: {}, title: module.shownTitle, screens };
  }

  /** What was put off to the end is asked there once more, under a name of its own. */
  onceMore(module: Module): Screen[] {
    return this.at.route.steps
      .filter(({ id }) => id.startsWith(ONCE_MORE))
      .map(({ id, variables }) => {
        const variable = this.at.questionnaire.variables[variables[0]!]!;
        const choices = variable.choices.map((choice) => ({ ...choice, text: NO_TEXT }));
        const { putOff: _putOff, ...facts } = variable;
        this.variables[id] = { ...facts, name: id, condition: null, choices, title: NO_TEXT, telling: {} };
        return { name: id, module: module.name, introTelling: {}, once: false, variables: [id] };
      });
  }
}

export const stillToCome = (at: Position): StillToCome => {
  const { questionnaire, answers } = at;
  const rest = new Rest(at);
  const all = () => true;
  const last = questionnaire.modules.at(-1);
  const modules = questionnaire.modules.flatMap((module): (Module | null)[] => {
    if (!module.repeat) {
      const left = rest.module(module, null, null, all);
      if (module !== last) return [left];
      const more = rest.onceMore(module);
      return more.length === 0 ? [left] : [{ ...(left ?? module), screens: [...more, ...(left?.screens ?? [])] }];
    }
    const { reports } = answers;
    if (reports === null || reports.length === 0) return [];
    return [
      rest.module(module, null, null, ({ once }) => once),
      ...reports.map((report, index) => rest.module(module, report, index + 1, ({ once }) => !once)),
    ];
  });
  return {
    questionnaire: {
      ...questionnaire,
      welcome: {},
      modules: modules.filter((module): module is Module => module !== null),
      variables: rest.variables,
      order: Object.keys(rest.variables),
      offences: [],
      incident: null,
      phases: null,
      templates: [],
    },
    reports: rest.reports,
    drawAhead: answers.reports === null && questionnaire.modules.some(({ repeat }) => repeat !== undefined),
  };
};
