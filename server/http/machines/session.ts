/** Staff come and go. */
import { Type } from "typebox";
import { Me, StaffSignIn } from "../../contract/staff";
import { describeStaff, signInStaff } from "../../services/access/sign-in-staff";
import { signOutStaff } from "../../services/access/sign-out-staff";
import type { Context } from "../../services/context";
import { COOKIES, clearSession, isSecure, setSession } from "../cookies";
import type { Routes } from "../types";
import { staffOf } from "../types";

/** Nobody is signed in yet: the one route of staff without a session. */
export const staffSignIn =
  (ctx: Context): Routes =>
  async (app) => {
    app.post("/api/session", { schema: { body: StaffSignIn, response: { 200: Me } } }, async (request, reply) => {
      const { token, me } = await signInStaff(ctx, { ...request.body, address: request.ip });
      setSession(reply, COOKIES.staff, token, isSecure(ctx.settings.publicUrl));
      return me;
    });
  };

export const staffSession =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/session", { config: { policy: "own-session" }, schema: { response: { 200: Me } } }, (request) =>
      describeStaff(ctx, staffOf(request).member),
    );
    app.delete(
      "/api/session",
      { config: { policy: "own-session" }, schema: { response: { 204: Type.Null() } } },
      async (request, reply) => {
        await signOutStaff(ctx, staffOf(request));
        clearSession(reply, COOKIES.staff, isSecure(ctx.settings.publicUrl));
        return reply.code(204).send(null);
      },
    );
  };
