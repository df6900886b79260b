/** Which codes a household holds, as dates and states: a code itself is shown once, when the help desk gives it. */
import type { AccessView } from "../../contract/access";
import { ExpectedFailure } from "../../domain/problem";
import { stepLabel } from "../../domain/protocol";
import type { Context } from "../context";

export async function readAccess(ctx: Context, caseId: string): Promise<AccessView> {
  const { store } = ctx;
  if (!(await store.case(caseId))) throw new ExpectedFailure("unknown-case");
  const [codes, sendings, pin] = await Promise.all([
    store.accessCodes(caseId),
    store.sendings(caseId),
    store.pin(caseId),
  ]);
  const now = ctx.now();
  return {
    codes: codes.map(({ serial, issuedAt, startsAt, revoked, sendingId }) => {
      const sending = sendings.find(({ id }) => id === sendingId);
      return {
        serial,
        issuedAt: issuedAt.toISOString(),
        startsAt: startsAt?.toISOString() ?? null,
        state: revoked ? "ended" : startsAt && startsAt > now ? "to-come" : "live",
        sending: sending ? stepLabel(sending.step) : null,
      };
    }),
    pin: pin !== null,
  };
}
