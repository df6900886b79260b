/** The floor as supervisors see it: who is in which call, what waits, what the work came to. Cases by number. */
import { Type } from "typebox";
import { CaseToDecide, DecideCase, FloorWaiting, FloorWork, LiveFloor } from "../../contract/floor";
import type { Context } from "../../services/context";
import { caseToDecide } from "../../services/floor/supervision/case-to-decide";
import { decideCase } from "../../services/floor/supervision/decide-case";
import { listWaiting } from "../../services/floor/supervision/list-waiting";
import { listWork } from "../../services/floor/supervision/list-work";
import { liveFloor } from "../../services/floor/supervision/live-floor";
import { recordWatch } from "../../services/floor/supervision/record-watch";
import { loginOf, type Routes } from "../types";

const OfCase = Type.Object({ caseId: Type.String({ maxLength: 60 }) });
const config = { policy: "run-floor" } as const;
const asking = { ...config, byItself: true } as const;

export const floorRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/interviewer/floor", { config: asking, schema: { response: { 200: LiveFloor } } }, async (request) => {
      await recordWatch(ctx, loginOf(request));
      return liveFloor(ctx);
    });
    app.get(
      "/api/interviewer/floor/waiting",
      { config: asking, schema: { response: { 200: FloorWaiting } } },
      async (request) => {
        await recordWatch(ctx, loginOf(request));
        return listWaiting(ctx);
      },
    );
    app.get("/api/interviewer/floor/work", { config: asking, schema: { response: { 200: FloorWork } } }, () =>
      listWork(ctx),
    );
    app.get(
      "/api/interviewer/floor/cases/:caseId",
      { config: { ...config, audit: "read-attempts" }, schema: { params: OfCase, response: { 200: CaseToDecide } } },
      (request) => caseToDecide(ctx, request.params.caseId),
    );
    app.post(
      "/api/interviewer/floor/cases/:caseId/decision",
      { config, schema: { params: OfCase, body: DecideCase, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await decideCase(ctx, request.params.caseId, loginOf(request), request.body);
        return reply.code(204).send(null);
      },
    );
  };
