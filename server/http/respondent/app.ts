/** The households' origin: their pages and routes, what Twilio tells, and nothing of the office's. */
import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/context";
import { type BeginOptions, beginApp } from "../begin-app";
import { twilioRoutes } from "../machines/twilio";
import { serveFolder } from "../static-files";
import { respondentRoutes } from "./index";
import { respondentPages } from "./pages";

/** @param folder what the build made for these pages; none: plain pages without script and style */
export async function respondentApp(ctx: Context, options: BeginOptions, folder?: string): Promise<FastifyInstance> {
  const app = await beginApp(ctx, "respondent", "Household pages", options);
  await app.register(respondentRoutes(ctx));
  await app.register(twilioRoutes(ctx));
  await app.register(respondentPages(ctx, folder));
  if (folder) await serveFolder(app, folder, "");
  return app;
}
