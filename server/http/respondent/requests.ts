/** A household asks for a call, the paper form or help, or declines. */
import { AskRequest, RequestDone, RequestsView } from "../../contract/requests";
import type { Context } from "../../services/context";
import { makeRequest } from "../../services/requests/make-request";
import { offerRequests } from "../../services/requests/offer-requests";
import { COOKIES, clearSession, isSecure } from "../cookies";
import { type Routes, sittingOf } from "../types";

export const requestRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/r/requests", { schema: { response: { 200: RequestsView } } }, (request) =>
      offerRequests(ctx, sittingOf(request)),
    );
    app.post(
      "/api/r/requests",
      { schema: { body: AskRequest, response: { 200: RequestDone } } },
      async (request, reply) => {
        const done = await makeRequest(ctx, sittingOf(request), request.body);
        if (done.ended) clearSession(reply, COOKIES.respondent, isSecure(ctx.settings.publicUrl));
        return done;
      },
    );
  };
