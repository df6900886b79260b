/**
 * The code on the letter opens the next unanswered question, and shows no earlier answer. With the PIN that was chosen,
 * it opens unsealed answers of the sittings that knew the PIN. A wrong PIN shuts nobody out: the code alone goes on.
 */
import type { Language } from "../../../questionnaires/format/types";
import type { Sitting } from "../../contract/respondent";
import { ExpectedFailure } from "../../domain/problem";
import type { Interview } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { beginInterview } from "../interviews/begin-interview";
import { caseByCode } from "./case-by-code";
import { describeSitting } from "./describe-sitting";
import { pinGuessesOf } from "./pin-guesses";
import { nobodysHash } from "./sign-in-staff";
import { supersede } from "./supersede";

export interface SignInInput {
  code: string;
  pin?: string;
  language?: Language;
  address: string;
}

/** @throws ExpectedFailure wrong-code, wrong-pin, slow-down */
export async function signInRespondent(ctx: Context, input: SignInInput): Promise<{ token: string; sitting: Sitting }> {
  const found = await caseByCode(ctx, input);
  if (input.pin !== undefined) await checkPin(ctx, found.id, input.pin);
  const mayCorrect = input.pin !== undefined;

  const language = input.language ?? found.language;
  const session = ctx.secrets.newSession();
  const interview = await ctx.store.write(async (tx) => {
    const begun = await beginInterview(ctx, tx, { caseId: found.id, mode: "web", who: "respondent", language });
    if (mayCorrect) await noteSitting(tx, begun);
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
      factors: mayCorrect ? "code-and-pin" : null,
    });
    await supersede(ctx, tx, found.id, { interviewId: begun.id, sessionId: session.id, ends: ["web"] });
    return begun;
  });
  const sitting = { sessionId: session.id, caseId: found.id, interviewId: interview.id, language, mayCorrect };
  return { token: session.token, sitting: await describeSitting(ctx, sitting) };
}

/** Where none was chosen a PIN is wrong too, and takes as long. */
async function checkPin(ctx: Context, caseId: string, pin: string): Promise<void> {
  const guesses = pinGuessesOf(ctx);
  guesses.admit(caseId, ctx.now());
  const chosen = await ctx.store.pin(caseId);
  const matches = await ctx.secrets.passwordMatches(chosen?.hash ?? (await nobodysHash(ctx)), pin);
  if (!chosen || !matches) throw new ExpectedFailure("wrong-pin");
  guesses.wasRight(caseId);
}

async function noteSitting(tx: Writes, { id, caseId }: Interview): Promise<void> {
  const pin = await tx.pin(caseId);
  // taken away a moment ago: the sitting goes on like one by the code alone
  if (pin) await tx.putPin(caseId, { ...pin, sittings: [...pin.sittings, id] });
}
