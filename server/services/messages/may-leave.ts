/** Whether a message that is due may leave now: decided at the last moment, whatever held when it was written. */
import { withinCallingHours } from "../../domain/calling";
import { isFinal } from "../../domain/case";
import type { Message } from "../../store/records";
import { homeOf } from "../calls/call-facts";
import { callingRules } from "../calls/calling-rules";
import type { Context } from "../context";
import { reachesNobody } from "../lines/ways";
import { isPurpose, PURPOSES } from "./message-texts";

export type Leave = "now" | "not-yet" | "never";

export async function mayLeave(ctx: Context, { caseId, channel, purpose }: Message): Promise<Leave> {
  const of = await ctx.store.case(caseId);
  const wave = of && (await ctx.store.wave(of.waveId));
  if (!of || !wave || of.finishedMode !== null || isFinal(of.state)) return "never";
  if (reachesNobody(ctx, wave)) return "never";
  // whoever is left in peace is written to at their own wish only (docs/safety.md)
  const asked = isPurpose(purpose) && PURPOSES[purpose].asked;
  if (of.state === "at-rest" && !asked) return "never";
  // a telephone that lights up at night wakes others
  if (channel !== "sms") return "now";
  const home = await homeOf(ctx.store, of, await ctx.store.contact(caseId));
  return withinCallingHours(ctx.now(), callingRules(wave), home) ? "now" : "not-yet";
}
