/** Sign-in through the office's own identity provider: a real one, on loopback. */
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IdentityProvider } from "../../../server/settings/staff-access";
import { CLIENT, type RunningProvider, STAFF_URL, startProvider } from "../../support/identity-provider";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office } from "../an-office";
import { hire, PASSWORD, signIn } from "./signing-in";

const REFUSED = "/office/?provider=refused";
const CALLBACK = "/api/session/provider/callback";
interface Ticket {
  state: string;
  nonce: string;
  verifier: string;
  until: number;
}

describe.each(ENGINES.filter((engine) => engine.there))("the identity provider on $name", (engine) => {
  let provider: RunningProvider;
  let office: Office;
  let settings: IdentityProvider;
  const open: Office[] = [];
  beforeAll(async () => {
    provider = await startProvider({
      "sub-claire": { preferred_username: "Claire" },
      "sub-nobody": { preferred_username: "nobody-here" },
      "sub-paul": { preferred_username: "paul", groups: ["everybody", "field-managers"] },
      "sub-rose": { preferred_username: "rose", groups: ["everybody"] },
      "sub-noor": { preferred_username: "noor" },
    });
    settings = {
      issuer: provider.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      loginClaim: "preferred_username",
      roleClaim: null,
      roles: {},
    };
    office = await begin({});
  });
  afterAll(async () => {
    for (const each of open) await each.close();
    await provider?.stop();
  });
  async function begin(over: Partial<IdentityProvider>, passwords = true): Promise<Office> {
    const begun = await anOffice(
      engine,
      {},
      { staffUrl: STAFF_URL, passwords, provider: { ...settings, ...over }, secondFactorRoles: ["clerk", "manager"] },
    );
    open.push(begun);
    return begun;
  }

  const cookie = (reply: LightMyRequestResponse, name: string) => reply.cookies.find((one) => one.name === name)?.value;
  /** To the provider and back: the address that it sends the browser to, and what the browser holds. */
  async function goAndReturn(at: Office, sub: string): Promise<{ query: string; ticket: string }> {
    const away = await at.staff.inject({ url: "/api/session/provider" });
    expect(away.statusCode).toBe(302);
    const back = new URL(await provider.visit(String(away.headers.location), sub));
    return { query: back.search, ticket: cookie(away, "j") ?? "" };
  }
  const arrive = (at: Office, { query, ticket }: { query: string; ticket?: string }) =>
    at.staff.inject({
      url: `${CALLBACK}${query}`,
      cookies: ticket ? { j: ticket } : {},
      remoteAddress: "198.51.100.4",
    });
  const whoIs = async (at: Office, reply: LightMyRequestResponse) =>
    (await at.staff.inject({ url: "/api/session", cookies: { k: cookie(reply, "k") ?? "" } })).json();
  const reasons = async (at: Office) =>
    (await at.ctx.store.audit(50)).filter((row) => row.who === "identity-provider").map((row) => row.subject);

  test("somebody with an account comes in, and is sent to their own screen", async () => {
    await hire(office, { login: "claire", role: "interviewer" });
    const reply = await arrive(office, await goAndReturn(office, "sub-claire"));
    expect([reply.statusCode, reply.headers.location]).toEqual([302, "/console/"]);
    expect(await whoIs(office, reply)).toMatchObject({ login: "claire", role: "interviewer" });
    const [row] = await office.ctx.store.audit(1);
    expect(row).toMatchObject({ who: "claire", what: "sign-in", address: "198.51.100.4" });
  });

  test("the sign-out tells where the provider's own session ends", async () => {
    const reply = await arrive(office, await goAndReturn(office, "sub-claire"));
    const { leavesTo } = await whoIs(office, reply);
    expect(leavesTo).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
    expect(new URL(leavesTo).searchParams.get("post_logout_redirect_uri")).toBe(`${STAFF_URL}/`);
  });

  test("the provider's reply alone opens nothing: state, nonce and PKCE tie it to the browser that left", async () => {
    const sealed = (change: Partial<Ticket>, ticket: string) =>
      office.ctx.secrets.sealTicket("sign-in-elsewhere", {
        ...office.ctx.secrets.openTicket<Ticket>("sign-in-elsewhere", ticket),
        ...change,
      });
    const attempts: ((way: { query: string; ticket: string }) => { query: string; ticket?: string })[] = [
      ({ query }) => ({ query }),
      ({ query, ticket }) => ({ query: query.replace(/state=[^&]+/, "state=another"), ticket }),
      ({ query, ticket }) => ({ query, ticket: sealed({ state: "another" }, ticket) }),
      ({ query, ticket }) => ({ query, ticket: sealed({ nonce: "another" }, ticket) }),
      ({ query, ticket }) => ({ query, ticket: sealed({ verifier: "x".repeat(43) }, ticket) }),
      ({ query, ticket }) => ({ query, ticket: sealed({ until: 0 }, ticket) }),
      ({ query, ticket }) => ({ query, ticket: `A${ticket}` }),
      ({ ticket }) => ({ query: "?error=access_denied&state=another", ticket }),
      ({ query, ticket }) => ({ query: query.replace(/code=[^&]+/, "code=guessed"), ticket }),
    ];
    for (const [at, attempt] of attempts.entries()) {
      const reply = await arrive(office, attempt(await goAndReturn(office, "sub-claire")));
      expect([reply.statusCode, reply.headers.location, cookie(reply, "k")], `attempt ${at}`).toEqual([
        302,
        REFUSED,
        undefined,
      ]);
    }
  });

  test("a code that was used opens nothing a second time", async () => {
    const way = await goAndReturn(office, "sub-claire");
    expect((await arrive(office, way)).headers.location).toBe("/console/");
    const again = await arrive(office, way);
    expect([again.headers.location, cookie(again, "k")]).toEqual([REFUSED, undefined]);
  });

  test("somebody whom nobody gave an account is told no more than anybody else", async () => {
    const reply = await arrive(office, await goAndReturn(office, "sub-nobody"));
    expect([reply.headers.location, cookie(reply, "k")]).toEqual([REFUSED, undefined]);
    expect((await reasons(office))[0]).toBe("no-account");
  });

  test("a link holds whatever the login claim says later, and a closed account stays closed", async () => {
    const member = await hire(office, { login: "noor", role: "clerk" });
    await arrive(office, await goAndReturn(office, "sub-noor"));
    const linked = await office.ctx.store.staffMember(member.id);
    expect(linked?.identity).toBe(`${provider.issuer}|sub-noor`);
    await office.ctx.store.write((tx) => tx.updateStaff(member.id, { active: false }));
    expect((await arrive(office, await goAndReturn(office, "sub-noor"))).headers.location).toBe(REFUSED);
    expect((await reasons(office))[0]).toBe("closed-account");
  });

  test("without a login claim only linked accounts come in", async () => {
    const strict = await begin({ loginClaim: null });
    const member = await hire(strict, { login: "claire", role: "clerk" });
    expect((await arrive(strict, await goAndReturn(strict, "sub-claire"))).headers.location).toBe(REFUSED);
    await strict.ctx.store.write((tx) => tx.updateStaff(member.id, { identity: `${provider.issuer}|sub-claire` }));
    expect((await arrive(strict, await goAndReturn(strict, "sub-claire"))).headers.location).toBe("/office/");
  });

  test("a claim decides the role where the office says so, and nobody comes in without one", async () => {
    const mapped = await begin({ roleClaim: "groups", roles: { "field-managers": "manager" } });
    const [paul, rose] = [
      await hire(mapped, { login: "paul", role: "clerk", demo: false }),
      await hire(mapped, { login: "rose", role: "clerk" }),
    ];
    const reply = await arrive(mapped, await goAndReturn(mapped, "sub-paul"));
    expect(await whoIs(mapped, reply)).toMatchObject({ login: "paul", role: "manager" });
    expect((await mapped.ctx.store.staffMember(paul.id))?.role).toBe("manager");
    expect((await arrive(mapped, await goAndReturn(mapped, "sub-rose"))).headers.location).toBe(REFUSED);
    expect((await mapped.ctx.store.staffMember(rose.id))?.role).toBe("clerk");
  });

  test("passwords can be switched off; the ways in are told before the sign-in", async () => {
    const only = await begin({}, false);
    await hire(only, { login: "claire", role: "interviewer" });
    const send = only.browser(only.staff);
    expect((await send("GET", "/api/session/ways")).body).toEqual({ password: false, provider: true });
    expect((await signIn(send, "claire", PASSWORD)).body.code).toBe("wrong-sign-in");
    expect((await arrive(only, await goAndReturn(only, "sub-claire"))).headers.location).toBe("/console/");
  });

  test("a provider that does not answer refuses like any other fault; without one there is no such door", async () => {
    const gone = await begin({ issuer: "http://127.0.0.1:9" });
    expect((await gone.staff.inject({ url: "/api/session/provider" })).headers.location).toBe(REFUSED);
    const none = await anOffice(engine);
    open.push(none);
    for (const url of ["/api/session/provider", CALLBACK])
      expect((await none.staff.inject({ url })).json(), url).toMatchObject({ code: "not-found" });
  });
});
