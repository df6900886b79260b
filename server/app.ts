/** The two apps, built without listening: tests inject into them, main.ts listens. Each audience has an origin of its own. */
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { isSecure } from "./http/cookies";
import { interviewerRoutes } from "./http/interviewer";
import { loggerOptions, logReplies } from "./http/logging";
import { healthRoutes } from "./http/machines/health";
import { countReplies, type Metrics } from "./http/machines/metrics";
import { metricsRoute } from "./http/machines/metrics-route";
import { providerRoutes } from "./http/machines/provider";
import { staffSession, staffSignIn } from "./http/machines/session";
import { officeRoutes } from "./http/office";
import { describeApi } from "./http/open-api";
import { refuseNul } from "./http/plain-text";
import { answerFault, answerUnreadable, problemReplies } from "./http/problems";
import { respondentRoutes } from "./http/respondent";
import { secure } from "./http/security";
import { signPost } from "./http/sign-post";
import { actAsStaff, guardStaff } from "./http/staff-guard";
import { serveFolder } from "./http/static-files";
import type { Context } from "./services/context";

/** A page save is a few kilobytes; a keyed page of the booklet at most some forty. */
const BODY_LIMIT = 256 * 1024;

export interface StaticFolders {
  respondent: string;
  console: string;
  office: string;
}
export interface AppOptions {
  staticFolders?: StaticFolders;
  /** pino's levels, or "silent" */
  logLevel?: string;
  /** where the lines go; standard output where unset */
  logTo?: { write(line: string): void };
  stopping?: () => boolean;
  /** counts what both apps do, and is read on the staff origin */
  metrics?: Metrics;
}

export async function buildApps(
  ctx: Context,
  { staticFolders, logLevel = "silent", logTo, stopping = () => false, metrics }: AppOptions = {},
): Promise<{ respondent: FastifyInstance; staff: FastifyInstance }> {
  const https = isSecure(ctx.settings.publicUrl);
  const begin = async (audience: "respondent" | "staff", title: string): Promise<FastifyInstance> => {
    const app = fastify({
      logger: loggerOptions(logLevel, logTo),
      // its own lines spell whole addresses: http/logging.ts writes ours
      logController: new LogController({ disableRequestLogging: true }),
      bodyLimit: BODY_LIMIT,
      // what fails before a route is found would be answered in Fastify's words, with the address in them
      frameworkErrors: answerFault,
      clientErrorHandler: answerUnreadable,
      // in production a proxy ends TLS in front of both origins; what a sender claims beyond it is not believed
      trustProxy: (_address, hop) => hop < ctx.settings.operations.proxyHops,
      // what was sent is judged as it was sent: nothing is turned into another type, nothing is dropped
      ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
      forceCloseConnections: "idle",
      requestTimeout: 30_000,
    }).withTypeProvider<TypeBoxTypeProvider>();
    problemReplies(app);
    refuseNul(app);
    logReplies(app, audience);
    if (metrics) countReplies(app, audience, metrics);
    await secure(app, https);
    await describeApi(app, title);
    await app.register(healthRoutes(ctx, stopping));
    return app;
  };

  const respondent = await begin("respondent", "Household pages");
  await respondent.register(respondentRoutes(ctx));

  const staff = await begin("staff", "Staff screens");
  await staff.register(async (door) => {
    actAsStaff(door);
    await door.register(staffSignIn(ctx));
    await door.register(providerRoutes(ctx));
  });
  await staff.register(async (inside) => {
    actAsStaff(inside);
    guardStaff(inside, ctx);
    await inside.register(staffSession(ctx));
    await inside.register(interviewerRoutes(ctx));
    await inside.register(officeRoutes(ctx));
  });
  if (metrics) await staff.register(metricsRoute(ctx, metrics));
  await staff.register(signPost(ctx));

  if (staticFolders) {
    await serveFolder(respondent, staticFolders.respondent, "");
    await serveFolder(staff, staticFolders.console, "/console");
    await serveFolder(staff, staticFolders.office, "/office");
  }
  await Promise.all([respondent.ready(), staff.ready()]);
  return { respondent, staff };
}
