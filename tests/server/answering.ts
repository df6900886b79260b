/** Answers every screen that a route gives, as a quiet person does. */
import { randomUUID } from "node:crypto";
import type { ScreenView, StepView } from "../../server/contract/screen";
import type { Send } from "./an-office";
import { answersFor, type Policy, QUIET } from "./interviews/scene";

export async function answerThrough(
  send: Send,
  saves: string,
  first: StepView,
  until: (screen: ScreenView) => boolean = () => false,
  policy: Policy = QUIET,
): Promise<StepView> {
  let step = first;
  while (step.kind === "screen" && !until(step)) {
    const reply = await send("POST", saves, {
      saveId: randomUUID(),
      baseVersion: step.version,
      step: step.step,
      answers: answersFor(step, policy),
      confirmed: true,
    });
    if (reply.status !== 200) throw new Error(`${step.step}: ${reply.text}`);
    step = (reply.body as unknown as { next: StepView }).next;
  }
  return step;
}
export const asks = (variable: string) => (screen: ScreenView) =>
  screen.questions.some((question) => question.name === variable);
