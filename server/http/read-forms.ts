/** The bodies of HTML forms, in the scope of those routes only that take them. */
import type { FastifyInstance } from "fastify";
import { ExpectedFailure } from "../domain/problem";

export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    (_request, body: string, done) => {
      const fields = new URLSearchParams(body);
      const nul = [...fields].some(([name, value]) => name.includes("\0") || value.includes("\0"));
      if (nul) done(new ExpectedFailure("bad-request", { detail: "body holds the character NUL" }));
      else done(null, fields);
    },
  );
}
