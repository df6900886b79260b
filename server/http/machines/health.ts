/** For whoever watches the server: alive, and able to work. */
import { Type } from "typebox";
import { closed } from "../../contract/common";
import type { Context } from "../../services/context";
import { sendProblem } from "../problems";
import type { Routes } from "../types";

const Health = Type.Object({ status: Type.Literal("ok") }, closed);

export const healthRoutes =
  (ctx: Context, stopping: () => boolean): Routes =>
  async (app) => {
    app.get("/healthz", { schema: { response: { 200: Health } } }, async () => ({ status: "ok" as const }));
    app.get("/readyz", { schema: { response: { 200: Health } } }, async (_request, reply) => {
      const ready =
        !stopping() &&
        (await ctx.store.ping().then(
          () => true,
          () => false,
        ));
      if (!ready) return sendProblem(reply, "unavailable") as never;
      return { status: "ok" as const };
    });
  };
