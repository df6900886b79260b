/** Answers under the response's own number. No route here knows a case. */
import { Type } from "typebox";
import { Mode } from "../../contract/common";
import { ResponseList, ResponseView } from "../../contract/office";
import type { Context } from "../../services/context";
import { listResponses } from "../../services/outputs/list-responses";
import { responseView } from "../../services/outputs/response-view";
import { responsesCsv } from "../../services/outputs/responses-csv";
import { PageNumber, pageNumber } from "../page-number";
import type { Routes } from "../types";

const Filter = Type.Object({
  mode: Type.Optional(Mode),
  state: Type.Optional(Type.String({ maxLength: 30 })),
  page: PageNumber,
});

export const responseRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/office/responses",
      {
        config: { policy: "read-responses", audit: "list-responses" },
        schema: { querystring: Filter, response: { 200: ResponseList } },
      },
      ({ query: { page, ...filter } }) => listResponses(ctx, { ...filter, page: pageNumber(page) }),
    );
    app.get(
      "/api/office/responses/:number",
      {
        config: { policy: "read-responses", audit: "read-response" },
        schema: { params: Type.Object({ number: Type.String({ maxLength: 20 }) }), response: { 200: ResponseView } },
      },
      (request) => responseView(ctx, request.params.number),
    );
    app.get(
      "/api/office/responses.csv",
      { config: { policy: "export-responses", audit: "export-responses" } },
      async (_request, reply) =>
        reply
          .type("text/csv; charset=utf-8")
          .header("content-disposition", 'attachment; filename="responses.csv"')
          .send(await responsesCsv(ctx)),
    );
  };
