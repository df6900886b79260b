/** One question and one screen, as the server gives them to a console. */
import type { QuestionView, ScreenView } from "../../server/contract/screen";

const same = (text: string) => ({ fr: text, en: text });

export const choicesOf = (count: number, exclusive: readonly number[] = []): QuestionView["choices"] =>
  Array.from({ length: count }, (_, at) => ({
    value: at + 1,
    text: same(`Option ${at + 1}`),
    exclusive: exclusive.includes(at + 1),
  }));

export const aQuestion = (over: Partial<QuestionView> = {}): QuestionView => ({
  name: "SATQ",
  code: "SATQ",
  type: "single",
  title: same("?"),
  readOut: true,
  choices: choicesOf(4),
  missing: ["dont-know", "refused"],
  ...over,
});

export const aScreen = (over: Partial<ScreenView> = {}): ScreenView => ({
  kind: "screen",
  step: "B1",
  version: 3,
  part: { letter: "B", title: same("Cadre de vie") },
  parts: [],
  sealed: false,
  questions: [aQuestion()],
  answers: [],
  labels: {},
  minutesLeft: 12,
  progress: 0.4,
  canGoBack: true,
  again: false,
  saidInPart: [],
  ...over,
});
