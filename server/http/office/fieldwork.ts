/** Are we on track; cases one by one. */
import { Type } from "typebox";
import { Mode } from "../../contract/common";
import { CaseFile, CaseList, Progress, WaveQuestionnaire } from "../../contract/office";
import type { Context } from "../../services/context";
import { caseFile } from "../../services/fieldwork/case-file";
import { listCases } from "../../services/fieldwork/list-cases";
import { progress } from "../../services/fieldwork/progress";
import { waveQuestionnaire } from "../../services/fieldwork/wave-questionnaire";
import { PageNumber, pageNumber } from "../page-number";
import type { Routes } from "../types";

const Filter = Type.Object({
  state: Type.Optional(Type.String({ maxLength: 30 })),
  mode: Type.Optional(Mode),
  q: Type.Optional(Type.String({ maxLength: 30 })),
  page: PageNumber,
});

export const fieldworkRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/office/progress",
      { config: { policy: "see-progress" }, schema: { response: { 200: Progress } } },
      () => progress(ctx),
    );
    app.get(
      "/api/office/questionnaire",
      { config: { policy: "see-questionnaire" }, schema: { response: { 200: WaveQuestionnaire } } },
      () => waveQuestionnaire(ctx),
    );
    app.get(
      "/api/office/cases",
      {
        config: { policy: "read-cases", audit: "list-cases" },
        schema: { querystring: Filter, response: { 200: CaseList } },
      },
      ({ query: { q, page, ...filter } }) =>
        listCases(ctx, { ...filter, ...(q?.trim() ? { number: q.trim() } : {}), page: pageNumber(page) }),
    );
    app.get(
      "/api/office/cases/:caseId",
      {
        config: { policy: "read-cases", audit: "read-case" },
        schema: { params: Type.Object({ caseId: Type.String({ maxLength: 60 }) }), response: { 200: CaseFile } },
      },
      (request) => caseFile(ctx, request.params.caseId),
    );
  };
