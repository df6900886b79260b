/** On the line. No reply here holds a name or a number. */

import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { GivenCode } from "../../contract/access";
import { Ahead } from "../../contract/ahead";
import { EndCall } from "../../contract/interviewer";
import { JumpRequest, Overview } from "../../contract/overview";
import { Submit } from "../../contract/respondent";
import { BackRequest, EndView, SaveByPhone, SaveReply, ScreenView, StepView } from "../../contract/screen";
import { WebInstead, WebWays } from "../../contract/web-instead";
import { beginCallInterview } from "../../services/calls/begin-call-interview";
import { endCall } from "../../services/calls/end-call";
import { extendHold } from "../../services/calls/extend";
import { callInterview } from "../../services/calls/open-call";
import { webInstead, webWays } from "../../services/calls/web-instead";
import type { Context } from "../../services/context";
import { lookAhead } from "../../services/interviews/look-ahead";
import { jumpTo, overview } from "../../services/interviews/overview";
import { currentStep, stepBefore } from "../../services/interviews/read-step";
import { saveAnswers } from "../../services/interviews/save-answers";
import { submitInterview } from "../../services/interviews/submit-interview";
import { loginOf, type Routes } from "../types";

type OfCallRequest = FastifyRequest<{ Params: { callId: string } }>;
const OfCall = Type.Object({ callId: Type.String({ maxLength: 60 }) });
const config = { policy: "call-cases" } as const;

export const callRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    /**
     * The call's interview, and the case held on. The row of its begin stands in the audit for all its screens: one for each
     * would count them. Who gave which answer, and when, is sealed with the answer.
     */
    const interviewOf = async (request: OfCallRequest): Promise<string> => {
      const who = loginOf(request);
      const { interviewId, caseId } = await callInterview(ctx.store, request.params.callId, who);
      await extendHold(ctx, caseId, who);
      return interviewId;
    };
    /** Read beside the interview, some forty times in it: the saves and the sign of life hold the case on. */
    const looksAt = async (request: OfCallRequest): Promise<string> =>
      (await callInterview(ctx.store, request.params.callId, loginOf(request))).interviewId;
    app.post(
      "/api/interviewer/calls/:callId/interview",
      { config, schema: { params: OfCall, response: { 200: StepView } } },
      (request) => beginCallInterview(ctx, request.params.callId, loginOf(request)),
    );
    app.get(
      "/api/interviewer/calls/:callId/step",
      { config, schema: { params: OfCall, response: { 200: StepView } } },
      async (request) => currentStep(ctx, await interviewOf(request)),
    );
    // For a cut of the network: questions still to come, no answer (decision 0028).
    app.get(
      "/api/interviewer/calls/:callId/ahead",
      { config, schema: { params: OfCall, response: { 200: Ahead } } },
      async (request) => lookAhead(ctx, await looksAt(request)),
    );
    app.get(
      "/api/interviewer/calls/:callId/overview",
      { config, schema: { params: OfCall, response: { 200: Overview } } },
      async (request) => overview(ctx, await looksAt(request)),
    );
    app.post(
      "/api/interviewer/calls/:callId/jump",
      { config, schema: { params: OfCall, body: JumpRequest, response: { 200: ScreenView } } },
      async (request) => jumpTo(ctx, await interviewOf(request), request.body.step),
    );
    app.get(
      "/api/interviewer/calls/:callId/web-instead",
      { config, schema: { params: OfCall, response: { 200: WebWays } } },
      (request) => webWays(ctx, request.params.callId, loginOf(request)),
    );
    app.post(
      "/api/interviewer/calls/:callId/web-instead",
      { config, schema: { params: OfCall, body: WebInstead, response: { 200: GivenCode } } },
      (request) => webInstead(ctx, request.params.callId, loginOf(request), request.body),
    );
    app.post(
      "/api/interviewer/calls/:callId/back",
      { config, schema: { params: OfCall, body: BackRequest, response: { 200: StepView } } },
      async (request) => stepBefore(ctx, await interviewOf(request), request.body.step),
    );
    app.post(
      "/api/interviewer/calls/:callId/saves",
      { config, schema: { params: OfCall, body: SaveByPhone, response: { 200: SaveReply } } },
      async (request) => saveAnswers(ctx, await interviewOf(request), request.body),
    );
    app.post(
      "/api/interviewer/calls/:callId/submit",
      { config, schema: { params: OfCall, body: Submit, response: { 200: EndView } } },
      async (request) => submitInterview(ctx, await interviewOf(request), request.body.saveId),
    );
    app.post(
      "/api/interviewer/calls/:callId/end",
      { config, schema: { params: OfCall, body: EndCall, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await endCall(ctx, request.params.callId, loginOf(request), request.body);
        return reply.code(204).send(null);
      },
    );
  };
