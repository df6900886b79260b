/** Before each staff route: who is it, may they, and a row in the audit for what touches a case, response or form. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ExpectedFailure } from "../domain/problem";
import { readStaffSession } from "../services/access/read-staff-session";
import { recordAccess } from "../services/access/record-access";
import { recordRefusal } from "../services/access/record-refusal";
import type { Context } from "../services/context";
import { actingFrom } from "../store/acting";
import { COOKIES } from "./cookies";
import { may } from "./policies";

/** Every route names its policy, and whatever it writes into the audit tells from where. */
export function actAsStaff(app: FastifyInstance): void {
  app.addHook("onRoute", ({ config, url }) => {
    // a route without a policy would be open to everybody who is signed in
    if (!config?.policy) throw new Error(`${url} names no policy (server/http/policies.ts)`);
  });
  // after the body was read: reading it would lose the context again
  app.addHook("preHandler", (request, _reply, done) => actingFrom(request.ip, done));
}

export function guardStaff(app: FastifyInstance, ctx: Context): void {
  app.decorateRequest("staff", null);
  app.addHook("onRequest", async (request) => {
    const { policy, byItself } = request.routeOptions.config;
    const session = await readStaffSession(ctx, request.cookies[COOKIES.staff], byItself ? "left-alone" : "touched");
    if (!policy || !may(session.member.role, policy)) {
      const { login } = session.member;
      await recordRefusal(ctx, { who: login, what: "refused", subject: policy ?? null, address: request.ip });
      throw new ExpectedFailure("not-allowed");
    }
    // of practice nothing is seen outside the console in which it is played
    const { caseId } = request.params as { caseId?: string };
    if (caseId !== undefined && policy !== "call-cases" && (await ctx.store.isPractice(caseId)))
      throw new ExpectedFailure("unknown-case");
    request.staff = session;
  });
  app.addHook("preHandler", async (request) => {
    const { audit } = request.routeOptions.config;
    if (audit && request.staff) await recordAccess(ctx, request.staff.member.login, audit, subjectOf(request));
  });
}

/** Case, response or form that the address names. */
function subjectOf(request: FastifyRequest): string | null {
  const { caseId, number, formId, callId } = request.params as Record<string, string | undefined>;
  return caseId ?? number ?? formId ?? callId ?? null;
}
