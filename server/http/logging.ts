/** Logs in JSON lines: route, status, time. Never a body, an address, a query, a cookie, a code or an IP. */
import type { FastifyInstance, FastifyServerOptions } from "fastify";

export const loggerOptions = (level: string, to?: { write(line: string): void }): FastifyServerOptions["logger"] =>
  level === "silent"
    ? false
    : { level, base: null, serializers: { req: () => ({}), res: () => ({}) }, ...(to ? { stream: to } : {}) };

export function logReplies(app: FastifyInstance, origin: string): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info({
      origin,
      method: request.method,
      // the pattern, not the address: an address names a case
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
