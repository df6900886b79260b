/** "Your choices" on plain pages: a call, the paper form, help, or not to take part. */
import { asKind, FIELDS, readRequest } from "../../../../web-respondent/requests/read-request";
import { NOTHING_TYPED, type Refusal, type RequestsPlace } from "../../../../web-respondent/requests/requests-page";
import { ExpectedFailure, type ProblemCode } from "../../../domain/problem";
import { makeRequest } from "../../../services/requests/make-request";
import { offerRequests } from "../../../services/requests/offer-requests";
import type { Desk, Done, InsideAct } from "./acts";

const REFUSALS: Partial<Record<ProblemCode, Refusal>> = {
  "slot-gone": "slot-gone",
  "number-needed": "number-needed",
  "request-not-open": "request-not-open",
  "slow-down": "busy",
};

const shows = async ({ ctx }: Desk, sitting: Parameters<InsideAct>[1], page: RequestsPlace): Promise<Done> => ({
  place: { at: "choices", page, view: await offerRequests(ctx, sitting) },
  sitting: page.at === "noted" && page.done.ended ? null : sitting,
});

export const choices: InsideAct = (desk, sitting) => shows(desk, sitting, { at: "hub" });

export const choose: InsideAct = (desk, sitting) => {
  const kind = asKind(desk.on);
  return shows(desk, sitting, kind ? { at: "form", kind, typed: NOTHING_TYPED, refused: null } : { at: "hub" });
};

export const ask: InsideAct = async (desk, sitting) => {
  const { ctx, fields } = desk;
  const kind = asKind(fields.get(FIELDS.kind));
  if (!kind) return choices(desk, sitting);
  const found = readRequest(fields);
  if ("faults" in found)
    return shows(desk, sitting, { at: "form", kind, typed: { fields, faults: found.faults }, refused: null });
  try {
    return await shows(desk, sitting, { at: "noted", done: await makeRequest(ctx, sitting, found.request) });
  } catch (fault) {
    const refused = fault instanceof ExpectedFailure ? REFUSALS[fault.code] : undefined;
    if (!refused) throw fault;
    return shows(desk, sitting, { at: "form", kind, typed: { fields, faults: [] }, refused });
  }
};
