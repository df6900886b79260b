/** Everything below /api/r: the door is open, the rest needs the cookie of a sitting. */
import { readSitting } from "../../services/access/read-sitting";
import type { Context } from "../../services/context";
import { COOKIES } from "../cookies";
import { listRoutes } from "../lists";
import type { Routes } from "../types";
import { requestRoutes } from "./requests";
import { doorRoutes, sittingRoutes } from "./sitting";
import { stepRoutes } from "./steps";

export const respondentRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    await app.register(doorRoutes(ctx));
    await app.register(async (inside) => {
      inside.decorateRequest("sitting", null);
      inside.addHook("onRequest", async (request) => {
        request.sitting = await readSitting(ctx, request.cookies[COOKIES.respondent], request.headers["x-sitting"]);
      });
      await inside.register(sittingRoutes(ctx));
      await inside.register(stepRoutes(ctx));
      await inside.register(requestRoutes(ctx));
      await inside.register(listRoutes("/api/r/lists/:list"));
    });
  };
