/** GET /metrics, on the staff origin: with the token, or without one on the machine itself. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../../services/context";
import type { Routes } from "../types";
import type { Metrics } from "./metrics";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
/** What a proxy on this very machine adds: behind it everybody would seem to be here. */
const PASSED_ON = ["x-forwarded-for", "forwarded", "via", "x-real-ip"];

const isHere = (request: FastifyRequest): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? "") && PASSED_ON.every((name) => request.headers[name] === undefined);

export const metricsRoute =
  ({ settings }: Context, metrics: Metrics): Routes =>
  async (app) => {
    const { metricsToken } = settings.operations;
    // nobody is told that it is there
    if (metricsToken === null && settings.production) return;
    app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
      const allowed =
        metricsToken === null
          ? isHere(request)
          : timingSafeEqual(digest(request.headers.authorization ?? ""), digest(`Bearer ${metricsToken}`));
      if (!allowed) throw new ExpectedFailure("not-found");
      return reply
        .header("cache-control", "no-store")
        .type(metrics.registry.contentType)
        .send(await metrics.registry.metrics());
    });
  };
