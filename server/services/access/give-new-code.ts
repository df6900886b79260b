/** The help desk gives a new code, once, by voice; the earlier ones end where the letter is lost or in other hands. */
import type { GivenCode } from "../../contract/access";
import { ExpectedFailure } from "../../domain/problem";
import { spokenCode } from "../../domain/spoken-code";
import type { Context } from "../context";
import { issueAccessCode } from "./issue-access-code";
import { supersede } from "./supersede";

/** Serials below belong to the sendings of the protocol. */
const HELP_DESK_AFTER = 100;

export async function giveNewCode(
  ctx: Context,
  {
    caseId,
    endEarlier,
    who,
    duringInterview = false,
  }: { caseId: string; endEarlier: boolean; who: string; duringInterview?: boolean },
): Promise<GivenCode> {
  const given = await ctx.store.write(async (tx) => {
    if (!(await tx.case(caseId))) throw new ExpectedFailure("unknown-case");
    const codes = await tx.accessCodes(caseId);
    const serial = Math.max(HELP_DESK_AFTER, ...codes.map((code) => code.serial)) + 1;
    const code = await issueAccessCode(ctx, tx, { caseId, serial, startsAt: null, sendingId: null });
    const ended = endEarlier ? codes.filter(({ revoked }) => !revoked) : [];
    for (const each of ended) await tx.revokeAccessCode(caseId, each.serial);
    // whoever sits there with an earlier code leaves too
    if (endEarlier) await supersede(ctx, tx, caseId, { interviewId: "", sessionId: null, ends: ["web"] });
    const what = endEarlier ? "new-code, earlier ones ended" : "new-code";
    // the moment within an interview is told of no case: it would be how long somebody had answered
    await tx.addAudit({ at: ctx.now(), who, what, subject: duringInterview ? null : caseId });
    return { code, ended: ended.length };
  });
  return { ...given, spoken: spokenCode(given.code) };
}
