/** A person answers screen by screen, through the same services as a browser or a console. */
import { randomUUID } from "node:crypto";
import { parseExpression } from "../../../questionnaires/compiler/expression";
import type { Cells } from "../../../questionnaires/format/answers";
import { compileCondition, type Predicate } from "../../../questionnaires/format/compile-condition";
import type { Answer, QuestionView, ScreenView, StepView } from "../../contract/screen";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { currentStep } from "../interviews/read-step";
import { saveAnswers } from "../interviews/save-answers";
import type { Clock } from "./nested";
import { chanceFor, type Person } from "./person";
import { plausible } from "./plausible";

const AROUND = { mode: "web", wave: { year: 0, ageFloor: 0 }, preload: {} } as const;
const compiled = new Map<string, Predicate>();

/** Shown with what was answered above on the same screen. */
export function isShown(question: QuestionView, cells: Cells): boolean {
  if (!question.visibleIf) return true;
  let predicate = compiled.get(question.visibleIf);
  if (!predicate) {
    predicate = compileCondition(parseExpression(question.visibleIf), () => true);
    compiled.set(question.visibleIf, predicate);
  }
  return predicate({ cells, reports: null }, null, AROUND);
}

export function answerScreen(screen: ScreenView, person: Person, attempt = 0): Answer[] {
  const cells: Cells = {};
  const report = screen.report ? `${screen.report.ordinal}` : "";
  for (const question of screen.questions) {
    if (!isShown(question, cells)) continue;
    const given = plausible(question, person, chanceFor(person, question.name, report, attempt));
    // opt-in and privacy questions accept no way round
    cells[question.name] =
      given.missing && question.missing.length === 0 ? { value: question.choices[0]?.value ?? 1 } : given;
  }
  return Object.entries(cells).map(([variable, cell]) => ({ variable, ...cell }));
}

const TRIES = 8;
async function saveScreen(ctx: Context, interviewId: string, screen: ScreenView, person: Person): Promise<StepView> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { next } = await saveAnswers(ctx, interviewId, {
        saveId: randomUUID(),
        baseVersion: screen.version,
        step: screen.step,
        answers: answerScreen(screen, person, attempt),
        // the person looks again, and means it
        confirmed: attempt > 0,
      });
      return next;
    } catch (fault) {
      if (!(fault instanceof ExpectedFailure) || fault.code !== "answers-at-fault" || attempt === TRIES) throw fault;
    }
  }
}

/** Answers until `until` holds or nothing is left; returns the step where the person stopped. */
export async function walkInterview(
  ctx: Context,
  clock: Clock,
  interviewId: string,
  person: Person,
  until: (screen: ScreenView) => boolean = () => false,
): Promise<StepView> {
  let step = await currentStep(ctx, interviewId);
  while (step.kind === "screen" && !until(step)) {
    clock.now = addMinutes(clock.now, 0.15 + 0.2 * step.questions.length);
    step = await saveScreen(ctx, interviewId, step, person);
  }
  return step;
}
