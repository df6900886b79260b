/** A person fills a booklet with a pen, following what is printed; a clerk keys what stands there, page by page. */
import { randomUUID } from "node:crypto";
import type { Field } from "../../../print/layout/page";
import type { Answers, Cell, Cells, Report, Surroundings } from "../../../questionnaires/format/answers";
import { type Linked, link } from "../../../questionnaires/format/link";
import { boundValue } from "../../../questionnaires/format/tell";
import type { Questionnaire, Variable, WaveFacts } from "../../../questionnaires/format/types";
import type { KeyedField } from "../../contract/office";
import { addMinutes } from "../../domain/clock";
import type { Case, Form, Wave } from "../../store/records";
import type { Context } from "../context";
import { bookletOf, pagesToKey } from "../forms/booklet-of";
import { finishForm } from "../forms/finish-form";
import { keyPage } from "../forms/key-page";
import { paperReportId } from "../interviews/fold";
import type { Clock } from "./nested";
import { chanceFor, type Person } from "./person";
import { plausible } from "./plausible";

const REFERENCE_YEAR = 1;

interface Filling {
  linked: Linked;
  questionnaire: Questionnaire;
  wave: WaveFacts;
  around: Surroundings;
  person: Person;
}

/** What the pen leaves: empty where a person does not know or does not say. */
function write(filling: Filling, variable: Variable, answers: Answers, report: Report | null): Cell | undefined {
  const { linked, wave, around, person } = filling;
  if (!linked.isVisible(variable.name, answers, report, around)) return undefined;
  const choices = variable.choices.filter(({ value }) =>
    linked.choiceShown(variable.name, value, answers, report, around),
  );
  const asked = { ...variable, choices, min: boundValue(variable.min, wave), max: boundValue(variable.max, wave) };
  const given = plausible(asked, person, chanceFor(person, variable.name, report?.id ?? ""));
  return given.value === undefined ? undefined : { value: given.value };
}

function fill(filling: Filling, offenceOrder: readonly string[]): { cells: Cells; reports: Report[] } {
  const { questionnaire } = filling;
  const answers: Answers = { cells: {}, reports: null };
  const inPaper = questionnaire.order
    .map((name) => questionnaire.variables[name]!)
    .filter((v) => v.askedIn.includes("paper"));
  for (const variable of inPaper)
    if (variable.scope === "response") answers.cells[variable.name] = write(filling, variable, answers, null);
  const ticked = offenceOrder.filter((code) => {
    const when = answers.cells[`P_${code}`]?.value;
    return Array.isArray(when) && when.includes(REFERENCE_YEAR);
  });
  const reports = ticked.slice(0, questionnaire.incident?.limit.paper ?? 0).map((offence, at): Report => {
    const type = questionnaire.offences.findIndex(({ code }) => code === offence) + 1;
    const report: Report = { id: paperReportId(at + 1), offence, cells: { I_TYPE: { value: type } } };
    for (const variable of inPaper)
      if (variable.scope === "incident" && variable.name !== "I_TYPE")
        report.cells[variable.name] = write(filling, variable, answers, report);
    return report;
  });
  return { cells: answers.cells, reports };
}

/** A clerk keys what is there. Now and then a pen slips: two crosses, or something nobody can read. */
function keyed(field: Field, cell: Cell | undefined, person: Person): KeyedField {
  const slip = chanceFor(person, field.id, "slip");
  const value = cell?.value;
  if (value === undefined) return { field: field.id, missing: "blank" };
  if (field.kind === "single" || field.kind === "multi") {
    const marks = Array.isArray(value) ? value : [Number(value)];
    const other = field.choices.find((choice) => !marks.includes(choice.value));
    if (field.kind === "single" && other && slip.chance(0.008))
      return { field: field.id, marks: [...marks, other.value] };
    return { field: field.id, marks };
  }
  if (slip.chance(0.006)) return { field: field.id, missing: "illegible" };
  return { field: field.id, text: String(value).slice(0, field.length || undefined) };
}

export async function fillAndKey(
  ctx: Context,
  clock: Clock,
  of: { case: Case; form: Form; person: Person; wave: Wave; clerk: string; pages?: number },
): Promise<void> {
  const { form, person, wave, clerk } = of;
  const questionnaire = await ctx.questionnaire(form.questionnaireHash);
  const around: Surroundings = { mode: "paper", wave, preload: of.case.preload };
  const { cells, reports } = fill(
    { linked: link(questionnaire), questionnaire, wave, around, person },
    form.offenceOrder,
  );
  const printed = pagesToKey(await bookletOf(ctx, of.wave, form)).filter((page) => page.fields.length > 0);
  let version = 0;
  for (const page of printed.slice(0, of.pages)) {
    clock.now = addMinutes(clock.now, 0.6);
    const fields = page.fields.map((field) =>
      keyed(field, (field.report ? reports[field.report - 1]?.cells : cells)?.[field.variable], person),
    );
    const saved = await keyPage(ctx, {
      formId: form.id,
      page: page.page,
      who: clerk,
      keyed: { saveId: randomUUID(), baseVersion: version, fields },
    });
    version = saved.version;
  }
  if (of.pages === undefined) await finishForm(ctx, form.id, clerk, randomUUID());
}
