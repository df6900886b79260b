/** What every reply of both origins has in common: headers, cookies, limits, and a look at where a write comes from. */
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ExpectedFailure } from "../domain/problem";
import { addressGroup } from "../services/access/throttle";
import { readHostCookies } from "./cookies";
import { sendAlways } from "./same-headers";

/** 5,000 households share one address (mobile networks) and save a page each some seconds: the limit stops machines, not people. */
const REQUESTS_A_MINUTE = 30_000;
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** What a browser needs for a telephone line through Twilio: where it signals, and the sounds of ringing. */
const LINE = {
  connectSrc: ["wss://voice-js.roaming.twilio.com", "https://sdk.twilio.com"],
  mediaSrc: ["'self'", "blob:", "https://sdk.twilio.com"],
};

/** @param line whether interviewers may talk in the browser here */
export async function secure(app: FastifyInstance, https: boolean, line = false): Promise<void> {
  await app.register(cookie);
  if (https) app.addHook("onRequest", async (request) => readHostCookies(request));
  await sendAlways(app, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(line ? LINE.connectSrc : [])],
        ...(line ? { mediaSrc: LINE.mediaSrc } : {}),
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    hsts: https,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    keyGenerator: (request) => addressGroup(request.ip),
    errorResponseBuilder: (_request, { ttl }) =>
      new ExpectedFailure("slow-down", { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
    if (!SAFE.has(request.method) && comesFromElsewhere(request)) throw new ExpectedFailure("not-allowed");
  });
}

/** Browsers say where a write comes from; another site's page is refused even where a cookie came along. */
function comesFromElsewhere(request: FastifyRequest): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}
