/** The two apps, built without listening: tests inject into them, main.ts listens. Each audience has an origin of its own. */
import type { FastifyInstance } from "fastify";
import { type BeginOptions, beginApp } from "./http/begin-app";
import { interviewerRoutes } from "./http/interviewer";
import { metricsRoute } from "./http/machines/metrics-route";
import { providerRoutes } from "./http/machines/provider";
import { staffSession, staffSignIn } from "./http/machines/session";
import { officeRoutes } from "./http/office";
import { respondentApp } from "./http/respondent/app";
import { signPost } from "./http/sign-post";
import { actAsStaff, guardStaff } from "./http/staff-guard";
import { serveFolder } from "./http/static-files";
import type { Context } from "./services/context";

export interface StaticFolders {
  respondent: string;
  console: string;
  office: string;
}
export interface AppOptions extends BeginOptions {
  staticFolders?: StaticFolders;
}

async function staffApp(ctx: Context, options: BeginOptions): Promise<FastifyInstance> {
  const app = await beginApp(ctx, "staff", "Staff screens", options);
  await app.register(async (door) => {
    actAsStaff(door);
    await door.register(staffSignIn(ctx));
    await door.register(providerRoutes(ctx));
  });
  await app.register(async (inside) => {
    actAsStaff(inside);
    guardStaff(inside, ctx);
    await inside.register(staffSession(ctx));
    await inside.register(interviewerRoutes(ctx));
    await inside.register(officeRoutes(ctx));
  });
  if (options.metrics) await app.register(metricsRoute(ctx, options.metrics));
  await app.register(signPost(ctx));
  return app;
}

export async function buildApps(
  ctx: Context,
  { staticFolders, ...options }: AppOptions = {},
): Promise<{ respondent: FastifyInstance; staff: FastifyInstance }> {
  const respondent = await respondentApp(ctx, options, staticFolders?.respondent);
  const staff = await staffApp(ctx, options);
  if (staticFolders) {
    await serveFolder(staff, staticFolders.console, "/console");
    await serveFolder(staff, staticFolders.office, "/office");
  }
  return { respondent, staff };
}
