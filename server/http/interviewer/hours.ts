/** Hours on the floor: one's own for everybody who calls, everybody's for supervisors. */
import { Type } from "typebox";
import { CorrectHours, HoursNow, HoursWeek, SayHours } from "../../contract/hours";
import type { Context } from "../../services/context";
import { correctHours } from "../../services/floor/hours/correct-hours";
import { hoursCsv } from "../../services/floor/hours/hours-csv";
import { keepHours } from "../../services/floor/hours/keep-hours";
import { listHours } from "../../services/floor/hours/list-hours";
import { loginOf, type Routes } from "../types";

const OfWeek = Type.Object({ week: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })) });
const own = { policy: "call-cases" } as const;

export const hoursRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.put(
      "/api/interviewer/hours/now",
      // the console says it each minute by itself: that keeps nobody signed in
      { config: { ...own, byItself: true }, schema: { body: SayHours, response: { 200: HoursNow } } },
      async (request) => {
        const now = await keepHours(ctx, loginOf(request), request.body.kind);
        return { now: now && { kind: now.kind, started: now.started.toISOString() } };
      },
    );
    app.get(
      "/api/interviewer/hours",
      { config: own, schema: { querystring: OfWeek, response: { 200: HoursWeek } } },
      (request) => listHours(ctx, { ...request.query, login: loginOf(request) }),
    );
    app.get(
      "/api/interviewer/hours/floor",
      { config: { policy: "keep-hours" }, schema: { querystring: OfWeek, response: { 200: HoursWeek } } },
      (request) => listHours(ctx, request.query),
    );
    app.get(
      "/api/interviewer/hours/floor.csv",
      { config: { policy: "keep-hours", audit: "export-hours" }, schema: { querystring: OfWeek } },
      async (request, reply) =>
        reply
          .type("text/csv; charset=utf-8")
          .header("content-disposition", 'attachment; filename="hours.csv"')
          .send(await hoursCsv(ctx, request.query.week)),
    );
    app.post(
      "/api/interviewer/hours/corrections",
      // the row of the audit says what changed and why: it is written with the act
      { config: { policy: "keep-hours" }, schema: { body: CorrectHours, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await correctHours(ctx, loginOf(request), request.body);
        return reply.code(204).send(null);
      },
    );
  };
