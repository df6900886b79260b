/** The console's telephone line, and people who call. No reply about a line holds a name or a number. */
import { Type } from "typebox";
import { IncomingCall } from "../../contract/interviewer";
import { Incoming, LineSetup, LineToken, LineView, Waiting } from "../../contract/line";
import { incomingCall } from "../../services/calls/incoming-call";
import type { Context } from "../../services/context";
import { hangUp } from "../../services/lines/close-line";
import { lineSetup, lineToken, readLine } from "../../services/lines/read-line";
import { setWaiting } from "../../services/lines/take-caller";
import { loginOf, type Routes } from "../types";

const OfCall = Type.Object({ callId: Type.String({ maxLength: 60 }) });
const config = { policy: "call-cases" } as const;
const asking = { ...config, byItself: true } as const;
const Nothing = Type.Null();

export const lineRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/interviewer/line", { config, schema: { response: { 200: LineSetup } } }, async () => lineSetup(ctx));
    app.post("/api/interviewer/line/token", { config: asking, schema: { response: { 200: LineToken } } }, (request) =>
      lineToken(ctx, loginOf(request)),
    );
    app.put(
      "/api/interviewer/line/waiting",
      { config: asking, schema: { body: Waiting, response: { 204: Nothing } } },
      async (request, reply) => {
        await setWaiting(ctx, loginOf(request), request.body.waiting);
        return reply.code(204).send(null);
      },
    );
    app.get(
      "/api/interviewer/calls/:callId/line",
      { config: asking, schema: { params: OfCall, response: { 200: LineView } } },
      (request) => readLine(ctx, request.params.callId, loginOf(request)),
    );
    app.post(
      "/api/interviewer/calls/:callId/line/hang-up",
      { config, schema: { params: OfCall, response: { 204: Nothing } } },
      async (request, reply) => {
        await hangUp(ctx, request.params.callId, loginOf(request));
        return reply.code(204).send(null);
      },
    );
    app.post(
      "/api/interviewer/incoming",
      { config, schema: { body: Incoming, response: { 200: IncomingCall } } },
      (request) => incomingCall(ctx, { ...request.body, who: loginOf(request) }),
    );
  };
