/** Promised calls and planned seats. */
import { Type } from "typebox";
import { Calendar, CopyWeek, Moment, Offer, OfWeek, PlanWeek, ShiftPlan, Told } from "../../contract/calendar";
import { openCall } from "../../services/calls/open-call";
import type { Context } from "../../services/context";
import {
  cancelAppointment,
  handAppointment,
  moveAppointment,
  offerMove,
} from "../../services/floor/calendar/change-appointment";
import { offer } from "../../services/floor/calendar/offer";
import { readCalendar } from "../../services/floor/calendar/read-calendar";
import { copyWeek, planWeek, readShifts } from "../../services/floor/shifts/plan-shifts";
import { may } from "../policies";
import { loginOf, type Routes, staffOf } from "../types";

const OfCall = Type.Object({ callId: Type.String({ maxLength: 60 }) });
const OfAppointment = Type.Object({ appointmentId: Type.String({ maxLength: 60 }) });
const Wanted = Type.Object({ at: Told, withWhom: Type.Optional(Type.String({ maxLength: 60 })) });
const Hand = Type.Object(
  { withWhom: Type.Union([Type.Null(), Type.String({ maxLength: 60 })]) },
  { additionalProperties: false },
);
const calls = { policy: "call-cases" } as const;
const plans = { policy: "plan-floor" } as const;
const nothing = { 204: Type.Null() };

export const calendarRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/interviewer/calendar",
      { config: { ...calls, audit: "read-calendar" }, schema: { querystring: OfWeek, response: { 200: Calendar } } },
      (request) => {
        const { login: who, role } = staffOf(request).member;
        return readCalendar(ctx, { ...request.query, who, whole: may(role, "plan-floor") });
      },
    );
    app.get(
      "/api/interviewer/calls/:callId/offer",
      { config: calls, schema: { params: OfCall, querystring: Wanted, response: { 200: Offer } } },
      async (request) => {
        const { caseId } = await openCall(ctx.store, request.params.callId, loginOf(request));
        return offer(ctx, caseId, request.query);
      },
    );

    const one = "/api/interviewer/floor/appointments/:appointmentId";
    app.get(
      `${one}/offer`,
      { config: plans, schema: { params: OfAppointment, querystring: Wanted, response: { 200: Offer } } },
      (request) => offerMove(ctx, request.params.appointmentId, request.query),
    );
    app.post(
      `${one}/move`,
      { config: plans, schema: { params: OfAppointment, body: Moment, response: nothing } },
      async (request, reply) => {
        await moveAppointment(ctx, { ...request.params, who: loginOf(request) }, request.body);
        return reply.code(204).send(null);
      },
    );
    app.post(
      `${one}/hand`,
      { config: plans, schema: { params: OfAppointment, body: Hand, response: nothing } },
      async (request, reply) => {
        await handAppointment(ctx, { ...request.params, who: loginOf(request) }, request.body.withWhom);
        return reply.code(204).send(null);
      },
    );
    app.delete(one, { config: plans, schema: { params: OfAppointment, response: nothing } }, async (request, reply) => {
      await cancelAppointment(ctx, { ...request.params, who: loginOf(request) });
      return reply.code(204).send(null);
    });

    const shifts = "/api/interviewer/floor/shifts";
    const response = { 200: ShiftPlan };
    app.get(shifts, { config: plans, schema: { querystring: OfWeek, response } }, (request) =>
      readShifts(ctx, request.query.week),
    );
    app.put(shifts, { config: plans, schema: { body: PlanWeek, response } }, (request) =>
      planWeek(ctx, loginOf(request), request.body),
    );
    app.post(`${shifts}/copy`, { config: plans, schema: { body: CopyWeek, response } }, (request) =>
      copyWeek(ctx, loginOf(request), request.body.week),
    );
  };
