/** The next case, and what an interviewer has at hand beside it. */
import { Type } from "typebox";
import { Call, Draw, Outcomes, Scripts, StartCall } from "../../contract/interviewer";
import { drawNextCase } from "../../services/calls/draw-next-case";
import { phoneOutcomes } from "../../services/calls/outcomes";
import { releaseCase } from "../../services/calls/release-case";
import { tellScripts } from "../../services/calls/scripts";
import { startCall } from "../../services/calls/start-call";
import type { Context } from "../../services/context";
import { loginOf, type Routes } from "../types";

const OfCase = Type.Object({ caseId: Type.String({ maxLength: 60 }) });
const config = { policy: "call-cases" } as const;

export const queueRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/interviewer/outcomes", { config, schema: { response: { 200: Outcomes } } }, async () =>
      phoneOutcomes(),
    );
    app.get("/api/interviewer/scripts", { config, schema: { response: { 200: Scripts } } }, async () =>
      tellScripts(ctx.settings.helpLines),
    );
    app.post("/api/interviewer/draw", { config, schema: { response: { 200: Draw } } }, async (request) => ({
      case: await drawNextCase(ctx, loginOf(request), Math.random()),
    }));
    app.post(
      "/api/interviewer/cases/:caseId/release",
      { config, schema: { params: OfCase, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await releaseCase(ctx, request.params.caseId, loginOf(request));
        return reply.code(204).send(null);
      },
    );
    app.post(
      "/api/interviewer/cases/:caseId/calls",
      { config, schema: { params: OfCase, body: StartCall, response: { 200: Call } } },
      (request) => startCall(ctx, { ...request.params, ...request.body, who: loginOf(request) }),
    );
  };
