/** Staff come and go. A sign-in may take several steps (server/contract/staff.ts). */
import type { FastifyReply } from "fastify";
import { Type } from "typebox";
import {
  ChangePassword,
  FactorKey,
  FactorProof,
  FactorReady,
  GiveCode,
  Me,
  NewPassword,
  OwnAccount,
  OwnPassword,
  RecoveryCodes,
  ReplaceFactor,
  SignedIn,
  type SignInNeed,
  StaffSignIn,
  Ways,
} from "../../contract/staff";
import { ExpectedFailure } from "../../domain/problem";
import { changePassword, choosePassword } from "../../services/access/choose-password";
import { giveCode } from "../../services/access/give-code";
import { describeStaff } from "../../services/access/open-session";
import { readOwnAccount } from "../../services/access/read-own-account";
import { readSignIn, type StaffSession } from "../../services/access/read-staff-session";
import { renewRecoveryCodes, replaceFactor } from "../../services/access/replace-factor";
import { offerFactor, setUpFactor } from "../../services/access/set-up-factor";
import { signInStaff } from "../../services/access/sign-in-staff";
import { signOutStaff } from "../../services/access/sign-out-staff";
import type { Context } from "../../services/context";
import { COOKIES, clearSession, isSecure, setSession } from "../cookies";
import { type Routes, staffOf } from "../types";

const config = { policy: "sign-in" } as const;
const OWN = { policy: "own-session" } as const;
const Nothing = Type.Null();

/** Nobody is signed in yet, or not wholly. */
export const staffSignIn =
  (ctx: Context): Routes =>
  async (app) => {
    const enter = (reply: FastifyReply, token: string) =>
      setSession(reply, COOKIES.staff, token, isSecure(ctx.settings.publicUrl));
    /** The session of a sign-in that waits for just this. */
    const waitingFor = async (cookie: string | undefined, need: SignInNeed): Promise<StaffSession> => {
      const { needs, ...session } = await readSignIn(ctx, cookie);
      if (needs !== need) throw new ExpectedFailure("not-signed-in");
      return session;
    };

    app.get("/api/session/ways", { config, schema: { response: { 200: Ways } } }, async () => ({
      password: ctx.settings.passwords,
      provider: ctx.settings.provider !== null,
    }));
    app.post(
      "/api/session",
      { config, schema: { body: StaffSignIn, response: { 200: SignedIn } } },
      async (request, reply) => {
        const { token, signedIn } = await signInStaff(ctx, { ...request.body, address: request.ip });
        enter(reply, token);
        return signedIn;
      },
    );
    app.post(
      "/api/session/code",
      { config, schema: { body: GiveCode, response: { 200: SignedIn } } },
      async (request, reply) => {
        const session = await waitingFor(request.cookies[COOKIES.staff], "code");
        const { token, signedIn } = await giveCode(ctx, session, { ...request.body, address: request.ip });
        enter(reply, token);
        return signedIn;
      },
    );
    app.post(
      "/api/session/password",
      { config, schema: { body: NewPassword, response: { 200: SignedIn } } },
      async (request, reply) => {
        const session = await waitingFor(request.cookies[COOKIES.staff], "new-password");
        const { token, signedIn } = await choosePassword(ctx, session, request.body.password);
        enter(reply, token);
        return signedIn;
      },
    );
    app.post("/api/session/factor", { config, schema: { response: { 200: FactorKey } } }, async (request) =>
      offerFactor(ctx, await waitingFor(request.cookies[COOKIES.staff], "code-set-up")),
    );
    app.put(
      "/api/session/factor",
      { config, schema: { body: FactorProof, response: { 200: FactorReady } } },
      async (request, reply) => {
        const session = await waitingFor(request.cookies[COOKIES.staff], "code-set-up");
        const { token, ready } = await setUpFactor(ctx, session, request.body);
        enter(reply, token);
        return ready;
      },
    );
  };

export const staffSession =
  (ctx: Context): Routes =>
  async (app) => {
    app.get("/api/session", { config: OWN, schema: { response: { 200: Me } } }, (request) =>
      describeStaff(ctx, staffOf(request)),
    );
    app.put(
      "/api/session/password",
      { config: OWN, schema: { body: ChangePassword, response: { 204: Nothing } } },
      async (request, reply) => {
        await changePassword(ctx, staffOf(request), request.body);
        return reply.code(204).send(null);
      },
    );
    app.get("/api/session/account", { config: OWN, schema: { response: { 200: OwnAccount } } }, (request) =>
      readOwnAccount(ctx, staffOf(request)),
    );
    app.post(
      "/api/session/account/factor",
      { config: OWN, schema: { response: { 200: FactorKey } } },
      async (request) => offerFactor(ctx, staffOf(request)),
    );
    app.put(
      "/api/session/account/factor",
      { config: OWN, schema: { body: ReplaceFactor, response: { 200: RecoveryCodes } } },
      (request) => replaceFactor(ctx, staffOf(request), request.body),
    );
    app.post(
      "/api/session/account/recovery-codes",
      { config: OWN, schema: { body: OwnPassword, response: { 200: RecoveryCodes } } },
      (request) => renewRecoveryCodes(ctx, staffOf(request), request.body.current),
    );
    for (const [path, everywhere] of [
      ["/api/session", false],
      ["/api/session/everywhere", true],
    ] as const)
      app.delete(path, { config: OWN, schema: { response: { 204: Nothing } } }, async (request, reply) => {
        await signOutStaff(ctx, staffOf(request), { everywhere });
        clearSession(reply, COOKIES.staff, isSecure(ctx.settings.publicUrl));
        return reply.code(204).send(null);
      });
  };
