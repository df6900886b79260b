/**
 * Before the first sealed part the respondent may choose a PIN. Code and PIN together open unsealed answers of the
 * sittings that knew it, and of no other: whoever finds the letter and chooses one sees nothing of what was there before.
 */
import { ExpectedFailure } from "../../domain/problem";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { type OpenInterview, openInterview } from "../interviews/open-interview";
import type { OpenSitting } from "./read-sitting";

export async function choosePin(ctx: Context, sitting: OpenSitting, pin: string): Promise<void> {
  if (isTooSimple(pin)) throw new ExpectedFailure("pin-too-simple");
  const hash = await ctx.secrets.hashPassword(pin);
  await ctx.store.write(async (tx) => {
    const { caseId, interviewId, sessionId } = sitting;
    const before = await tx.pin(caseId);
    if (before ? !sitting.mayCorrect : !(await mayChoose(ctx, tx, interviewId)))
      throw new ExpectedFailure("pin-not-now");
    const sittings = new Set([...(before?.sittings ?? []), interviewId]);
    await tx.putPin(caseId, { hash, sittings: [...sittings] });
    await tx.updateSession(sessionId, { factors: "code-and-pin" });
  });
}

const mayChoose = async (ctx: Context, tx: Writes, interviewId: string): Promise<boolean> =>
  isBeforeSealed(await openInterview(ctx, tx, interviewId));

/** Nothing of a sealed part was answered yet, in this sitting or another. */
export const isBeforeSealed = ({ questionnaire, folded, interview }: OpenInterview): boolean =>
  interview.how === "open" &&
  !questionnaire.modules.some(
    (module) =>
      module.sealed &&
      module.screens.some((screen) => screen.variables.some((name) => folded.cells[name] !== undefined)),
  );

/** The same figure throughout, or figures that follow each other: what somebody else tries first. */
const isTooSimple = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((figure, index) => Number(figure) - Number(pin[index])));
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0);
};
