/** The code on the letter opens the next unanswered question, and shows no earlier answer. */
import { setTimeout as wait } from "node:timers/promises";
import type { Language } from "../../../questionnaires/format/types";
import type { Sitting } from "../../contract/respondent";
import { ExpectedFailure } from "../../domain/problem";
import { looksLikeCode } from "../../secrets/secrets";
import type { Context } from "../context";
import { beginInterview } from "../interviews/begin-interview";
import { currentStep } from "../interviews/read-step";
import { supersede } from "./supersede";
import { addressGroup, throttlesOf } from "./throttle";

export async function signInRespondent(
  ctx: Context,
  input: { code: string; language?: Language; address: string },
): Promise<{ token: string; sitting: Sitting }> {
  const throttle = throttlesOf(ctx).codes;
  const address = addressGroup(input.address);
  const { holdMs } = throttle.admit(address, ctx.now());
  if (holdMs > 0) await wait(holdMs);

  const known = looksLikeCode(input.code) && (await ctx.store.caseByAccessCode(ctx.secrets.codeLookup(input.code)));
  const found = known && (await ctx.store.case(known.caseId));
  if (!found) {
    throttle.wrong(address, ctx.now());
    throw new ExpectedFailure("wrong-code");
  }

  const language = input.language ?? found.language;
  const session = ctx.secrets.newSession();
  const interview = await ctx.store.write(async (tx) => {
    const begun = await beginInterview(ctx, tx, { caseId: found.id, mode: "web", who: "respondent", language });
    const at = ctx.now();
    await tx.addSession({
      id: session.id,
      audience: "respondent",
      staffId: null,
      caseId: found.id,
      interviewId: begun.id,
      language,
      created: at,
      seen: at,
      ended: null,
      endedWhy: null,
      factors: null,
    });
    await supersede(ctx, tx, found.id, { interviewId: begun.id, sessionId: session.id, ends: ["web"] });
    return begun;
  });
  return { token: session.token, sitting: { language, step: await currentStep(ctx, interview.id) } };
}
