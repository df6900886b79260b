/** A household answers: the next screen, the one before, a save, the end. */
import { GivenAnswers, Submit } from "../../contract/respondent";
import { BackRequest, EndView, SaveReply, SaveRequest, StepView } from "../../contract/screen";
import type { Context } from "../../services/context";
import { correctAnswers } from "../../services/interviews/correct-answers";
import { givenAnswers, showGiven } from "../../services/interviews/given-answers";
import { currentStep, stepBefore } from "../../services/interviews/read-step";
import { saveAnswers } from "../../services/interviews/save-answers";
import { submitInterview } from "../../services/interviews/submit-interview";
import { type Routes, sittingOf } from "../types";

export const stepRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/r/step", { schema: { response: { 200: StepView } } }, (request) => {
      const { interviewId, mayCorrect } = sittingOf(request);
      return currentStep(ctx, interviewId, mayCorrect);
    });
    app.post("/api/r/back", { schema: { body: BackRequest, response: { 200: StepView } } }, (request) => {
      const { interviewId, mayCorrect } = sittingOf(request);
      return stepBefore(ctx, interviewId, request.body.step, mayCorrect);
    });
    app.get("/api/r/answers", { schema: { response: { 200: GivenAnswers } } }, (request) => {
      const { interviewId, mayCorrect } = sittingOf(request);
      return givenAnswers(ctx, interviewId, mayCorrect);
    });
    app.post("/api/r/answers", { schema: { body: BackRequest, response: { 200: StepView } } }, (request) => {
      const { interviewId, mayCorrect } = sittingOf(request);
      return showGiven(ctx, interviewId, mayCorrect, request.body.step);
    });
    app.post("/api/r/saves", { schema: { body: SaveRequest, response: { 200: SaveReply } } }, (request) => {
      const { interviewId, mayCorrect } = sittingOf(request);
      return (mayCorrect ? correctAnswers : saveAnswers)(ctx, interviewId, request.body);
    });
    app.post("/api/r/submit", { schema: { body: Submit, response: { 200: EndView } } }, (request) =>
      submitInterview(ctx, sittingOf(request).interviewId, request.body.saveId),
    );
  };
