/** From what is at fault on a screen to what each question says about it. */
import type { ScreenAnswer } from "../../questionnaires/format/survey-json";
import type { Text } from "../../questionnaires/format/types";
import type { Fault } from "../sending/contract";
import { NO_REMARK, type Remark } from "./screen-context";

export type Remarks = Readonly<Record<string, Remark>>;

export function ownRemarks(empty: readonly string[], faults: Readonly<Record<string, Text>>): Remarks {
  const remarks: Record<string, Remark> = {};
  for (const name of empty) remarks[name] = { ...NO_REMARK, empty: true };
  for (const [name, text] of Object.entries(faults)) remarks[name] = { ...NO_REMARK, hard: [text] };
  return remarks;
}

/** What the server found. `loose`: about nothing that is shown here. */
export function serverRemarks(
  faults: readonly Fault[],
  shown: readonly string[],
): { remarks: Remarks; loose: readonly Text[] } {
  const remarks: Record<string, Remark> = {};
  const loose: Text[] = [];
  for (const fault of faults) {
    if (!shown.includes(fault.variable)) {
      loose.push(fault.message);
      continue;
    }
    const so = remarks[fault.variable] ?? NO_REMARK;
    if (fault.kind === "unanswered") remarks[fault.variable] = { ...so, empty: true };
    else if (fault.severity === "hard") remarks[fault.variable] = { ...so, hard: [...so.hard, fault.message] };
    else remarks[fault.variable] = { ...so, soft: [...so.soft, fault.message] };
  }
  return { remarks, loose };
}

/** Soft checks were shown, and the same answers come again: they stand. */
export function isConfirmation(
  faulted: { answers: readonly ScreenAnswer[]; faults: readonly Fault[] } | undefined,
  answers: readonly ScreenAnswer[],
): boolean {
  return (
    faulted !== undefined &&
    faulted.faults.length > 0 &&
    faulted.faults.every(({ severity }) => severity === "soft") &&
    JSON.stringify(faulted.answers) === JSON.stringify(answers)
  );
}
