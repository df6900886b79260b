/** A plain page's form as it came. */
import type { FastifyInstance } from "fastify";
import type { Language } from "../../../../questionnaires/format/types";
import { LANGUAGES } from "../../../../questionnaires/format/types";
import { ExpectedFailure } from "../../../domain/problem";

export const asLanguage = (text: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => language === text) ?? null;

/** Which act, and what it acts on: "correct:STEP". */
export const actOf = (fields: URLSearchParams): { act: string; on: string } => {
  const sent = fields.getAll("do").at(-1) ?? "";
  const at = sent.indexOf(":");
  return at < 0 ? { act: sent, on: "" } : { act: sent.slice(0, at), on: sent.slice(at + 1) };
};

/** The bodies of forms, in the scope of the pages only: no other route takes them. */
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
