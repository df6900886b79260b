import { expect, test } from "vitest";
import { knownRoles } from "../../../server/services/access/known-roles";
import { readSettings } from "../../../server/settings/settings";

const key = (at: number) => Buffer.alloc(32, at).toString("base64");
const read = (env: Record<string, string>) =>
  knownRoles(
    readSettings({
      DATA_DIR: "/nowhere",
      MASTER_KEY_CONTACTS: key(1),
      MASTER_KEY_ANSWERS: key(2),
      CODE_KEY: key(3),
      SESSION_KEY: key(4),
      ...env,
    }),
  );

test("a role that the settings name and nobody has is told at the start", () => {
  expect(() => read({ SECOND_FACTOR_ROLES: "manager,boss" })).toThrow('SECOND_FACTOR_ROLES names "boss"');
  const provider = { OIDC_ISSUER: "https://a.example", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
  expect(() => read({ ...provider, OIDC_ROLE_CLAIM: "groups", OIDC_ROLES: "a=king" })).toThrow(
    'OIDC_ROLES names "king"',
  );
  expect(read({ SECOND_FACTOR_ROLES: "manager,administrator" }).secondFactorRoles).toEqual([
    "manager",
    "administrator",
  ]);
});
