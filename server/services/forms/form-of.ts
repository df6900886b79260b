import { ExpectedFailure } from "../../domain/problem";
import type { Form, Wave } from "../../store/records";
import type { Context } from "../context";

/** A form and the wave that it was printed for. */
export async function formOf(ctx: Context, formId: string): Promise<{ form: Form; wave: Wave }> {
  const form = await ctx.store.form(formId);
  const of = form && (await ctx.store.case(form.caseId));
  const wave = of && (await ctx.store.wave(of.waveId));
  if (!form || !wave) throw new ExpectedFailure("not-found");
  return { form, wave };
}
