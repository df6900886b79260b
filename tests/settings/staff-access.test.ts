import { expect, test } from "vitest";
import { readStaffAccess } from "../../server/settings/staff-access";

const read = (env: Record<string, string>, production = false) => {
  const faults: string[] = [];
  const access = readStaffAccess(env, { faults, otherwiseAt: "http://127.0.0.1:8081", production });
  return { access, faults };
};
const PROVIDER = {
  OIDC_ISSUER: "https://login.office.example",
  OIDC_CLIENT_ID: "trimode",
  OIDC_CLIENT_SECRET: "a secret",
};

test("everybody needs a second factor, and passwords count, unless the office says otherwise", () => {
  expect(read({}).access).toEqual({
    staffUrl: "http://127.0.0.1:8081",
    secondFactorRoles: null,
    passwords: true,
    provider: null,
  });
  expect(read({ SECOND_FACTOR_ROLES: "manager, administrator" }).access.secondFactorRoles).toEqual([
    "manager",
    "administrator",
  ]);
  expect(read({ SECOND_FACTOR_ROLES: "none" }).access.secondFactorRoles).toEqual([]);
});

test("a provider is read with its claims and roles", () => {
  const { access, faults } = read({
    ...PROVIDER,
    STAFF_URL: "https://staff.office.example/",
    OIDC_ROLE_CLAIM: "groups",
    OIDC_ROLES: "field-managers=manager, phone-floor=interviewer",
    PASSWORDS: "no",
  });
  expect(faults).toEqual([]);
  expect(access).toMatchObject({ staffUrl: "https://staff.office.example", passwords: false });
  expect(access.provider).toMatchObject({
    issuer: PROVIDER.OIDC_ISSUER,
    loginClaim: null,
    roleClaim: "groups",
    roles: { "field-managers": "manager", "phone-floor": "interviewer" },
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ["no way in at all", { PASSWORDS: "no" }, /nobody could sign in/],
  ["an issuer in clear", { ...PROVIDER, OIDC_ISSUER: "http://login.office.example" }, /OIDC_ISSUER.*https/],
  ["a provider without a client", { OIDC_ISSUER: PROVIDER.OIDC_ISSUER }, /OIDC_CLIENT_ID/],
  [
    "a secret in a file that is not there",
    { ...PROVIDER, OIDC_CLIENT_SECRET: "", OIDC_CLIENT_SECRET_FILE: "/none" },
    /cannot read \/none/,
  ],
  ["roles without their claim", { ...PROVIDER, OIDC_ROLES: "a=manager" }, /belong together/],
  ["a pair that is none", { ...PROVIDER, OIDC_ROLE_CLAIM: "g", OIDC_ROLES: "king" }, /OIDC_ROLES holds "king"/],
  ["staff screens in clear", { STAFF_URL: "http://staff.office.example" }, /STAFF_URL.*https/],
])("%s is told with what to do", (_what, env, fault) => {
  expect(read(env).faults.join("\n")).toMatch(fault);
});

test("in production a provider needs the address that it sends people back to", () => {
  expect(read(PROVIDER, true).faults.join()).toMatch(/STAFF_URL is not set/);
});
