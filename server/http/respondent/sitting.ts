/** A household comes, chooses its language, goes. */
import { Type } from "typebox";
import { ChoosePin, RespondentSettings, SignIn, Sitting } from "../../contract/respondent";
import { LanguageRequest } from "../../contract/screen";
import { chooseLanguage } from "../../services/access/choose-language";
import { choosePin } from "../../services/access/choose-pin";
import { describeSitting } from "../../services/access/describe-sitting";
import { endSitting } from "../../services/access/end-sitting";
import { respondentSettings } from "../../services/access/respondent-settings";
import { signInRespondent } from "../../services/access/sign-in-respondent";
import type { Context } from "../../services/context";
import { COOKIES, clearSession, isSecure, setSession } from "../cookies";
import { type Routes, sittingOf } from "../types";

/** What needs no sitting. */
export const doorRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/r/settings", { schema: { response: { 200: RespondentSettings } } }, () => respondentSettings(ctx));
    app.post("/api/r/sitting", { schema: { body: SignIn, response: { 200: Sitting } } }, async (request, reply) => {
      const { token, sitting } = await signInRespondent(ctx, { ...request.body, address: request.ip });
      setSession(reply, COOKIES.respondent, token, isSecure(ctx.settings.publicUrl));
      return sitting;
    });
  };

export const sittingRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/r/sitting", { schema: { response: { 200: Sitting } } }, (request) =>
      describeSitting(ctx, sittingOf(request)),
    );
    app.post("/api/r/pin", { schema: { body: ChoosePin, response: { 204: Type.Null() } } }, async (request, reply) => {
      await choosePin(ctx, sittingOf(request), request.body.pin);
      return reply.code(204).send(null);
    });
    app.delete("/api/r/sitting", { schema: { response: { 204: Type.Null() } } }, async (request, reply) => {
      await endSitting(ctx, sittingOf(request), "signed-out");
      clearSession(reply, COOKIES.respondent, isSecure(ctx.settings.publicUrl));
      return reply.code(204).send(null);
    });
    app.put(
      "/api/r/language",
      { schema: { body: LanguageRequest, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await chooseLanguage(ctx, sittingOf(request), request.body.language);
        return reply.code(204).send(null);
      },
    );
  };
