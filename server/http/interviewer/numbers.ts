/** The numbers of a case: of the one in hand, and for supervisors of any. */
import { Type } from "typebox";
import { MarkNumber, NumberList, ReopenNumber, TellNumber } from "../../contract/numbers";
import { addNumber, markNumber, readNumbers } from "../../services/calls/numbers";
import type { Context } from "../../services/context";
import { loginOf, type Routes } from "../types";

const OfCase = Type.Object({ caseId: Type.String({ maxLength: 60 }) });
const OfNumber = Type.Object({ caseId: Type.String({ maxLength: 60 }), numberId: Type.String({ maxLength: 60 }) });
const WAYS = [
  { root: "/api/interviewer/cases/:caseId/numbers", policy: "call-cases", held: true, marks: MarkNumber },
  { root: "/api/interviewer/floor/cases/:caseId/numbers", policy: "plan-floor", held: false, marks: ReopenNumber },
] as const;

export const numberRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    for (const { root, policy, held, marks } of WAYS) {
      const config = { policy } as const;
      const response = { 200: NumberList };
      app.get(root, { config: { ...config, audit: "read-numbers" }, schema: { params: OfCase, response } }, (request) =>
        readNumbers(ctx, { ...request.params, who: loginOf(request), held }),
      );
      app.post(root, { config, schema: { params: OfCase, body: TellNumber, response } }, (request) =>
        addNumber(ctx, { ...request.params, who: loginOf(request), held }, request.body),
      );
      app.post(`${root}/:numberId`, { config, schema: { params: OfNumber, body: marks, response } }, (request) =>
        markNumber(
          ctx,
          { caseId: request.params.caseId, who: loginOf(request), held },
          { numberId: request.params.numberId, ...request.body },
        ),
      );
    }
  };
