/** What both origins promise to a browser, to a proxy, and to whoever reads the log. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApps } from "../../server/app";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

const [sqlite] = ENGINES;

describe("the two origins", () => {
  let office: Office;
  let apps: Awaited<ReturnType<typeof buildApps>>;
  const folder = mkdtempSync(join(tmpdir(), "trimode-static-"));
  beforeAll(async () => {
    office = await anOffice(sqlite!);
    for (const name of ["respondent", "console", "office"]) {
      mkdirSync(join(folder, name, "assets"), { recursive: true });
      writeFileSync(join(folder, name, "index.html"), `<!doctype html><title>${name}</title>`);
      writeFileSync(join(folder, name, "assets", "app-abc.js"), "1;");
    }
    const at = (name: string) => join(folder, name);
    const ctx = { ...office.ctx, settings: { ...office.ctx.settings, dataDir: folder } };
    apps = await buildApps(ctx, {
      staticFolders: { respondent: at("respondent"), console: at("console"), office: at("office") },
    });
  });
  afterAll(async () => {
    await Promise.all([apps.respondent.close(), apps.staff.close(), office.close()]);
    rmSync(folder, { recursive: true });
  });
  const get = (app: "respondent" | "staff", url: string, headers = {}) => apps[app].inject({ url, headers });

  test("the household's page runs own scripts only, and is framed by nobody", async () => {
    const { headers } = await get("respondent", "/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  test("replies of the API are kept by no browser and no proxy; hashed files are kept", async () => {
    expect((await get("respondent", "/api/r/settings")).headers["cache-control"]).toBe("no-store");
    expect((await get("respondent", "/api/r/step")).headers["cache-control"]).toBe("no-store");
    expect((await get("respondent", "/assets/app-abc.js")).headers["cache-control"]).toContain("immutable");
    expect((await get("respondent", "/")).headers["cache-control"]).toBe("no-store");
  });

  test("the session cookie is out of reach of scripts and other sites, and its name says nothing", async () => {
    const { code } = await office.household();
    const reply = await apps.respondent.inject({ method: "POST", url: "/api/r/sitting", payload: { code } });
    expect(reply.cookies[0]).toMatchObject({ name: "s", httpOnly: true, sameSite: "Strict", path: "/" });
    expect(reply.cookies[0]).not.toHaveProperty("expires");
  });

  test("over https the session is tied to this very host, and HSTS keeps the browser there", async () => {
    const ctx = { ...office.ctx, settings: { ...office.ctx.settings, publicUrl: "https://enquete.example.fr" } };
    const { respondent, staff } = await buildApps(ctx);
    const { code } = await office.household();
    const reply = await respondent.inject({ method: "POST", url: "/api/r/sitting", payload: { code } });
    const [cookie] = reply.cookies;
    expect(cookie).toMatchObject({ name: "__Host-s", secure: true, httpOnly: true, sameSite: "Strict", path: "/" });
    expect(cookie).not.toHaveProperty("domain");
    expect(reply.headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
    const step = (name: string) => respondent.inject({ url: "/api/r/step", cookies: { [name]: cookie?.value ?? "" } });
    expect((await step("__Host-s")).statusCode).toBe(200);
    expect((await step("s")).statusCode).toBe(401);
    await Promise.all([respondent.close(), staff.close()]);
  });

  test("what fails before a route is found is a problem like others, and guessed to be nothing else", async () => {
    for (const url of ["/%zz", `/api/r/lists/${"x".repeat(500)}`]) {
      const reply = await get("respondent", url);
      expect([reply.statusCode, reply.json().code]).toEqual([404, "not-found"]);
      expect(reply.headers["x-content-type-options"]).toBe("nosniff");
      expect(reply.body).not.toContain("xxx");
    }
  });

  test("behind a proxy, the sender's address is what the proxy saw, not what the sender made up", async () => {
    const operations = { ...office.ctx.settings.operations, proxyHops: 1 };
    const { respondent, staff } = await buildApps({ ...office.ctx, settings: { ...office.ctx.settings, operations } });
    const { login } = await office.signedIn("clerk");
    const reply = await staff.inject({
      method: "POST",
      url: "/api/session",
      payload: { login, password: "a long pass phrase" },
      headers: { "x-forwarded-for": "198.51.100.9, 203.0.113.5" },
      remoteAddress: "192.0.2.1",
    });
    expect(reply.statusCode).toBe(200);
    expect((await office.ctx.store.audit(1))[0]).toMatchObject({ who: login, address: "203.0.113.5" });
    await Promise.all([respondent.close(), staff.close()]);
  });

  test("a staff screen's own address opens its app; an address of neither is a problem", async () => {
    expect((await get("staff", "/office/cases/abc", { accept: "text/html" })).body).toContain("<title>office");
    expect((await get("staff", "/console/", { accept: "text/html" })).body).toContain("<title>console");
    expect((await get("staff", "/office/missing.js")).json()).toMatchObject({ code: "not-found" });
    expect((await get("staff", "/api/nothing", { accept: "text/html" })).json()).toMatchObject({ code: "not-found" });
    expect((await get("staff", "/")).headers.location).toBe("/office/");
  });

  test("nothing outside the folder is served", async () => {
    for (const url of ["/../console/index.html", "/%2e%2e/console/index.html", "/assets/..%2f..%2fconsole/index.html"])
      expect((await get("respondent", url)).body, url).not.toContain("console");
  });

  test("health and readiness are told on both", async () => {
    for (const app of ["respondent", "staff"] as const)
      for (const url of ["/health/live", "/health/ready"])
        expect((await get(app, url)).json(), url).toEqual({ status: "ok" });
  });

  test("each origin describes its own API, with every path of the contract", async () => {
    const paths = async (app: "respondent" | "staff") =>
      Object.keys((await get(app, "/api/openapi.json")).json().paths);
    expect(await paths("respondent")).toEqual(
      expect.arrayContaining([
        "/api/r/settings",
        "/api/r/sitting",
        "/api/r/language",
        "/api/r/step",
        "/api/r/back",
        "/api/r/saves",
        "/api/r/submit",
        "/api/r/lists/{list}",
      ]),
    );
    const staff = await paths("staff");
    expect(staff).toEqual(
      expect.arrayContaining([
        "/api/session",
        "/api/interviewer/draw",
        "/api/interviewer/calls/{callId}/end",
        "/api/office/progress",
        "/api/office/forms/{formId}/pages/{page}/keying",
      ]),
    );
    expect(staff.some((path) => path.startsWith("/api/r/"))).toBe(false);
  });

  test("municipalities are found without accents, with a slip, and by postcode", async () => {
    const { code } = await office.household();
    const send = office.browser(office.respondent);
    await send("POST", "/api/r/sitting", { code });
    const labels = async (q: string) => {
      const { body } = await send("GET", `/api/r/lists/municipalities?q=${encodeURIComponent(q)}`);
      return (body.hits as { code: string; label: string }[]).map((hit) => hit.label);
    };
    expect((await labels("saint etienne"))[0]).toBe("Saint-Étienne (42)");
    expect((await labels("st etienne"))[0]).toBe("Saint-Étienne (42)");
    expect(await labels("strasbour")).toContain("Strasbourg (67)");
    expect(await labels("strasborug")).toContain("Strasbourg (67)");
    expect((await labels("montpelier"))[0]).toBe("Montpellier (34)");
    expect(await labels("35000")).toContain("Rennes (35)");
    expect(await labels("x")).toEqual([]);
    expect((await send("GET", "/api/r/lists/nothing?q=ab")).body.code).toBe("not-found");
  });
});

test("the log names routes, never an address, a query, a code or a body", async () => {
  const office = await anOffice(sqlite!);
  const lines: string[] = [];
  const { respondent, staff } = await buildApps(office.ctx, {
    logLevel: "trace",
    logTo: { write: (line) => void lines.push(line) },
  });
  await respondent.inject({
    method: "POST",
    url: "/api/r/sitting",
    payload: { code: "SECRETCODE" },
    remoteAddress: "203.0.113.9",
  });
  await respondent.inject({ url: "/api/r/lists/municipalities?q=secretplace", cookies: { s: "secrettoken" } });
  await respondent.inject({ url: "/secretpath/secretpath" });
  await staff.inject({
    method: "POST",
    url: "/api/session",
    payload: { login: "secretlogin", password: "secretpassword" },
  });
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(lines.join("")).not.toMatch(/secret|203\.0\.113/i);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    audience: "respondent",
    method: "POST",
    route: "/api/r/sitting",
    status: 401,
  });
  await Promise.all([respondent.close(), staff.close(), office.close()]);
});
