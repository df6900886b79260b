/**
 * The full check of a whole response, as it stands: what is on its way, what lies beside it, what is at fault. A question
 * without an answer is counted and is no fault: a response is checked at every save, long before it is complete.
 */
import type { Answers, Cells, Report, Surroundings } from "./answers";
import { checkCell, type Fault, hard } from "./check-value";
import { type Linked, link } from "./link";
import { isAnswered, routeThrough } from "./route";
import { tellBoth } from "./tell";
import type { Questionnaire, Value, Variable } from "./types";

export interface ResponseFault extends Fault {
  /** of the incident report, from 1; null outside the reports */
  ordinal: number | null;
  /** name of the check that failed; null where the value itself is wrong */
  check: string | null;
}

export interface ResponseCheck {
  /** questions on the way, in their order; those of a report as "I_LIEU#2" */
  visible: string[];
  /** likewise: questions that this mode asks, whose value lies beside the way. It is kept, and flagged. */
  setAside: string[];
  faults: ResponseFault[];
  /** how many of `visible` have neither a value nor a missing code */
  unanswered: number;
}

/** "I_LIEU#2": a question of the second report. */
export const placed = (name: string, ordinal: number | null): string =>
  ordinal === null ? name : `${name}#${ordinal}`;

class ResponseChecker {
  readonly result: ResponseCheck = { visible: [], setAside: [], faults: [], unanswered: 0 };
  private readonly linked: Linked;
  private readonly onTheWay = new Set<string>();

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly answers: Answers,
    private readonly around: Surroundings,
  ) {
    this.linked = link(questionnaire);
  }

  private add(fault: Fault, ordinal: number | null, check: string | null = null): void {
    this.result.faults.push({ ...fault, ordinal, check });
  }

  private checkShown(
    variable: Variable,
    value: Value | undefined,
    report: Report | null,
    ordinal: number | null,
  ): void {
    if (!this.linked.hasHiddenChoices(variable.name)) return;
    const { name } = variable;
    const isHidden = (code: Value) =>
      typeof code === "number" && !this.linked.choiceShown(name, code, this.answers, report, this.around);
    const hidden = Array.isArray(value) ? value.some(isHidden) : value !== undefined && isHidden(value);
    if (hidden)
      this.add(
        hard(name, "unknown-code", "Cette réponse n’est pas proposée.", "This answer is not one of those offered."),
        ordinal,
      );
  }

  /** A check judges an answer; what has none yet waits. */
  private runChecks(variable: Variable, report: Report | null, ordinal: number | null): void {
    const rules = this.linked.checks.get(variable.name)!;
    for (let index = 0; index < rules.length; index += 1) {
      if (!rules[index]!.fails(this.answers, report, this.around)) continue;
      const { name, message, severity } = variable.checks[index]!;
      const fault = { variable: variable.name, kind: "check" as const, severity };
      this.add({ ...fault, message: tellBoth(message, this.around.wave) }, ordinal, name);
    }
  }

  private walk(): void {
    for (const step of routeThrough(this.questionnaire, this.answers, this.around).steps) {
      // Put off and asked once more at the end: it is on the way already, in its own place.
      if (step.again) continue;
      const cells = step.report?.cells ?? this.answers.cells;
      for (const name of step.variables) {
        const place = placed(name, step.ordinal);
        this.result.visible.push(place);
        this.onTheWay.add(place);
        const cell = cells[name];
        if (!isAnswered(cell)) {
          this.result.unanswered += 1;
          continue;
        }
        const variable = this.questionnaire.variables[name]!;
        this.checkShown(variable, cell?.value, step.report, step.ordinal);
        this.runChecks(variable, step.report, step.ordinal);
      }
    }
  }

  /** Every value that is there, on the way or not: a wrong type must not be stored either way. */
  private checkCells(cells: Cells, ordinal: number | null): void {
    const { mode, wave } = this.around;
    for (const name in cells) {
      const cell = cells[name];
      if (!cell) continue;
      const variable = Object.hasOwn(this.questionnaire.variables, name)
        ? this.questionnaire.variables[name]
        : undefined;
      if (!variable || (variable.scope === "incident") !== (ordinal !== null)) {
        this.add(hard(name, "unknown-variable", "Cette variable n’existe pas.", "There is no such variable."), ordinal);
        continue;
      }
      // Derived and preloaded values come from the server, and the route has no place for them.
      if (variable.origin !== "asked") continue;
      const fault = checkCell(variable, cell, mode, wave);
      if (fault) this.add(fault, ordinal);
      if (cell.value === undefined || !variable.askedIn.includes(mode)) continue;
      const place = placed(name, ordinal);
      if (!this.onTheWay.has(place)) this.result.setAside.push(place);
    }
  }

  check(): ResponseCheck {
    this.walk();
    this.checkCells(this.answers.cells, null);
    const { reports } = this.answers;
    if (reports)
      for (let index = 0; index < reports.length; index += 1) this.checkCells(reports[index]!.cells, index + 1);
    return this.result;
  }
}

/** @param answers values in clear, the derived ones included */
export const checkResponse = (questionnaire: Questionnaire, answers: Answers, around: Surroundings): ResponseCheck =>
  new ResponseChecker(questionnaire, answers, around).check();
