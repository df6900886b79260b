/** A household asks for something beside answering: kept, and done for it, in one transaction. */
import type { AskRequest, RequestDone } from "../../contract/requests";
import { dayOf } from "../../domain/clock";
import { requestsOpen } from "../../domain/household-request";
import { ExpectedFailure } from "../../domain/problem";
import type { OpenSitting } from "../access/read-sitting";
import type { Context } from "../context";
import { askCall } from "./ask-call";
import { askHelp } from "./ask-help";
import { askPaper } from "./ask-paper";
import type { Asking } from "./asking";
import { decline } from "./decline";

/** More in a day is a machine, or a hand that slipped. */
const A_DAY = 12;

/** @throws ExpectedFailure request-not-open, slot-gone, number-needed, slow-down, person-erased, contacts-purged */
export const makeRequest = (ctx: Context, sitting: OpenSitting, asked: AskRequest): Promise<RequestDone> =>
  ctx.store.write(async (tx) => {
    const of = await tx.case(sitting.caseId);
    const wave = of && (await tx.wave(of.waveId));
    if (!of || !wave) throw new Error(`A sitting is of case ${sitting.caseId}, and there is none`);
    if (!requestsOpen(of).includes(asked.kind)) throw new ExpectedFailure("request-not-open");
    const asking: Asking = { tx, of, wave, at: ctx.now() };
    await slowDown(asking);
    switch (asked.kind) {
      case "call":
        return askCall(asking, asked);
      case "paper":
        return askPaper(asking, asked);
      case "help":
        return askHelp(asking, asked);
      case "decline":
        return decline(ctx, asking, asked, sitting);
    }
  });

async function slowDown({ tx, of, at }: Asking): Promise<void> {
  const today = dayOf(at).getTime();
  const asked = (await tx.requests(of.id)).filter(({ askedOn }) => askedOn.getTime() === today);
  if (asked.length >= A_DAY) throw new ExpectedFailure("slow-down", { retryAfterSeconds: 3600 });
}
