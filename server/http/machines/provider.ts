/** To the office's identity provider and back. Both routes are pages for a browser: they redirect, also where they refuse. */
import { ExpectedFailure } from "../../domain/problem";
import { beginElsewhere, endElsewhere, providerOf } from "../../services/access/sign-in-elsewhere";
import type { Context } from "../../services/context";
import { COOKIES, clearJourney, isSecure, setJourney, setSession } from "../cookies";
import { homeOf, REFUSED_ELSEWHERE } from "../homes";
import type { Routes } from "../types";

const config = { policy: "sign-in" } as const;

/** One neutral place for every reason; a fault that nobody expected is none of them. */
const orRefused = async (work: () => Promise<string>): Promise<string> => {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof ExpectedFailure && fault.code === "provider-refused") return REFUSED_ELSEWHERE;
    throw fault;
  }
};

export const providerRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    const secure = isSecure(ctx.settings.staffUrl);
    app.get("/api/session/provider", { config }, async (_request, reply) => {
      providerOf(ctx);
      const to = await orRefused(async () => {
        const { goTo, ticket } = await beginElsewhere(ctx);
        setJourney(reply, ticket, secure);
        return goTo;
      });
      return reply.redirect(to);
    });
    app.get("/api/session/provider/callback", { config }, async (request, reply) => {
      providerOf(ctx);
      const ticket = request.cookies[COOKIES.journey];
      clearJourney(reply, secure);
      const to = await orRefused(async () => {
        const query = new URL(request.url, ctx.settings.staffUrl).search;
        const { token, member } = await endElsewhere(ctx, { query, ticket });
        setSession(reply, COOKIES.staff, token, isSecure(ctx.settings.publicUrl));
        return homeOf(member.role);
      });
      return reply.redirect(to);
    });
  };
