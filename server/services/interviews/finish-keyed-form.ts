/** The whole form is keyed: what was left empty is said so, the reports get their probabilities, the response is settled. */
import { link } from "../../../questionnaires/format/link";
import { isAnswered } from "../../../questionnaires/format/route";
import { ExpectedFailure } from "../../domain/problem";
import type { AnswerEntry, AnswerPayload } from "../../store/records";
import type { Context } from "../context";
import { finishCase } from "../fieldwork/finish-case";
import { completeness } from "./completeness";
import { paperReportId } from "./fold";
import type { OpenInterview } from "./open-interview";
import { appendAnswers } from "./save-answers";
import { openForm } from "./save-keyed-page";
import { settleResponse } from "./submit-interview";

const IN_REFERENCE_YEAR = 1;

/** Printed questions of the form that nobody keyed. */
const blanks = (open: OpenInterview): AnswerEntry[] => {
  const { questionnaire, folded, around, answers } = open;
  const reports = Array.from({ length: questionnaire.incident?.limit.paper ?? 0 }, (_, index) =>
    paperReportId(index + 1),
  );
  const linked = link(questionnaire);
  return questionnaire.order.flatMap((name): AnswerEntry[] => {
    const variable = questionnaire.variables[name]!;
    if (!variable.askedIn.includes("paper")) return [];
    const readsPreload = variable.reads.some((each) => questionnaire.variables[each]?.origin === "preloaded");
    // A rotating module that is not in this booklet was not left blank.
    if (readsPreload && !linked.isVisible(name, answers, null, around)) return [];
    if (variable.scope === "incident")
      return reports.flatMap((incident) =>
        isAnswered(folded.reports[incident]?.[name]) ? [] : [{ variable: name, incident, missing: "blank" as const }],
      );
    return isAnswered(folded.cells[name]) ? [] : [{ variable: name, missing: "blank" as const }];
  });
};

/**
 * The reader takes the latest incident of the first two ticked types in an order drawn for the booklet: each of T types
 * is described with probability min(1, limit / T), and stands for all its incidents of the year.
 */
const probabilities = (open: OpenInterview): NonNullable<AnswerPayload["draw"]> => {
  const { questionnaire, answers } = open;
  const ticked = questionnaire.offences.filter((offence) => {
    const when = answers.cells[`P_${offence.code}`]?.value;
    return offence.size > 0 && Array.isArray(when) && when.includes(IN_REFERENCE_YEAR);
  });
  const limit = questionnaire.incident?.limit.paper ?? 0;
  const probability = ticked.length === 0 ? 1 : Math.min(1, limit / ticked.length);
  const incidents = (answers.reports ?? []).flatMap((report) => {
    if (report.offence === "") return [];
    const times = answers.cells[`N_${report.offence}`]?.value;
    const about = answers.cells[`NX_${report.offence}`]?.value;
    const count = times === 6 && typeof about === "number" ? about : typeof times === "number" ? times : 1;
    return [{ id: report.id, offence: report.offence, probability, series: count > 1, count }];
  });
  return { incidents, seed: "printed order of the booklet" };
};

export interface FormKeyed {
  state: "keyed";
  answers: number;
  blank: number;
  /** answers to questions that the printed way passes over */
  flagged: number;
}

const summary = (open: OpenInterview): FormKeyed => {
  const linked = link(open.questionnaire);
  const counted: FormKeyed = { state: "keyed", answers: 0, blank: 0, flagged: 0 };
  const count = (cells: OpenInterview["folded"]["cells"], reportId: string | null) => {
    const report = open.answers.reports?.find((each) => each.id === reportId) ?? null;
    for (const [name, cell] of Object.entries(cells)) {
      const visible = linked.isVisible(name, open.answers, report, open.around);
      if (cell?.missing === "blank") counted.blank += visible ? 1 : 0;
      else counted.answers += 1;
      if (cell?.value !== undefined && !cell.derived && !visible) counted.flagged += 1;
    }
  };
  count(open.folded.cells, null);
  for (const [id, cells] of Object.entries(open.folded.reports)) count(cells, id);
  return counted;
};

/** @throws ExpectedFailure not-found, save-id-reused */
export const finishKeyedForm = (
  ctx: Context,
  input: { formId: string; who: string; saveId: string },
): Promise<FormKeyed> =>
  ctx.store.write(async (tx) => {
    const form = await tx.form(input.formId);
    if (!form) throw new ExpectedFailure("not-found");
    const open = await openForm(ctx, tx, form, input.who);
    if (form.state === "keyed") return summary(open);
    if (open.folded.saves.has(input.saveId)) throw new ExpectedFailure("save-id-reused");
    open.interview.who = input.who;
    const payload: AnswerPayload = {
      step: "finish",
      entries: blanks(open),
      submitted: true,
      // a blank counts as little as what nobody keyed
      state: completeness(open),
      draw: probabilities(open),
    };
    const event = await appendAnswers(ctx, tx, open, {
      saveId: input.saveId,
      baseVersion: open.folded.version,
      payload,
    });
    await tx.endInterview(open.interview.id, "submitted", event.at);
    await tx.updateForm(form.id, { state: "keyed" });
    if (open.route.stop)
      await finishCase(tx, { caseId: open.case.id, mode: "paper", outcome: open.route.stop.outcome, at: event.at });
    else await settleResponse(tx, open, event.at);
    return summary(open);
  });
