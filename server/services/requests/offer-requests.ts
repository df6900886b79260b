/**
 * What a household may ask for now. Never what was asked for before: whoever holds the code would see it too, and a call at
 * a quiet hour is nobody else's business (docs/safety.md).
 */
import type { RequestsView } from "../../contract/requests";
import { offeredSlots } from "../../domain/call-slots";
import { requestsOpen } from "../../domain/household-request";
import type { OpenSitting } from "../access/read-sitting";
import { homeOf } from "../calls/call-facts";
import { promisedRules } from "../calls/calling-rules";
import type { Context } from "../context";
import { hasNumber } from "./keep-number";

export async function offerRequests(ctx: Context, { caseId }: OpenSitting): Promise<RequestsView> {
  const of = await ctx.store.case(caseId);
  const wave = of && (await ctx.store.wave(of.waveId));
  if (!of || !wave) throw new Error(`A sitting is of case ${caseId}, and there is none`);
  const contact = await ctx.store.contact(caseId);
  return {
    // nobody can be reached whose contacts are gone
    open: contact ? [...requestsOpen(of)] : [],
    hasNumber: hasNumber(contact),
    days: offeredSlots(ctx.now(), wave.closes, promisedRules(wave), await homeOf(ctx.store, of, contact)),
  };
}
