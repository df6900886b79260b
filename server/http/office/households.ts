/** What the help desk does for a household: codes and the PIN; and who answered, where that is in doubt. */
import { Type } from "typebox";
import { AccessView, GivenCode, NewCode } from "../../contract/access";
import { IdentityDecision, IdentityList } from "../../contract/identity";
import { giveNewCode } from "../../services/access/give-new-code";
import { readAccess } from "../../services/access/read-access";
import { removePin } from "../../services/access/remove-pin";
import type { Context } from "../../services/context";
import { decideIdentity } from "../../services/fieldwork/decide-identity";
import { listDoubts } from "../../services/fieldwork/list-doubts";
import { loginOf, type Routes } from "../types";

const id = Type.String({ maxLength: 60 });
const OfCase = Type.Object({ caseId: id });

export const householdRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/office/cases/:caseId/access",
      { config: { policy: "give-codes" }, schema: { params: OfCase, response: { 200: AccessView } } },
      (request) => readAccess(ctx, request.params.caseId),
    );
    // the services of these three write the audit themselves, in the transaction of what they tell
    app.post(
      "/api/office/cases/:caseId/codes",
      { config: { policy: "give-codes" }, schema: { params: OfCase, body: NewCode, response: { 200: GivenCode } } },
      (request) =>
        giveNewCode(ctx, { caseId: request.params.caseId, who: loginOf(request), endEarlier: request.body.endEarlier }),
    );
    app.delete(
      "/api/office/cases/:caseId/pin",
      { config: { policy: "give-codes" }, schema: { params: OfCase, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await removePin(ctx, request.params.caseId, loginOf(request));
        return reply.code(204).send(null);
      },
    );
    app.get(
      "/api/office/identity",
      { config: { policy: "decide-identity", audit: "list-doubts" }, schema: { response: { 200: IdentityList } } },
      () => listDoubts(ctx),
    );
    app.post(
      "/api/office/identity/:caseId/:responseId",
      {
        config: { policy: "decide-identity" },
        schema: {
          params: Type.Object({ caseId: id, responseId: id }),
          body: IdentityDecision,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await decideIdentity(ctx, { ...request.params, decision: request.body.decision, who: loginOf(request) });
        return reply.code(204).send(null);
      },
    );
  };
