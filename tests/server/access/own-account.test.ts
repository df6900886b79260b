/** What somebody sees and changes of their own account, inside a session. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OwnAccount } from "../../../server/contract/staff";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";
import { codeFor, hire, PASSWORD, setUp, signIn } from "./signing-in";

describe.each(ENGINES.filter((engine) => engine.there))("one's own account on $name", (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(engine, {}, { secondFactorRoles: ["manager"] });
  });
  afterAll(() => office?.close());
  let addresses = 0;
  const browser = () => office.browser(office.staff, `198.51.100.${++addresses}`);
  const account = async (send: Send) => (await send("GET", "/api/session/account")).body as unknown as OwnAccount;
  const status = async (send: Send) => (await send("GET", "/api/session")).status;
  const offered = async (send: Send) =>
    (await send("POST", "/api/session/account/factor")).body as unknown as { key: string; ticket: string };
  const give = async (login: string, code: string) => {
    const send = browser();
    await signIn(send, login);
    return Object.assign(send, { status: (await send("POST", "/api/session/code", { code })).status });
  };

  test("lists the sessions that are open, one's own only, newest first, and holds no token", async () => {
    const [{ login }, other] = [await hire(office, { role: "clerk" }), await hire(office, { role: "clerk" })];
    const [one, two, theirs, left, forgotten] = [browser(), browser(), browser(), browser(), browser()];
    await signIn(forgotten, login);
    office.tick(50);
    await signIn(one, login);
    await signIn(theirs, other.login);
    await signIn(left, login);
    await left("DELETE", "/api/session");
    office.tick(20);
    await one("GET", "/api/session");
    const reply = await signIn(two, login);
    const { sessions } = await account(two);
    const at = (minutes: number) => new Date(office.ctx.now().getTime() - minutes * 60_000).toISOString();
    expect(sessions).toEqual([
      { began: at(0), seen: at(0), mine: true },
      { began: at(20), seen: at(0), mine: false },
    ]);
    const told = JSON.stringify(sessions);
    expect(told).not.toContain(office.ctx.secrets.sessionId((reply.cookie ?? "").split("=")[1] ?? ""));
  });

  test("half a sign-in is not listed as a session", async () => {
    const { login } = await hire(office, { role: "manager" });
    const send = browser();
    await setUp(office, send, login);
    await signIn(browser(), login);
    expect((await account(send)).sessions).toHaveLength(1);
  });

  test("a second factor is added with the password, opens this session on, and ends the others", async () => {
    const { login } = await hire(office, { role: "clerk" });
    const [mine, other] = [browser(), browser()];
    await signIn(mine, login);
    await signIn(other, login);
    expect(await account(mine)).toMatchObject({ password: true, secondFactor: false, recoveryCodesLeft: 0 });
    const { key, ticket } = await offered(mine);
    const put = (current: string, code: string) =>
      mine("PUT", "/api/session/account/factor", { current, ticket, code });
    expect((await put("a guess", codeFor(key, office.ctx.now()))).body.code).toBe("wrong-sign-in");
    expect((await put(PASSWORD, "000000")).body.code).toBe("wrong-factor");
    expect(await account(mine)).toMatchObject({ secondFactor: false });
    const { body } = await put(PASSWORD, codeFor(key, office.ctx.now()));
    expect(new Set(body.recoveryCodes as string[]).size).toBe(8);
    expect([await status(mine), await status(other)]).toEqual([200, 401]);
    expect(await account(mine)).toMatchObject({ secondFactor: true, recoveryCodesLeft: 8 });
    expect((await signIn(browser(), login)).body).toEqual({ needs: "code" });
  });

  test("a replaced factor opens, and the one before does not, nor do its recovery codes", async () => {
    const { login } = await hire(office, { role: "manager" });
    const mine = browser();
    const before = await setUp(office, mine, login);
    office.tick(2);
    const { key, ticket } = await offered(mine);
    const proof = { current: PASSWORD, ticket, code: codeFor(key, office.ctx.now()) };
    expect((await mine("PUT", "/api/session/account/factor", proof)).status).toBe(200);
    office.tick(2);
    const now = office.ctx.now();
    expect((await give(login, codeFor(before.key, now))).status).toBe(401);
    expect((await give(login, before.recoveryCodes[0] ?? "")).status).toBe(401);
    expect((await give(login, codeFor(key, now))).status).toBe(200);
  });

  test("new recovery codes ask for the password, and those from before stop to work", async () => {
    const { login } = await hire(office, { role: "manager" });
    const mine = browser();
    const { recoveryCodes } = await setUp(office, mine, login);
    expect((await give(login, recoveryCodes[0] ?? "")).status).toBe(200);
    expect(await account(mine)).toMatchObject({ recoveryCodesLeft: 7 });
    const renew = (current: string) => mine("POST", "/api/session/account/recovery-codes", { current });
    expect((await renew("a guess")).body.code).toBe("wrong-sign-in");
    const fresh = (await renew(PASSWORD)).body.recoveryCodes as string[];
    expect(await account(mine)).toMatchObject({ recoveryCodesLeft: 8 });
    expect((await give(login, recoveryCodes[1] ?? "")).status).toBe(401);
    expect((await give(login, fresh[0] ?? "")).status).toBe(200);
  });

  test("an offer that somebody else was made, or that waited too long, sets up nothing", async () => {
    const [mine, theirs] = [browser(), browser()];
    await signIn(mine, (await hire(office, { role: "clerk" })).login);
    await signIn(theirs, (await hire(office, { role: "clerk" })).login);
    const { key, ticket } = await offered(theirs);
    const put = (send: Send) =>
      send("PUT", "/api/session/account/factor", { current: PASSWORD, ticket, code: codeFor(key, office.ctx.now()) });
    // not "not-signed-in": the session goes on
    expect((await put(mine)).body.code).toBe("wrong-factor");
    office.tick(11);
    expect((await put(theirs)).body.code).toBe("wrong-factor");
    expect(await account(theirs)).toMatchObject({ secondFactor: false });
  });

  test("a password made of one's own name, login, the platform or the wave is refused", async () => {
    const { login } = await hire(office, { role: "clerk", name: "Ludivine Okafor" });
    const mine = browser();
    await signIn(mine, login);
    const change = (password: string) => mine("PUT", "/api/session/password", { current: PASSWORD, password });
    for (const weak of ["Okafor.Ludivine", `${login}-2026-2027`, "trimode ludivine 1", `${office.wave.title} trimode`])
      expect((await change(weak)).body.code, weak).toBe("weak-password");
    expect((await change("le vélo de Ludivine est rouge")).status).toBe(204);
  });
});
