/** Every reply that is no success is a problem (RFC 9457): one shape, for what was expected and for what was not. */
import type { Socket } from "node:net";
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
  FST_ERR_MAX_PARAM_LENGTH: "not-found",
};

const PROBLEM_JSON = "application/problem+json; charset=utf-8";
const problem = (code: ProblemCode, extras: ProblemExtras = {}): string => {
  const { status, title } = PROBLEMS[code];
  return JSON.stringify({ type: `urn:trimode:problem:${code}`, title, status, code, ...extras });
};

export function sendProblem(reply: FastifyReply, code: ProblemCode, extras: ProblemExtras = {}): FastifyReply {
  if (extras.retryAfterSeconds !== undefined) reply.header("retry-after", String(extras.retryAfterSeconds));
  // serialised here: a route's schema for its success must not trim a problem
  return reply
    .code(PROBLEMS[code].status)
    .header("cache-control", "no-store")
    .header("x-content-type-options", "nosniff")
    .type(PROBLEM_JSON)
    .serializer((body: string) => body)
    .send(problem(code, extras));
}

export function answerFault(fault: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (fault instanceof ExpectedFailure) return sendProblem(reply, fault.code, fault.extras);
  if (fault.validation) return sendProblem(reply, "bad-request", { detail: whereItFails(fault) });
  const known = FASTIFY_FAULTS[fault.code];
  if (known) return sendProblem(reply, known);
  if (fault.statusCode === 400 && fault instanceof SyntaxError) return sendProblem(reply, "not-json");
  if (fault.statusCode && fault.statusCode < 500) return sendProblem(reply, "bad-request");
  request.log.error({ err: fault }, "unexpected fault");
  return sendProblem(reply, "internal");
}

/** What is no HTTP has no request to reply to; Fastify would log the bytes that came. */
export function answerUnreadable(_fault: Error, socket: Socket): void {
  const body = problem("bad-request");
  if (socket.writable)
    socket.end(
      `HTTP/1.1 400 Bad Request\r\ncontent-type: ${PROBLEM_JSON}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  else socket.destroy();
}

/** Ajv's words name a place and a rule, never the value that was sent. */
const whereItFails = (fault: FastifyError): string =>
  (fault.validation ?? [])
    .slice(0, 3)
    .map(({ instancePath, message }) =>
      `${fault.validationContext ?? "request"}${instancePath} ${message ?? ""}`.trim(),
    )
    .join("; ");

export function problemReplies(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerFault);
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, "not-found"));
}
