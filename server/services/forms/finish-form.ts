import type { FormFinished } from "../../contract/office";
import type { Context } from "../context";
import { finishKeyedForm } from "../interviews/finish-keyed-form";

/** All pages are keyed: what nobody keyed is blank from now on, and the response is settled. */
export const finishForm = (ctx: Context, formId: string, who: string, saveId: string): Promise<FormFinished> =>
  finishKeyedForm(ctx, { formId, who, saveId });
