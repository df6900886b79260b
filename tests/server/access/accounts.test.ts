/** What administrators do to accounts, in the office and by command; and what nobody does to their own. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runStaff, UsageFault } from "../../../server/commands/staff";
import type { AccountList, AccountReady } from "../../../server/contract/accounts";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";
import { hire, PASSWORD, setUp, signIn } from "./signing-in";

const OWN = "un mot de passe à moi";

describe.each(ENGINES.filter((engine) => engine.there))("accounts on $name", (engine) => {
  let office: Office;
  let admin: Send & { login: string };
  beforeAll(async () => {
    office = await anOffice(engine, {}, { secondFactorRoles: ["manager"] });
    admin = await office.signedIn("administrator");
  });
  afterAll(() => office?.close());
  const add = async (login: string, role = "clerk") => {
    const reply = await admin("POST", "/api/office/accounts", {
      login,
      name: "Élodie Marchetti",
      role,
      language: "fr",
    });
    return reply.body as unknown as AccountReady;
  };

  test("a new account comes with a password for one sign-in, at which another is chosen", async () => {
    const { account, oneTimePassword } = await add("Elodie");
    expect(account).toMatchObject({ login: "elodie", role: "clerk", password: "one-time", active: true });
    const send = office.browser(office.staff);
    expect((await signIn(send, "elodie", oneTimePassword ?? "")).body).toEqual({ needs: "new-password" });
    expect((await send("GET", "/api/office/forms")).status).toBe(401);
    const choose = (password: string) => send("POST", "/api/session/password", { password });
    for (const weak of [oneTimePassword ?? "", "court", "elodie202600", "azertyuiop123", "ababababababab"])
      expect((await choose(weak)).body.code, weak).toBe("weak-password");
    expect((await choose(OWN)).body).toMatchObject({ login: "elodie" });
    expect((await send("GET", "/api/office/forms")).status).toBe(200);
    const again = office.browser(office.staff);
    expect((await signIn(again, "elodie", oneTimePassword ?? "")).status).toBe(401);
    expect((await signIn(again, "elodie", OWN)).status).toBe(200);
  });

  test("a login is one account's, however it is spelt", async () => {
    await add("double");
    const reply = await admin("POST", "/api/office/accounts", {
      login: "DOUBLE",
      name: "D",
      role: "clerk",
      language: "fr",
    });
    expect([reply.status, reply.body.code]).toEqual([409, "login-taken"]);
  });

  test("another role, a closed account, a new password and a lost factor end the sessions that are open", async () => {
    const acts: [string, (path: string) => Promise<unknown>][] = [
      ["role", (path) => admin("PATCH", path, { role: "interviewer" })],
      ["closed", (path) => admin("PATCH", path, { active: false })],
      ["password", (path) => admin("POST", `${path}/password`)],
      ["factor", (path) => admin("DELETE", `${path}/factor`)],
    ];
    for (const [what, act] of acts) {
      const { login, id } = await hire(office, { role: "clerk" });
      const send = office.browser(office.staff);
      await signIn(send, login);
      expect((await send("GET", "/api/session")).status, what).toBe(200);
      await act(`/api/office/accounts/${id}`);
      expect((await send("GET", "/api/session")).status, what).toBe(401);
    }
  });

  test("a change of name ends nothing", async () => {
    const { login, id } = await hire(office, { role: "clerk" });
    const send = office.browser(office.staff);
    await signIn(send, login);
    expect((await admin("PATCH", `/api/office/accounts/${id}`, { name: "Autre Nom" })).body.name).toBe("Autre Nom");
    expect((await send("GET", "/api/session")).status).toBe(200);
  });

  test("a closed account is told what an unknown one is, and comes in again once it is open", async () => {
    const { login, id } = await hire(office, { role: "clerk" });
    await admin("PATCH", `/api/office/accounts/${id}`, { active: false });
    const [closed, unknown] = [
      await signIn(office.browser(office.staff), login),
      await signIn(office.browser(office.staff), "nobody"),
    ];
    expect([closed.status, closed.text]).toEqual([unknown.status, unknown.text]);
    await admin("PATCH", `/api/office/accounts/${id}`, { active: true });
    expect((await signIn(office.browser(office.staff), login)).status).toBe(200);
  });

  test("who has a second factor gives its code before choosing a password, and sets up another once it was reset", async () => {
    const { login, id } = await hire(office, { role: "manager" });
    await setUp(office, office.browser(office.staff), login);
    const { oneTimePassword } = (await admin("POST", `/api/office/accounts/${id}/password`))
      .body as unknown as AccountReady;
    const send = office.browser(office.staff);
    expect((await signIn(send, login, oneTimePassword ?? "")).body).toEqual({ needs: "code" });
    expect((await send("POST", "/api/session/password", { password: OWN })).body.code).toBe("not-signed-in");
    await admin("DELETE", `/api/office/accounts/${id}/factor`);
    expect((await signIn(send, login, oneTimePassword ?? "")).body).toEqual({ needs: "new-password" });
    expect((await send("POST", "/api/session/password", { password: OWN })).body).toEqual({ needs: "code-set-up" });
  });

  test("nobody changes their own account, nor one that is not there", async () => {
    const own = await office.ctx.store.staffByLogin(admin.login);
    const attempts = [
      ["PATCH", "", { role: "manager" }],
      ["POST", "/password", undefined],
      ["DELETE", "/factor", undefined],
    ] as const;
    for (const [method, path, body] of attempts) {
      expect((await admin(method, `/api/office/accounts/${own?.id}${path}`, body)).body.code).toBe("own-account");
      expect((await admin(method, `/api/office/accounts/nobody${path}`, body)).body.code).toBe("unknown-account");
    }
  });

  test("the list holds no hash, no secret and nobody's answers", async () => {
    const reply = await admin("GET", "/api/office/accounts");
    expect((reply.body as unknown as AccountList).accounts.map(({ login }) => login)).toContain("elodie");
    expect(reply.text).not.toMatch(/argon2|secret|passwordHash|identity|Apolline|SATQ/);
  });

  test("the command makes the first administrator, and says what is wrong in a sentence", async () => {
    const lines = await runStaff(office.ctx, [
      "add",
      "--login",
      "chef",
      "--role",
      "administrator",
      "--name",
      "La Chef",
    ]);
    const [, password = ""] = /^chef \(administrator\): ([0-9A-Z-]{19})$/.exec(lines[0] ?? "") ?? [];
    const send = office.browser(office.staff);
    expect((await signIn(send, "chef", password)).body).toEqual({ needs: "new-password" });
    expect((await send("POST", "/api/session/password", { password: OWN })).body).toMatchObject({ name: "La Chef" });
    expect((await runStaff(office.ctx, ["list"])).join("\n")).toMatch(/chef +administrator +open/);
    await runStaff(office.ctx, ["close", "--login", "chef"]);
    expect((await send("GET", "/api/session")).status).toBe(401);
    for (const wrong of [
      ["add", "--login", "chef", "--role", "administrator"],
      ["add", "--login", "x y", "--role", "clerk"],
      ["add", "--login", "autre", "--role", "king"],
      ["reset-factor", "--login", "nobody"],
      ["--unknown"],
    ])
      await expect(runStaff(office.ctx, wrong), wrong.join(" ")).rejects.toThrow(UsageFault);
    const [row] = (await office.ctx.store.audit(10)).filter(({ what }) => what === "add-account");
    expect(row).toMatchObject({ who: "npm run staff", subject: "chef", address: null });
  });

  test("no password is made where the office's provider is the only way in", async () => {
    const only = { ...office.ctx, settings: { ...office.ctx.settings, passwords: false } };
    const lines = await runStaff(only, ["add", "--login", "seul", "--role", "clerk"]);
    expect(lines).toEqual(["seul (clerk): signs in through the identity provider."]);
    expect((await office.ctx.store.staffByLogin("seul"))?.passwordHash).toBeNull();
  });

  test("wrong tries are forgotten once somebody came in", async () => {
    const { login, id } = await hire(office, { role: "clerk" });
    await signIn(office.browser(office.staff), login, "a guess");
    expect((await office.ctx.store.staffMember(id))?.failedTries).toBe(1);
    await signIn(office.browser(office.staff), login, PASSWORD);
    expect((await office.ctx.store.staffMember(id))?.failedTries).toBe(0);
  });

  test("a one-time password that nobody used opens nothing after a week", async () => {
    const [line = ""] = await runStaff(office.ctx, ["add", "--login", "tardif", "--role", "clerk"]);
    const password = line.split(": ")[1] ?? "";
    office.tick(7 * 24 * 60 + 1);
    expect((await signIn(office.browser(office.staff), "tardif", password)).status).toBe(401);
  });
});
