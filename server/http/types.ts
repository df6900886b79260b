/** What requests carry beside HTTP's own, and how a route says who may call it. */
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import type { OpenSitting } from "../services/access/read-sitting";
import type { StaffSession } from "../services/access/read-staff-session";
import type { Action } from "./policies";

export type Routes = FastifyPluginAsyncTypebox;

declare module "fastify" {
  interface FastifyRequest {
    sitting: OpenSitting | null;
    staff: StaffSession | null;
  }
  interface FastifyContextConfig {
    policy?: Action;
    /** names the read or write in the audit; its subject is the route's parameter */
    audit?: string;
    /** a page asks again and again by itself: no sign that anybody sits before it */
    byItself?: true;
  }
}

export function sittingOf(request: FastifyRequest): OpenSitting {
  if (!request.sitting) throw new Error("A respondent's route runs without its hook");
  return request.sitting;
}
export function staffOf(request: FastifyRequest): StaffSession {
  if (!request.staff) throw new Error("A staff route runs without its hook");
  return request.staff;
}
export const loginOf = (request: FastifyRequest): string => staffOf(request).member.login;
