/** A form by the code on any of its pages; without one, the forms that are due to be keyed. */
import type { FormList } from "../../contract/office";
import { normaliseCode } from "../../secrets/secrets";
import type { Form } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { bookletOf, pagesToKey } from "./booklet-of";

const CODE_LENGTH = 8;
const SHOWN = 40;
/** What a clerk has begun comes first. */
const ORDER: readonly Form["state"][] = ["being-keyed", "posted", "printed", "keyed"];

export async function findForm(ctx: Context, typed: string): Promise<FormList> {
  const wave = await currentWave(ctx);
  // a page's code is the form's code and the page's number
  const prefix = normaliseCode(typed).slice(0, CODE_LENGTH);
  const found = prefix === "" ? await ctx.store.forms(wave.id) : await ctx.store.formsByCode(wave.id, prefix);
  const due = prefix === "" ? found.filter((form) => form.state !== "keyed") : found;
  const shown = [...due].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, SHOWN);
  const forms: FormList["forms"] = [];
  for (const form of shown) {
    const pages = pagesToKey(await bookletOf(ctx, wave, form)).filter((page) => page.fields.length > 0).length;
    forms.push({ formId: form.id, code: form.code, state: form.state, pages, keyedPages: form.keyedPages.length });
  }
  return { forms };
}
