/** What households asked for on the web, and that it is done. */
import { Type } from "typebox";
import { RequestList } from "../../contract/requests";
import type { Context } from "../../services/context";
import { listRequests } from "../../services/requests/list-requests";
import { settleRequest } from "../../services/requests/settle-request";
import { loginOf, type Routes } from "../types";

export const requestRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/office/requests",
      { config: { policy: "settle-requests", audit: "list-requests" }, schema: { response: { 200: RequestList } } },
      () => listRequests(ctx),
    );
    app.post(
      "/api/office/requests/:requestId/done",
      {
        // the row of the audit names the case: it is written with the act
        config: { policy: "settle-requests" },
        schema: {
          params: Type.Object({ requestId: Type.String({ maxLength: 60 }) }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await settleRequest(ctx, { requestId: request.params.requestId, who: loginOf(request) });
        return reply.code(204).send(null);
      },
    );
  };
