/**
 * Logs in JSON lines: audience, route, status, time. Never a body, an address, a query, a cookie, a code or an IP, and
 * no words of a fault: a driver's quote what was to be written. Within an interview, a line is written at debug only.
 */
import type { FastifyInstance, FastifyServerOptions } from "fastify";
import { personBehind } from "./person-behind";

/** What may stand in a line. Fastify's own lines pass here too, whatever else they hold. */
const KEPT = new Set(["audience", "method", "route", "status", "ms", "reason", "kind", "code", "at", "cause", "err"]);

const onlyKept = (line: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(line).filter(([key]) => KEPT.has(key)));

export const loggerOptions = (level: string, to?: { write(line: string): void }): FastifyServerOptions["logger"] =>
  level === "silent"
    ? false
    : {
        level,
        base: null,
        formatters: { log: onlyKept },
        // typed for Fastify's own shape of a fault, which has a place for its words
        serializers: { err: withoutContent as never },
        hooks: {
          // pino would take a lone fault's message for the line's
          logMethod([first, ...rest]: unknown[], write) {
            const told = first instanceof Error ? [{ err: first }, "fault"] : [first, ...rest];
            write.apply(this, told as Parameters<typeof write>);
          },
        },
        ...(to ? { stream: to } : {}),
      };

/** A fault's message may quote an answer or a name: its kind, its code and its place in the program are all that stays. */
export const withoutContent = (fault: unknown): Record<string, unknown> => {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const { code, cause } = fault as Error & { code?: unknown };
  // a message of several lines could look like places
  const stack = (fault.stack ?? "").replace(fault.message, "");
  return {
    kind: fault.constructor.name,
    ...(typeof code === "string" && /^[A-Z0-9_]{2,40}$/.test(code) ? { code } : {}),
    at: stack
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(cause instanceof Error ? { cause: withoutContent(cause) } : {}),
  };
};

export function logReplies(app: FastifyInstance, audience: string): void {
  app.addHook("onResponse", async (request, reply) => {
    const failed = reply.statusCode >= 500;
    request.log[personBehind(request) && !failed ? "debug" : "info"]({
      audience,
      method: request.method,
      // the pattern, not the address: an address names a case
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
