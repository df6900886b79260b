/** A call that has begun is put on a line, where one is set up. Whatever fails there, the call goes on: dialled by hand. */
import { randomUUID } from "node:crypto";
import type { Call } from "../../contract/interviewer";
import type { Via } from "../../contract/line";
import { dialForm } from "../../domain/line";
import { readNumber } from "../../domain/phone-number";
import { ExpectedFailure } from "../../domain/problem";
import type { Case } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { phoneOf, reachesNobody, webhook } from "./ways";

/** Handsets are the office's own: numbers abroad would let anybody who is signed in call them at its expense. */
function handsetOf(via: Via | undefined): string | null {
  if (via?.way !== "handset") return null;
  const read = readNumber(via.number);
  if (!read || read.number.startsWith("+")) throw new ExpectedFailure("number-needed");
  return dialForm(read.number);
}

/** In the transaction of the call's begin. @returns the line's id, or null: this call is dialled by hand */
export async function reserveLine(
  ctx: Context,
  tx: Writes,
  { of, callId, who, via }: { of: Case; callId: string; who: string; via: Via | undefined },
): Promise<string | null> {
  const { twilio } = ctx.settings;
  handsetOf(via);
  const wave = await tx.wave(of.waveId);
  if (!via || !twilio || (via.way === "browser" && !twilio.browser) || !wave || reachesNobody(ctx, wave)) return null;
  const id = randomUUID();
  await tx.addPhoneLeg({
    id,
    direction: "out",
    caseId: of.id,
    attemptId: callId,
    login: who,
    externalId: null,
    state: "calling",
    answeredBy: null,
    at: ctx.now(),
  });
  return id;
}

/** After the transaction: nothing outside happens within one. */
export async function beginLine(ctx: Context, leg: string | null, via: Via | undefined): Promise<Pick<Call, "line">> {
  if (leg === null || !via) return via ? { line: { way: "by-hand" } } : {};
  const handset = handsetOf(via);
  if (handset === null) return { line: { way: "browser", leg } };
  try {
    const phone = await phoneOf(ctx);
    if (!phone) throw new Error("A line was reserved, and none is set up");
    const [url, ended] = [webhook(ctx, "handset", { leg }), webhook(ctx, "own-end", { leg })];
    const externalId = await phone.ringHandset({ handset, url, ended });
    await ctx.store.write((tx) => tx.updatePhoneLeg(leg, { externalId }));
    return { line: { way: "handset" } };
  } catch {
    await ctx.store.write((tx) => tx.removePhoneLeg(leg));
    return { line: { way: "by-hand" } };
  }
}
