/** The households' origin: their routes, and nothing of the office's. */
import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/context";
import { type BeginOptions, beginApp } from "../begin-app";
import { respondentRoutes } from "./index";

export async function respondentApp(ctx: Context, options: BeginOptions): Promise<FastifyInstance> {
  const app = await beginApp(ctx, "respondent", "Household pages", options);
  await app.register(respondentRoutes(ctx));
  return app;
}
