/**
 * The one door for a page that was keyed from paper. A page may hold answers out of route: they are kept and flagged
 * when read. Marks that cannot be values come with their explicit codes (blank, illegible, multiple-marks).
 */
import { checkCell, type Fault, hard } from "../../../questionnaires/format/check-value";
import type { MissingCode } from "../../../questionnaires/format/missing";
import type { Questionnaire, Value } from "../../../questionnaires/format/types";
import { ExpectedFailure } from "../../domain/problem";
import type { AnswerEntry, Form } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { markBegun } from "../fieldwork/mark-begun";
import { beginInterview } from "./begin-interview";
import { paperReportId } from "./fold";
import { type OpenInterview, openInterview } from "./open-interview";
import { appendAnswers } from "./save-answers";

export interface KeyedEntry {
  variable: string;
  /** ordinal of the printed incident report */
  report?: number;
  value?: Value;
  missing?: MissingCode;
}
export interface KeyedPageInput {
  formId: string;
  who: string;
  saveId: string;
  baseVersion: number;
  page: number;
  entries: KeyedEntry[];
}
export interface KeyedPageSaved {
  version: number;
  savedAt: string;
  keyedPages: number[];
}

const faultsOf = (open: OpenInterview, entries: KeyedEntry[]): Fault[] =>
  entries.flatMap((entry) => {
    const variable = open.questionnaire.variables[entry.variable];
    if (!variable)
      return [hard(entry.variable, "unknown-variable", "Cette variable n’existe pas.", "There is no such variable.")];
    const inReport = variable.scope === "incident";
    const limit = open.questionnaire.incident?.limit.paper ?? 0;
    const ordinal = entry.report ?? 0;
    if (!variable.askedIn.includes("paper") || inReport !== ordinal > 0 || ordinal > limit)
      return [
        hard(
          entry.variable,
          "not-on-this-screen",
          "Cette question n’est pas imprimée ici.",
          "This question is not printed here.",
        ),
      ];
    const { value, missing } = entry;
    const fault = checkCell(
      variable,
      { ...(value === undefined ? {} : { value }), ...(missing === undefined ? {} : { missing }) },
      "paper",
      open.around.wave,
    );
    return fault ? [fault] : [];
  });

const toAnswerEntry = async (
  tx: Writes,
  questionnaire: Questionnaire,
  caseId: string,
  entry: KeyedEntry,
): Promise<AnswerEntry> => {
  const { report, variable, ...cell } = entry;
  if (questionnaire.variables[variable]!.contact && cell.value !== undefined) {
    const contact = await tx.contact(caseId);
    if (contact) await tx.updateContact(caseId, { ...contact, safeWay: String(cell.value) });
    return { variable, value: "given", derived: true };
  }
  return { variable, ...(report ? { incident: paperReportId(report) } : {}), ...cell };
};

/** The form's own interview and response: begun with its first page. */
export const openForm = async (ctx: Context, tx: Writes, form: Form, who: string): Promise<OpenInterview> => {
  if (form.interviewId) return openInterview(ctx, tx, form.interviewId);
  const { caseId, language, questionnaireHash } = form;
  const interview = await beginInterview(ctx, tx, { caseId, mode: "paper", who, language, questionnaireHash });
  await tx.updateForm(form.id, { interviewId: interview.id, responseId: interview.responseId, state: "being-keyed" });
  return openInterview(ctx, tx, interview.id);
};

/** @throws ExpectedFailure not-found, form-keyed, stale-save, save-id-reused, answers-at-fault */
export const saveKeyedPage = (ctx: Context, input: KeyedPageInput): Promise<KeyedPageSaved> =>
  ctx.store.write(async (tx) => {
    const form = await tx.form(input.formId);
    if (!form) throw new ExpectedFailure("not-found");
    const step = `page:${input.page}`;
    const known = form.interviewId ? await openInterview(ctx, tx, form.interviewId) : null;
    const before = known?.folded.saves.get(input.saveId);
    if (before) {
      if (before.step !== step) throw new ExpectedFailure("save-id-reused");
      return { version: before.version, savedAt: before.at.toISOString(), keyedPages: form.keyedPages };
    }
    if (form.state === "keyed") throw new ExpectedFailure("form-keyed");
    const open = known ?? (await openForm(ctx, tx, form, input.who));
    if (input.baseVersion !== open.folded.version)
      throw new ExpectedFailure("stale-save", { currentVersion: open.folded.version });
    const faults = faultsOf(open, input.entries);
    if (faults.length > 0) throw new ExpectedFailure("answers-at-fault", { faults });
    const entries = await Promise.all(
      input.entries.map((entry) => toAnswerEntry(tx, open.questionnaire, form.caseId, entry)),
    );
    // The page was keyed by this clerk, whoever keyed the ones before.
    open.interview.who = input.who;
    const event = await appendAnswers(ctx, tx, open, {
      saveId: input.saveId,
      baseVersion: input.baseVersion,
      payload: { step, entries },
    });
    const keyedPages = [...new Set([...form.keyedPages, input.page])].sort((a, b) => a - b);
    await tx.updateForm(form.id, { keyedPages });
    await markBegun(tx, open.case);
    return { version: event.version, savedAt: event.at.toISOString(), keyedPages };
  });
