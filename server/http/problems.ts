/** Every reply that is no success is a problem (RFC 9457): one shape, for what was expected and for what was not. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ExpectedFailure, PROBLEMS, type ProblemCode, type ProblemExtras } from "../domain/problem";

/** Fastify's own faults, in our words. */
const FASTIFY_FAULTS: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_INVALID_JSON_BODY: "not-json",
  FST_ERR_CTP_EMPTY_JSON_BODY: "not-json",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "not-json",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "not-json",
  FST_ERR_VALIDATION: "bad-request",
  FST_ERR_BAD_URL: "not-found",
};

export function sendProblem(reply: FastifyReply, code: ProblemCode, extras: ProblemExtras = {}): FastifyReply {
  const { status, title } = PROBLEMS[code];
  if (extras.retryAfterSeconds !== undefined) reply.header("retry-after", String(extras.retryAfterSeconds));
  // serialised here: a route's schema for its success must not trim a problem
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ type: `urn:trimode:problem:${code}`, title, status, code, ...extras });
}

function handle(fault: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (fault instanceof ExpectedFailure) return sendProblem(reply, fault.code, fault.extras);
  if (fault.validation) return sendProblem(reply, "bad-request", { detail: whereItFails(fault) });
  const known = FASTIFY_FAULTS[fault.code];
  if (known) return sendProblem(reply, known);
  if (fault.statusCode === 400 && fault instanceof SyntaxError) return sendProblem(reply, "not-json");
  if (fault.statusCode && fault.statusCode < 500) return sendProblem(reply, "bad-request");
  request.log.error(withoutContent(fault), "unexpected fault");
  return sendProblem(reply, "internal");
}

/** Ajv's words name a place and a rule, never the value that was sent. */
const whereItFails = (fault: FastifyError): string =>
  (fault.validation ?? [])
    .slice(0, 3)
    .map(({ instancePath, message }) =>
      `${fault.validationContext ?? "request"}${instancePath} ${message ?? ""}`.trim(),
    )
    .join("; ");

/** A fault's message may quote an answer or a name (a database driver's does): only its kind and place are logged. */
export const withoutContent = (fault: Error & { code?: string }) => ({
  kind: fault.constructor.name,
  code: fault.code,
  at: (fault.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim()),
});

export function problemReplies(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(handle);
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, "not-found"));
}
