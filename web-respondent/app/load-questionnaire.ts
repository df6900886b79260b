import { waitMs } from "../sending/delivery";

const TRIES = 6;
type Part = typeof import("../survey/questionnaire-screen");
let loading: Promise<Part> | undefined;

async function load(): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await import("../survey/questionnaire-screen");
    } catch (error) {
      if (tries >= TRIES) throw error;
      await new Promise((resume) => setTimeout(resume, waitMs(tries, Math.random())));
    }
  }
}

/** The survey engine, once; a line that breaks meanwhile is tried again. */
export function loadQuestionnaire(): Promise<Part> {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
