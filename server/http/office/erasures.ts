/** Erasing a person: asked for on the case file, decided by somebody else from the list, certified on paper. */
import { Type } from "typebox";
import { Language } from "../../contract/common";
import {
  Certificate,
  DecideErasure,
  ErasureDecided,
  ErasureList,
  ErasureRequested,
  RequestErasure,
} from "../../contract/erasures";
import type { Context } from "../../services/context";
import { decideErasure } from "../../services/fieldwork/decide-erasure";
import { drawCertificate } from "../../services/fieldwork/draw-certificate";
import { erasureCertificate, listErasures } from "../../services/fieldwork/list-erasures";
import { requestErasure } from "../../services/fieldwork/request-erasure";
import { loginOf, type Routes } from "../types";

const id = Type.String({ maxLength: 60 });
const OfErasure = Type.Object({ erasureId: id });

export const erasureRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.post(
      "/api/office/cases/:caseId/erasure",
      {
        // the row of the audit is written with the request: there is none without the other
        config: { policy: "erase-persons" },
        schema: { params: Type.Object({ caseId: id }), body: RequestErasure, response: { 200: ErasureRequested } },
      },
      (request) =>
        requestErasure(ctx, { caseId: request.params.caseId, reason: request.body.reason, who: loginOf(request) }),
    );
    app.get(
      "/api/office/erasures",
      { config: { policy: "erase-persons", audit: "list-erasures" }, schema: { response: { 200: ErasureList } } },
      (request) => listErasures(ctx, loginOf(request)),
    );
    app.post(
      "/api/office/erasures/:erasureId/decision",
      {
        config: { policy: "erase-persons" },
        schema: { params: OfErasure, body: DecideErasure, response: { 200: ErasureDecided } },
      },
      (request) =>
        decideErasure(ctx, {
          erasureId: request.params.erasureId,
          erase: request.body.erase,
          who: loginOf(request),
        }),
    );
    app.get(
      "/api/office/erasures/:erasureId/certificate",
      {
        config: { policy: "erase-persons", audit: "read-certificate" },
        schema: { params: OfErasure, response: { 200: Certificate } },
      },
      (request) => erasureCertificate(ctx, request.params.erasureId),
    );
    app.get(
      "/api/office/erasures/:erasureId(^[0-9a-f-]{36}).pdf",
      {
        config: { policy: "erase-persons", audit: "print-certificate" },
        schema: { params: OfErasure, querystring: Type.Object({ language: Type.Optional(Language) }) },
      },
      async (request, reply) =>
        reply
          .type("application/pdf")
          .header("content-disposition", 'inline; filename="certificate.pdf"')
          .send(await drawCertificate(ctx, request.params.erasureId, request.query.language ?? "fr")),
    );
  };
