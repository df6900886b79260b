/** The answer as it is keyed, before it is saved. It lives in memory only, and is dropped when its question is left. */
import type { Answer, QuestionView } from "../../server/contract/screen";

export type Offer = QuestionView["missing"][number];
export type Draft =
  | { kind: "none" }
  | { kind: "missing"; code: Offer }
  | { kind: "single"; code: number }
  | { kind: "multi"; codes: readonly number[] }
  | { kind: "integer"; text: string }
  | { kind: "text"; text: string }
  | { kind: "list"; code: string | null; text: string };

export const NO_ANSWER: Draft = { kind: "none" };
/** No count, year or age of the questionnaire is longer. */
const LONGEST_INTEGER = 9;

export const isChosen = (draft: Draft, code: number): boolean =>
  (draft.kind === "single" && draft.code === code) || (draft.kind === "multi" && draft.codes.includes(code));
export const isMissing = (draft: Draft, code: Offer): boolean => draft.kind === "missing" && draft.code === code;

/** "None" and its like stand alone; a full list takes no more. */
export function choose(question: QuestionView, draft: Draft, code: number): Draft {
  const choice = question.choices.find((one) => one.value === code);
  if (!choice) return draft;
  if (question.type !== "multi") return { kind: "single", code };
  const codes = draft.kind === "multi" ? draft.codes : [];
  if (codes.includes(code)) {
    const left = codes.filter((one) => one !== code);
    return left.length > 0 ? { kind: "multi", codes: left } : NO_ANSWER;
  }
  const exclusive = new Set(question.choices.filter((one) => one.exclusive).map((one) => one.value));
  const kept = choice.exclusive ? [] : codes.filter((one) => !exclusive.has(one));
  if (question.maxSelected !== undefined && kept.length >= question.maxSelected) return draft;
  return { kind: "multi", codes: [...kept, code].sort((a, b) => a - b) };
}

export const isFull = (question: QuestionView, draft: Draft): boolean =>
  question.maxSelected !== undefined && draft.kind === "multi" && draft.codes.length >= question.maxSelected;

export function typeInteger(draft: Draft, digit: string): Draft {
  const before = draft.kind === "integer" ? draft.text : "";
  const text = before === "0" ? digit : before + digit;
  return text.length > LONGEST_INTEGER ? draft : { kind: "integer", text };
}

export function eraseDigit(draft: Draft): Draft {
  if (draft.kind !== "integer") return draft;
  return draft.text.length > 1 ? { kind: "integer", text: draft.text.slice(0, -1) } : NO_ANSWER;
}

/** What was given before and may be shown. */
export function draftOf(
  question: QuestionView,
  answers: readonly Answer[],
  labels: Readonly<Record<string, string>> = {},
): Draft {
  const given = answers.find((answer) => answer.variable === question.name);
  if (!given) return NO_ANSWER;
  if (given.missing === "dont-know" || given.missing === "refused") return { kind: "missing", code: given.missing };
  const { value } = given;
  if (value === undefined) return NO_ANSWER;
  if (Array.isArray(value)) return { kind: "multi", codes: value };
  if (question.type === "single") return { kind: "single", code: Number(value) };
  if (question.type === "integer") return { kind: "integer", text: String(value) };
  if (question.type === "list") {
    const label = labels[question.name];
    return label === undefined
      ? { kind: "list", code: null, text: String(value) }
      : { kind: "list", code: String(value), text: label };
  }
  return { kind: "text", text: String(value) };
}

/** Nothing keyed is sent as nothing: the server keeps what it has, or says that the question is still open. */
export function answersOf(question: QuestionView, draft: Draft): Answer[] {
  const variable = question.name;
  switch (draft.kind) {
    case "none":
      return [];
    case "missing":
      return [{ variable, missing: draft.code }];
    case "single":
      return [{ variable, value: draft.code }];
    case "multi":
      return [{ variable, value: [...draft.codes] }];
    case "integer":
      return [{ variable, value: Number(draft.text) }];
    case "text":
      return draft.text.trim() === "" ? [] : [{ variable, value: draft.text.trim() }];
    case "list": {
      const value = draft.code ?? draft.text.trim();
      return value === "" ? [] : [{ variable, value }];
    }
  }
}
