/** What an app was last told to show, read from the replies that it gets: journeys answer what is really asked. */
import type { Page, Response } from "playwright-core";
import type { EndView, ScreenView, StepView } from "../../server/contract/screen";

export interface Steps {
  /** The newest step, once there is one that is not `than`. */
  newer(than: StepView | null): Promise<StepView>;
  now(): StepView | null;
  /** Every step that came, in order. */
  all: StepView[];
}

const isStep = (value: unknown): value is StepView =>
  typeof value === "object" && value !== null && "kind" in value && (value.kind === "screen" || value.kind === "end");

function stepIn(body: unknown): StepView | null {
  if (isStep(body)) return body;
  if (typeof body !== "object" || body === null) return null;
  if ("next" in body && isStep(body.next)) return body.next;
  return "step" in body && isStep(body.step) ? body.step : null;
}

/** Listens from now on. */
export function followSteps(page: Page): Steps {
  const all: StepView[] = [];
  const waiting = new Set<() => void>();
  const read = async (response: Response): Promise<void> => {
    // the sitting comes with the form that opens it, all else by the API
    const { pathname } = new URL(response.url());
    if (!response.ok() || (pathname !== "/" && !pathname.startsWith("/api/"))) return;
    if (!(response.headers()["content-type"] ?? "").includes("json")) return;
    const body = await response.json().catch(() => null);
    const step = stepIn(body);
    if (!step) return;
    all.push(step);
    for (const wake of [...waiting]) wake();
  };
  page.on("response", (response) => void read(response));
  const now = () => all.at(-1) ?? null;
  return {
    all,
    now,
    newer: (than) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const step = now();
          if (step === null || step === than) return;
          waiting.delete(look);
          clearTimeout(late);
          resolve(step);
        };
        const late = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`No new step came after ${than ? nameOf(than) : "the start"}.`));
        }, 40_000);
        waiting.add(look);
        look();
      }),
  };
}

export const nameOf = (step: StepView): string =>
  step.kind === "end"
    ? `the end (${step.reason})`
    : `${step.step} (${step.questions.map(({ name }) => name).join(", ")})`;
export const isEnd = (step: StepView): step is EndView => step.kind === "end";
export const asks = (step: StepView, variable: string): step is ScreenView =>
  step.kind === "screen" && step.questions.some(({ name }) => name === variable);
