import type { FormView } from "../../contract/office";
import type { Context } from "../context";
import { formPages, pagesToKey } from "./booklet-of";
import { formOf } from "./form-of";

/** The form's pages as they were printed. What was keyed is never shown again: a second reading must be blind. */
export async function readForm(ctx: Context, formId: string): Promise<FormView> {
  const { form, wave } = await formOf(ctx, formId);
  const pages = await formPages(ctx, wave, form, pagesToKey);
  const saves = form.responseId ? await ctx.store.events(form.responseId) : [];
  return {
    formId: form.id,
    code: form.code,
    language: form.language,
    state: form.state === "printed" ? "posted" : form.state,
    pages,
    keyedPages: form.keyedPages,
    version: saves.at(-1)?.version ?? 0,
  };
}
