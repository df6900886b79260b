/** What both origins have in common before their first route: how they read, refuse, log, count and say that they are well. */
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyInstance, LogController } from "fastify";
import type { Context } from "../services/context";
import { isSecure } from "./cookies";
import { loggerOptions, logReplies } from "./logging";
import { healthRoutes } from "./machines/health";
import { countReplies, type Metrics } from "./machines/metrics";
import { describeApi } from "./open-api";
import { refuseNul } from "./plain-text";
import { answerFault, answerUnreadable, problemReplies } from "./problems";
import { secure } from "./security";

/** A page save is a few kilobytes; a keyed page of the booklet at most some forty. */
const BODY_LIMIT = 256 * 1024;

export interface BeginOptions {
  /** pino's levels, or "silent" */
  logLevel?: string;
  /** where the lines go; standard output where unset */
  logTo?: { write(line: string): void };
  stopping?: () => boolean;
  /** counts what both apps do, and is read on the staff origin */
  metrics?: Metrics;
}

export async function beginApp(
  ctx: Context,
  audience: "respondent" | "staff",
  title: string,
  { logLevel = "silent", logTo, stopping = () => false, metrics }: BeginOptions,
): Promise<FastifyInstance> {
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
  const line = audience === "staff" && ctx.settings.twilio?.browser != null;
  await secure(app, isSecure(ctx.settings.publicUrl), line);
  await describeApi(app, title);
  await app.register(healthRoutes(ctx, stopping));
  return app;
}
