/** Who was refused is seen in the audit, and nobody can flood it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office } from "../an-office";
import { hire, signIn } from "./signing-in";

describe.each(ENGINES.filter((engine) => engine.there))("refusals in the audit on $name", (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(engine);
  });
  afterAll(() => office?.close());
  const rowsOf = async (login: string, what: string) =>
    (await office.ctx.store.audit(500))
      .filter((row) => row.who === login && row.what === what)
      .map(({ subject, address }) => [subject, address]);

  test("a wrong password of an account leaves one row a minute, whatever the address; a login of nobody leaves none", async () => {
    const { login } = await hire(office, { role: "clerk" });
    for (let tries = 0; tries < 4; tries++)
      await signIn(office.browser(office.staff, `203.0.113.${tries}`), login, "a guess");
    await signIn(office.browser(office.staff, "203.0.113.9"), "nobody-at-all", "a guess");
    expect(await rowsOf(login, "sign-in-failed")).toEqual([[null, "203.0.113.0"]]);
    expect(await rowsOf("nobody-at-all", "sign-in-failed")).toEqual([]);
    office.tick(1);
    await signIn(office.browser(office.staff, "203.0.113.7"), login, "a guess");
    expect((await rowsOf(login, "sign-in-failed"))[0]).toEqual([null, "203.0.113.7"]);
  });

  test("tries at a closed account leave a row too", async () => {
    const { login } = await hire(office, { role: "clerk", active: false });
    await signIn(office.browser(office.staff, "203.0.113.20"), login);
    expect(await rowsOf(login, "sign-in-failed")).toEqual([[null, "203.0.113.20"]]);
  });

  test("a route that a role does not open leaves its action and from where, once a minute", async () => {
    const { login } = await hire(office, { role: "clerk" });
    const send = office.browser(office.staff, "203.0.113.30");
    await signIn(send, login);
    for (const path of ["/api/office/accounts", "/api/office/audit", "/api/office/accounts"])
      expect((await send("GET", path)).status).toBe(403);
    expect(await rowsOf(login, "refused")).toEqual([["manage-accounts", "203.0.113.30"]]);
    office.tick(1);
    await send("GET", "/api/office/audit");
    expect((await rowsOf(login, "refused"))[0]).toEqual(["read-audit", "203.0.113.30"]);
  });

  test("a household that guesses leaves no row", async () => {
    const before = (await office.ctx.store.audit(500)).length;
    const web = office.browser(office.respondent, "203.0.113.40");
    await web("POST", "/api/r/sitting", { code: "WRON-GCOD-EEEE" });
    expect((await web("GET", "/api/r/step")).status).toBe(401);
    expect((await office.ctx.store.audit(500)).length).toBe(before);
  });
});
