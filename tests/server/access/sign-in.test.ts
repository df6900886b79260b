/** How staff come in: password, second factor, waits after wrong tries, and how a session ends. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "../../../server/domain/role";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office } from "../an-office";
import { codeFor, hire, PASSWORD, setUp, signIn } from "./signing-in";

describe.each(ENGINES.filter((engine) => engine.there))("signing in on $name", (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(engine, {}, { secondFactorRoles: ROLES });
  });
  afterAll(() => office?.close());
  // each from an address of its own, so that one test does not slow down another
  let addresses = 0;
  const browser = () => office.browser(office.staff, `198.51.100.${++addresses}`);

  test("a password alone opens nothing where the role needs a second factor", async () => {
    const { login } = await hire(office, { role: "manager" });
    const send = browser();
    const reply = await signIn(send, login);
    expect([reply.status, reply.body]).toEqual([200, { needs: "code-set-up" }]);
    for (const path of ["/api/session", "/api/office/cases", "/api/office/progress"])
      expect((await send("GET", path)).body.code, path).toBe("not-signed-in");
    expect((await send("POST", "/api/session/code", { code: "123456" })).body.code).toBe("not-signed-in");
  });

  test("the second factor is set up once, and its code is asked from then on", async () => {
    const { login } = await hire(office, { role: "manager" });
    const send = browser();
    const { key, recoveryCodes, reply } = await setUp(office, send, login);
    expect(reply.body.signedIn).toMatchObject({ login, role: "manager" });
    expect(new Set(recoveryCodes).size).toBe(8);
    expect((await send("GET", "/api/office/cases")).status).toBe(200);

    const later = browser();
    office.tick(1);
    expect((await signIn(later, login)).body).toEqual({ needs: "code" });
    expect((await later("GET", "/api/session")).status).toBe(401);
    expect((await later("POST", "/api/session/factor")).body.code).toBe("not-signed-in");
    const code = codeFor(key, office.ctx.now());
    expect((await later("POST", "/api/session/code", { code })).body).toMatchObject({ login });
    expect((await later("GET", "/api/office/cases")).status).toBe(200);
  });

  test("a code opens one sign-in: not a second, nor does the one before it", async () => {
    const { login } = await hire(office);
    const { key } = await setUp(office, browser(), login);
    office.tick(2);
    const now = office.ctx.now();
    const [before, code] = [codeFor(key, new Date(now.getTime() - 30_000)), codeFor(key, now)];
    const give = async (typed: string) => {
      const send = browser();
      await signIn(send, login);
      return (await send("POST", "/api/session/code", { code: typed })).status;
    };
    expect(await give(code)).toBe(200);
    expect([await give(code), await give(before)]).toEqual([401, 401]);
  });

  test("the same code sent twice at once opens one session", async () => {
    const { login } = await hire(office);
    const { key } = await setUp(office, browser(), login);
    office.tick(2);
    const [one, two] = [browser(), browser()];
    await Promise.all([signIn(one, login), signIn(two, login)]);
    const code = codeFor(key, office.ctx.now());
    const replies = await Promise.all([one, two].map((send) => send("POST", "/api/session/code", { code })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test("a code of half a minute ago or ahead is taken; of a minute and a half it is not", async () => {
    const { login } = await hire(office);
    const { key } = await setUp(office, browser(), login);
    office.tick(60);
    const give = async (seconds: number) => {
      const send = browser();
      await signIn(send, login);
      const code = codeFor(key, new Date(office.ctx.now().getTime() + seconds * 1000));
      return (await send("POST", "/api/session/code", { code })).status;
    };
    expect([await give(-90), await give(90), await give(-30), await give(30)]).toEqual([401, 401, 200, 200]);
  });

  test("a recovery code signs in where the authenticator is lost, once", async () => {
    const { login, id } = await hire(office);
    const { recoveryCodes } = await setUp(office, browser(), login);
    const typed = recoveryCodes[3]?.toLowerCase().replace("-", " ") ?? "";
    const give = async () => {
      const send = browser();
      await signIn(send, login);
      return (await send("POST", "/api/session/code", { code: typed })).status;
    };
    expect([await give(), await give()]).toEqual([200, 401]);
    const stored = (await office.ctx.store.staffMember(id))?.secondFactor;
    expect(stored && office.ctx.secrets.openFactor(id, stored)?.recovery).toHaveLength(7);
  });

  test("neither the key nor a recovery code lies in the database", async () => {
    const { login } = await hire(office);
    const { key, recoveryCodes } = await setUp(office, browser(), login);
    const stolen = (await office.place.stolen()).toString("latin1");
    expect(stolen).toContain(login);
    for (const secret of [key, key.replaceAll(" ", ""), ...recoveryCodes]) expect(stolen).not.toContain(secret);
  });

  test("wrong tries make an account wait, whatever the address, and the wait ends", async () => {
    const { login, id } = await hire(office, { role: "clerk" });
    for (let tries = 0; tries < 5; tries++) expect((await signIn(browser(), login, "a guess")).status).toBe(401);
    const waits = await signIn(browser(), login);
    const unknown = await signIn(browser(), "nobody", "a guess");
    expect([waits.status, waits.text]).toEqual([unknown.status, unknown.text]);
    office.tick(1);
    for (let tries = 0; tries < 5; tries++) {
      await signIn(browser(), login, "a guess");
      office.tick(1);
    }
    // ten wrong tries: a quarter of an hour, and tries meanwhile do not make it longer
    for (let minutes = 0; minutes < 13; minutes++) {
      expect((await signIn(browser(), login)).status).toBe(401);
      office.tick(1);
    }
    office.tick(1);
    expect((await signIn(browser(), login)).status).toBe(200);
    expect((await office.ctx.store.staffMember(id))?.failedTries).toBe(10);
  });

  test("many guesses at once count like guesses one by one", async () => {
    const { login, id } = await hire(office);
    const guesses = Array.from({ length: 12 }, (_, at) =>
      signIn(browser(), login, at === 11 ? PASSWORD : `guess ${at}`),
    );
    await Promise.all(guesses);
    const member = await office.ctx.store.staffMember(id);
    expect(member?.failedTries).toBeLessThanOrEqual(5);
  });

  test("codes are guessed no more often than passwords", async () => {
    const { login } = await hire(office);
    const { key } = await setUp(office, browser(), login);
    office.tick(2);
    const send = browser();
    await signIn(send, login);
    for (let tries = 0; tries < 5; tries++) await send("POST", "/api/session/code", { code: "000000" });
    const late = browser();
    expect((await signIn(late, login)).status).toBe(401);
    office.tick(1);
    await signIn(late, login);
    const code = codeFor(key, office.ctx.now());
    expect((await late("POST", "/api/session/code", { code })).status).toBe(200);
  });

  test("half a sign-in is over after ten minutes", async () => {
    const { login } = await hire(office);
    const send = browser();
    await signIn(send, login);
    office.tick(11);
    expect((await send("POST", "/api/session/factor")).body.code).toBe("not-signed-in");
  });

  test("a set-up that somebody else began, or that was changed on its way, is refused", async () => {
    const [mine, theirs] = [await hire(office), await hire(office)];
    const [send, other] = [browser(), browser()];
    await signIn(send, mine.login);
    await signIn(other, theirs.login);
    const offered = (await other("POST", "/api/session/factor")).body as { key: string; ticket: string };
    const proof = { ticket: offered.ticket, code: codeFor(offered.key, office.ctx.now()) };
    expect((await send("PUT", "/api/session/factor", proof)).status).toBe(401);
    expect((await other("PUT", "/api/session/factor", { ...proof, ticket: `A${proof.ticket}` })).status).toBe(401);
    expect((await other("PUT", "/api/session/factor", { ...proof, code: "000000" })).body.code).toBe("wrong-factor");
    expect((await other("PUT", "/api/session/factor", proof)).status).toBe(200);
  });

  test("an account of the demo comes in with its password alone", async () => {
    const { login } = await hire(office, { demo: true, role: "manager" });
    expect((await signIn(browser(), login)).body).toMatchObject({ login });
  });
});

describe.each(ENGINES.filter((engine) => engine.there))("sessions on $name", (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(engine);
  });
  afterAll(() => office?.close());
  const open = async (send: Awaited<ReturnType<Office["signedIn"]>>) => (await send("GET", "/api/session")).status;

  test("end sooner where a role can see more", async () => {
    const [clerk, manager, administrator] = [
      await office.signedIn("clerk"),
      await office.signedIn("manager"),
      await office.signedIn("administrator"),
    ];
    office.tick(16);
    expect([await open(clerk), await open(manager), await open(administrator)]).toEqual([200, 200, 401]);
    office.tick(31);
    expect([await open(clerk), await open(manager)]).toEqual([200, 401]);
  });

  test("end after a working day however busy they are", async () => {
    const clerk = await office.signedIn("clerk");
    for (let half = 0; half < 24; half++) {
      office.tick(30);
      expect(await open(clerk)).toBe(200);
    }
    office.tick(1);
    expect(await open(clerk)).toBe(401);
  });

  test("end everywhere when somebody asks for it, and nobody else's", async () => {
    const member = await hire(office, { role: "clerk" });
    const other = await office.signedIn("clerk");
    const [one, two] = [office.browser(office.staff), office.browser(office.staff)];
    await signIn(one, member.login);
    await signIn(two, member.login);
    expect((await one("DELETE", "/api/session/everywhere")).status).toBe(204);
    expect([(await two("GET", "/api/session")).status, await open(other)]).toEqual([401, 200]);
  });

  test("end elsewhere when the password is changed, which asks for the one before", async () => {
    const member = await hire(office, { role: "clerk" });
    const [one, two] = [office.browser(office.staff), office.browser(office.staff)];
    await signIn(one, member.login);
    await signIn(two, member.login);
    const change = (current: string, password: string) => one("PUT", "/api/session/password", { current, password });
    expect((await change("a guess", "tout autre chose ici")).body.code).toBe("wrong-sign-in");
    for (const weak of ["court", "motdepasse1234", PASSWORD])
      expect((await change(PASSWORD, weak)).body.code, weak).toBe("weak-password");
    expect((await two("GET", "/api/session")).status).toBe(200);
    expect((await change(PASSWORD, "tout autre chose ici")).status).toBe(204);
    expect([(await one("GET", "/api/session")).status, (await two("GET", "/api/session")).status]).toEqual([200, 401]);
    expect((await signIn(office.browser(office.staff), member.login)).status).toBe(401);
    expect((await signIn(office.browser(office.staff), member.login, "tout autre chose ici")).status).toBe(200);
  });
});
