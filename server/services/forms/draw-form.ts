import { drawBooklet } from "../../../print/render/pdf";
import type { Context } from "../context";
import { formPages } from "./booklet-of";
import { formOf } from "./form-of";

/** The booklet as PDF. Its title is neutral: it stands in the window of whoever opens it. */
export async function drawForm(ctx: Context, formId: string): Promise<{ pdf: Buffer; code: string }> {
  const { form, wave } = await formOf(ctx, formId);
  const pages = await formPages(ctx, wave, form, (booklet) => booklet.pages);
  return { pdf: await drawBooklet(pages, { title: "Questionnaire", language: form.language }), code: form.code };
}
