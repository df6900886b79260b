import { useSyncExternalStore } from "react";
import type { Question } from "survey-core";
import type { OfferedCode } from "../../questionnaires/format/survey-json";
import { NO_REMARK, QUIET, type Remark, useScreen } from "./screen-context";

export interface AnswerState {
  value: unknown;
  missing: OfferedCode | undefined;
  setValue(value: unknown): void;
  setMissing(code: OfferedCode | undefined): void;
  remark: Remark;
  /** Quiet answers to show: none before the question was left empty, unless one is given already. */
  quiet: readonly OfferedCode[];
  titleId: string;
  describedBy: string | undefined;
}

export const titleId = (name: string): string => `title-${name}`;
export const howId = (name: string): string => `how-${name}`;
export const unitId = (name: string): string => `unit-${name}`;
export const remarkId = (name: string): string => `remark-${name}`;

export const offered = (question: Question): readonly OfferedCode[] => {
  const codes: readonly OfferedCode[] = question.getPropertyValue("missing") ?? [];
  return QUIET.filter((code) => codes.includes(code));
};

/** Re-renders the caller whenever anything on the screen changes. */
export function useAnswer(question: Question): AnswerState {
  const { model, remarks } = useScreen();
  // The third is for the questionnaire's preview, which draws this on a server.
  useSyncExternalStore(model.subscribe, model.snapshot, model.snapshot);
  const name = question.name;
  const remark = remarks[name] ?? NO_REMARK;
  const missing = model.missingOf(name);
  const hasRemark = remark.empty || remark.hard.length + remark.soft.length > 0;
  const described = [howId(name), ...(hasRemark ? [remarkId(name)] : [])].join(" ");
  return {
    value: model.valueOf(name),
    missing,
    setValue: (value) => model.setValue(name, value),
    setMissing: (code) => model.setMissing(name, code),
    remark,
    quiet: remark.empty || missing !== undefined ? offered(question) : [],
    titleId: titleId(name),
    describedBy: described,
  };
}
