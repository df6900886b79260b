/** What a console needs to know of its line. */
import { consoleName, TOKEN_SECONDS } from "../../channels/phone";
import type { LineSetup, LineToken, LineView } from "../../contract/line";
import { ANSWERED_BY, isLineState } from "../../domain/line";
import { ExpectedFailure } from "../../domain/problem";
import { openCall } from "../calls/open-call";
import type { Context } from "../context";
import { phoneOf } from "./ways";

export const lineSetup = ({ settings: { twilio } }: Context): LineSetup => ({
  ways: twilio === null ? [] : twilio.browser === null ? ["handset"] : ["browser", "handset"],
});

export async function lineToken(ctx: Context, who: string): Promise<LineToken> {
  const token = (await phoneOf(ctx))?.browserToken(consoleName(who));
  if (!token) throw new ExpectedFailure("no-line");
  return { token, seconds: TOKEN_SECONDS };
}

export async function readLine(ctx: Context, callId: string, who: string): Promise<LineView> {
  await openCall(ctx.store, callId, who);
  const line = await ctx.store.lineOfCall(callId);
  return {
    state: line && isLineState(line.state) ? line.state : null,
    answeredBy: ANSWERED_BY.find((key) => key === line?.answeredBy) ?? null,
  };
}
