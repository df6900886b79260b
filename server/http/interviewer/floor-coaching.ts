/** Observers' forms and messages: supervisors write them, and each interviewer reads their own. */
import { Type } from "typebox";
import {
  AddMonitoring,
  FloorMonitorings,
  Monitorings,
  OwnMessages,
  SendMessage,
  SentMessages,
} from "../../contract/coaching";
import type { Context } from "../../services/context";
import { ownMessages, readMessage, sendMessage, sentMessages } from "../../services/floor/supervision/messages";
import { addMonitoring, floorMonitorings, listMonitorings } from "../../services/floor/supervision/monitorings";
import { loginOf, type Routes } from "../types";

const run = { policy: "run-floor" } as const;
const own = { policy: "call-cases" } as const;

export const coachingRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/interviewer/floor/monitorings",
      { config: { ...run, audit: "list-monitorings" }, schema: { response: { 200: FloorMonitorings } } },
      () => floorMonitorings(ctx),
    );
    app.post(
      "/api/interviewer/floor/monitorings",
      { config: run, schema: { body: AddMonitoring, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await addMonitoring(ctx, loginOf(request), request.body);
        return reply.code(204).send(null);
      },
    );
    app.get("/api/interviewer/monitorings", { config: own, schema: { response: { 200: Monitorings } } }, (request) =>
      listMonitorings(ctx, loginOf(request)),
    );
    app.get(
      "/api/interviewer/floor/messages",
      { config: { ...run, byItself: true }, schema: { response: { 200: SentMessages } } },
      () => sentMessages(ctx),
    );
    app.post(
      "/api/interviewer/floor/messages",
      { config: run, schema: { body: SendMessage, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await sendMessage(ctx, loginOf(request), request.body);
        return reply.code(204).send(null);
      },
    );
    app.get(
      "/api/interviewer/messages",
      { config: { ...own, byItself: true }, schema: { response: { 200: OwnMessages } } },
      (request) => ownMessages(ctx, loginOf(request)),
    );
    app.post(
      "/api/interviewer/messages/:messageId/read",
      {
        config: own,
        schema: { params: Type.Object({ messageId: Type.String({ maxLength: 60 }) }), response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await readMessage(ctx, request.params.messageId, loginOf(request));
        return reply.code(204).send(null);
      },
    );
  };
