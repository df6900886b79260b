/** The staff origin's first page: whoever is signed in goes on to their own screen, anybody else to the sign-in. */
import { readStaffSession } from "../services/access/read-staff-session";
import type { Context } from "../services/context";
import { COOKIES } from "./cookies";
import { homeOf } from "./homes";
import type { Routes } from "./types";

export const signPost =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/", { schema: { hide: true } }, async (request, reply) => {
      const session = await readStaffSession(ctx, request.cookies[COOKIES.staff]).catch(() => null);
      return reply.header("cache-control", "no-store").redirect(homeOf(session?.member.role ?? null));
    });
  };
