/** Every route of both origins against every role: what the table of policies says, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "../../../server/domain/role";
import { type Action, POLICIES } from "../../../server/http/policies";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";

type Operation = { "x-policy"?: Action; "x-audit"?: string };
interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  operation: Operation;
}

const [sqlite] = ENGINES;

describe("policies", () => {
  let office: Office;
  let routes: Record<"staff" | "respondent", Route[]>;
  beforeAll(async () => {
    office = await anOffice(sqlite!);
    const read = async (app: "staff" | "respondent"): Promise<Route[]> => {
      const { paths } = (await office[app].inject({ url: "/api/openapi.json" })).json() as {
        paths: Record<string, Record<string, Operation>>;
      };
      return Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          method: method.toUpperCase() as Route["method"],
          // ids of nothing: whoever may call is told so, and changes nothing
          path: path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000"),
          operation,
        })),
      );
    };
    routes = { staff: await read("staff"), respondent: await read("respondent") };
  });
  afterAll(() => office?.close());

  const inside = () => routes.staff.filter(({ path }) => path.startsWith("/api/"));
  const body = (method: Route["method"]) => (method === "GET" || method === "DELETE" ? undefined : {});
  const statusOf = async (send: Send, { method, path }: Route) => {
    const reply = await send(method, path, body(method));
    return { status: reply.status, code: reply.body.code };
  };

  test("each route of the staff origin names an action of the table, and each action has a route", () => {
    expect(inside().length).toBeGreaterThan(25);
    for (const { method, path, operation } of inside())
      expect(Object.keys(POLICIES), `${method} ${path}`).toContain(operation["x-policy"]);
    expect(new Set(inside().map(({ operation }) => operation["x-policy"]))).toEqual(new Set(Object.keys(POLICIES)));
  });

  test("whoever is not signed in comes no further than the sign-in", async () => {
    for (const route of inside()) {
      if (route.operation["x-policy"] === "sign-in") continue;
      const told = await statusOf(office.browser(office.staff), route);
      expect(told, `${route.method} ${route.path}`).toEqual({ status: 401, code: "not-signed-in" });
    }
  });

  test.each(ROLES)("as %s", async (role: Role) => {
    let send = await office.signedIn(role);
    for (const route of inside()) {
      const action = route.operation["x-policy"];
      if (action === undefined || action === "sign-in") continue;
      const { status, code } = await statusOf(send, route);
      const name = `${route.method} ${route.path}`;
      if ((POLICIES[action] as readonly Role[]).includes(role)) {
        expect([401, 403], `${name}: ${code}`).not.toContain(status);
        expect(status, name).toBeLessThan(500);
      } else expect({ status, code }, name).toEqual({ status: 403, code: "not-allowed" });
      if (route.path.startsWith("/api/session") && route.method === "DELETE") send = await office.signedIn(role);
    }
  });

  test("a household's cookie opens no staff route, and a staff cookie none of a household", async () => {
    const { code } = await office.household();
    const sitting = await office.respondent.inject({ method: "POST", url: "/api/r/sitting", payload: { code } });
    const { login } = await office.signedIn("manager");
    const session = await office.staff.inject({
      method: "POST",
      url: "/api/session",
      payload: { login, password: "a long pass phrase" },
    });
    const [household, staff] = [sitting.cookies[0]?.value ?? "", session.cookies[0]?.value ?? ""];
    expect([household, staff].map((token) => token.length)).toEqual([43, 43]);
    for (const { method, path, operation } of inside().filter(({ operation }) => operation["x-policy"] !== "sign-in")) {
      const reply = await office.staff.inject({ method, url: path, cookies: { k: household, s: household } });
      expect(reply.statusCode, `${method} ${path} ${operation["x-policy"]}`).toBe(401);
    }
    const open = new Set(["GET /api/r/settings", "POST /api/r/sitting"]);
    const closed = routes.respondent.filter(
      ({ method, path }) => path.startsWith("/api/r/") && !open.has(`${method} ${path}`),
    );
    expect(closed.length).toBeGreaterThan(6);
    for (const { method, path } of closed) {
      const reply = await office.respondent.inject({ method, url: path, cookies: { s: staff, k: staff } });
      expect(reply.json().code, `${method} ${path}`).toBe("sitting-ended");
    }
  });

  test("what shows a case, a response, a form or an export leaves a row in the audit", () => {
    const silent = inside().filter(
      ({ method, operation }) =>
        method === "GET" &&
        ["read-cases", "read-responses", "export-responses", "key-forms", "print-forms"].includes(
          operation["x-policy"] ?? "",
        ) &&
        !operation["x-audit"],
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
