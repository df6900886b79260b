/** A clerk keys a page: what stands on the paper, through the one door into the store. */
import { hard } from "../../../questionnaires/format/check-value";
import type { KeyedPage, KeyedReply } from "../../contract/office";
import { ExpectedFailure, type ProblemExtras } from "../../domain/problem";
import type { Context } from "../context";
import { type KeyedEntry, saveKeyedPage } from "../interviews/save-keyed-page";
import { bookletOf, pagesToKey } from "./booklet-of";
import { formOf } from "./form-of";
import { keyedEntry } from "./keyed-entry";

export async function keyPage(
  ctx: Context,
  { formId, page, who, keyed }: { formId: string; page: number; who: string; keyed: KeyedPage },
): Promise<KeyedReply> {
  const { form, wave } = await formOf(ctx, formId);
  // as laid out: codes and the drawn order change where things stand, never what can be answered
  const view = pagesToKey(await bookletOf(ctx, wave, form)).find((each) => each.page === page);
  if (!view) throw new ExpectedFailure("not-found", { detail: "This form has no such page to key." });
  const { variables } = await ctx.questionnaire(form.questionnaireHash);
  const entries: KeyedEntry[] = [];
  const faults: NonNullable<ProblemExtras["faults"]> = [];
  for (const seen of keyed.fields) {
    const field = view.fields.find((each) => each.id === seen.field);
    const variable = field && variables[field.variable];
    if (!field || !variable)
      faults.push(
        hard(
          seen.field,
          "not-on-this-screen",
          "Cette case n’est pas sur cette page.",
          "This field is not on this page.",
        ),
      );
    else if (seen.marks?.some((mark) => !field.choices.some((choice) => choice.value === mark)))
      faults.push(hard(seen.field, "unknown-code", "Cette case n’existe pas.", "There is no such box."));
    else entries.push(keyedEntry(field, seen, variable, wave));
  }
  if (faults.length > 0) throw new ExpectedFailure("answers-at-fault", { faults });
  const { saveId, baseVersion } = keyed;
  return saveKeyedPage(ctx, { formId, who, saveId, baseVersion, page, entries });
}
