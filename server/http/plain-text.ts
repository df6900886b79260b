/**
 * The character NUL is refused wherever it comes in: no one types it, and PostgreSQL's text cannot hold it. Where it got
 * through, a statement would fail in the database, on one engine only.
 */
import type { FastifyInstance } from "fastify";
import { ExpectedFailure } from "../domain/problem";

/** The escape of NUL, but not a backslash that is itself escaped before "u0000". */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u0000/;

export function refuseNul(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    if (request.url.includes("%00")) throw new ExpectedFailure("not-found");
  });
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body: string, done) => {
    // a raw control character is no JSON: only its escape can reach a text
    if (ESCAPED_NUL.test(body)) done(new ExpectedFailure("bad-request", { detail: "body holds the character NUL" }));
    else parse(request, body, done);
  });
}
