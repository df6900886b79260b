/** Practice: cards to be played, drawn as cases that nobody is called for. */
import { Type } from "typebox";
import { Draw } from "../../contract/interviewer";
import { DrawPractice, OnlyPractice, Practice, PracticePeople } from "../../contract/training";
import type { Context } from "../../services/context";
import { drawPractice } from "../../services/training/draw-practice";
import { listPractice } from "../../services/training/list-practice";
import { practicePeople, setOnlyPractice } from "../../services/training/only-practice";
import { resetPractice } from "../../services/training/reset-practice";
import { loginOf, type Routes } from "../types";

const own = { policy: "call-cases" } as const;
const people = { policy: "lead-practice" } as const;

export const trainingRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/interviewer/practice", { config: own, schema: { response: { 200: Practice } } }, (request) =>
      listPractice(ctx, loginOf(request)),
    );
    app.post(
      "/api/interviewer/practice/draw",
      { config: own, schema: { body: DrawPractice, response: { 200: Draw } } },
      async (request) => ({ case: await drawPractice(ctx, loginOf(request), request.body.card) }),
    );
    app.post(
      "/api/interviewer/practice/reset",
      { config: own, schema: { response: { 204: Type.Null() } } },
      async (request, reply) => {
        await resetPractice(ctx, loginOf(request));
        return reply.code(204).send(null);
      },
    );
    app.get("/api/interviewer/practice/people", { config: people, schema: { response: { 200: PracticePeople } } }, () =>
      practicePeople(ctx),
    );
    app.put(
      "/api/interviewer/practice/people/:login",
      {
        config: people,
        schema: {
          params: Type.Object({ login: Type.String({ maxLength: 60 }) }),
          body: OnlyPractice,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await setOnlyPractice(ctx, loginOf(request), request.params.login, request.body.only);
        return reply.code(204).send(null);
      },
    );
  };
