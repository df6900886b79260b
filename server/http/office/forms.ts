/** Booklets: found by the code on a page, keyed page by page, without knowing whose they are. */
import { Type } from "typebox";
import { FinishForm, FormFinished, FormList, FormView, KeyedPage, KeyedReply } from "../../contract/office";
import type { Context } from "../../services/context";
import { drawForm } from "../../services/forms/draw-form";
import { findForm } from "../../services/forms/find-form";
import { finishForm } from "../../services/forms/finish-form";
import { keyPage } from "../../services/forms/key-page";
import { readForm } from "../../services/forms/read-form";
import { loginOf, type Routes } from "../types";

const formId = Type.String({ maxLength: 60 });
const OfForm = Type.Object({ formId });
const OfPage = Type.Object({ formId, page: Type.String({ pattern: "^[0-9]{1,3}$" }) });

export const formRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/office/forms",
      {
        config: { policy: "key-forms", audit: "find-form" },
        schema: {
          querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 40 })) }),
          response: { 200: FormList },
        },
      },
      (request) => findForm(ctx, request.query.q ?? ""),
    );
    app.get(
      "/api/office/forms/:formId",
      { config: { policy: "key-forms", audit: "read-form" }, schema: { params: OfForm, response: { 200: FormView } } },
      (request) => readForm(ctx, request.params.formId),
    );
    app.post(
      "/api/office/forms/:formId/pages/:page/keying",
      {
        config: { policy: "key-forms", audit: "key-page" },
        schema: { params: OfPage, body: KeyedPage, response: { 200: KeyedReply } },
      },
      (request) =>
        keyPage(ctx, {
          formId: request.params.formId,
          page: Number(request.params.page),
          who: loginOf(request),
          keyed: request.body,
        }),
    );
    app.post(
      "/api/office/forms/:formId/finish",
      {
        config: { policy: "key-forms", audit: "finish-form" },
        schema: { params: OfForm, body: FinishForm, response: { 200: FormFinished } },
      },
      (request) => finishForm(ctx, request.params.formId, loginOf(request), request.body.saveId),
    );
    app.get(
      "/api/office/forms/:formId(^[0-9a-f-]{36}).pdf",
      { config: { policy: "print-forms", audit: "print-form" }, schema: { params: OfForm } },
      async (request, reply) => {
        const { pdf, code } = await drawForm(ctx, request.params.formId);
        return reply.type("application/pdf").header("content-disposition", `inline; filename="${code}.pdf"`).send(pdf);
      },
    );
  };
