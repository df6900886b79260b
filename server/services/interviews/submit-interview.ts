/** The respondent says that this is all: the response is settled, and a complete one takes the case out of every queue. */
import type { EndView } from "../../contract/screen";
import { ExpectedFailure } from "../../domain/problem";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { finishCase } from "../fieldwork/finish-case";
import { completeness } from "./completeness";
import { type OpenInterview, openInterview } from "./open-interview";
import { appendAnswers } from "./save-answers";
import { showEnd } from "./show-step";

/** Settles response and case by what is answered; used by all three modes. */
export const settleResponse = async (tx: Writes, open: OpenInterview, at: Date): Promise<void> => {
  const state = completeness(open);
  const { response, interview } = open;
  const settled = state === "under-way" ? {} : { completedAt: response.completedAt ?? at };
  await tx.updateResponse(response.id, { state, ...settled });
  if (state === "complete" || (state === "partial" && open.route.putOff.length === 0))
    await finishCase(tx, { caseId: open.case.id, mode: interview.mode, outcome: state, at });
};

/**
 * Parts that were put off may still be answered later with the same code: the response stays open then.
 * @throws ExpectedFailure sitting-ended, not-ready, save-id-reused
 */
export const submitInterview = (ctx: Context, interviewId: string, saveId: string): Promise<EndView> =>
  ctx.store.write(async (tx) => {
    const open = await openInterview(ctx, tx, interviewId);
    if (open.interview.how === "submitted") return showEnd(open);
    if (open.folded.saves.has(saveId)) throw new ExpectedFailure("save-id-reused");
    if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
    if (open.route.stop || open.route.steps.some((step) => !step.done)) throw new ExpectedFailure("not-ready");
    const payload = { step: "submit", entries: [], submitted: true as const, state: completeness(open) };
    const event = await appendAnswers(ctx, tx, open, { saveId, baseVersion: open.folded.version, payload });
    await settleResponse(tx, open, event.at);
    await tx.endInterview(interviewId, "submitted", event.at);
    open.interview.how = "submitted";
    return showEnd(open);
  });
