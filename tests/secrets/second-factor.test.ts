import { createHash } from "node:crypto";
import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { authenticatorUri, newSecret, stepOfCode } from "../../server/secrets/second-factor";
import { someSecrets } from "../factories";

/** RFC 6238, appendix B, SHA-1; its eight digits end in the six that are used here. */
const VECTORS: [seconds: number, code: string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];

test("codes are those of RFC 6238", () => {
  const secret = Secret.fromUTF8("12345678901234567890").base32;
  for (const [seconds, code] of VECTORS)
    expect(stepOfCode(secret, code.slice(2), new Date(seconds * 1000), null), code).toBe(Math.floor(seconds / 30));
});
test("a code is six figures, with spaces or without, and nothing else", () => {
  const secret = Secret.fromUTF8("12345678901234567890").base32;
  const at = new Date(59_000);
  expect(stepOfCode(secret, " 287 082 ", at, null)).toBe(1);
  for (const wrong of ["287083", "94287082", "", "28708", "２８７０８２"])
    expect(stepOfCode(secret, wrong, at, null)).toBeNull();
});
test("a step that was accepted is not accepted again", () => {
  const secret = Secret.fromUTF8("12345678901234567890").base32;
  expect(stepOfCode(secret, "287082", new Date(59_000), 0)).toBe(1);
  expect(stepOfCode(secret, "287082", new Date(59_000), 1)).toBeNull();
});
test("a key has 160 bits, is never the same, and an app reads it from the address", () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(Secret.fromBase32(one).bytes).toHaveLength(20);
  expect(one).not.toBe(other);
  expect(authenticatorUri(one, "claire")).toMatch(new RegExp(`^otpauth://totp/Trimode:claire\\?.*secret=${one}`));
});
test("a sealed factor opens for its member and under its key only", () => {
  const [secrets, others] = [someSecrets(), someSecrets()];
  const factor = { secret: newSecret(), recovery: [] };
  const sealed = secrets.sealFactor("claire", factor);
  expect(secrets.openFactor("claire", sealed)).toEqual(factor);
  expect(secrets.openFactor("paul", sealed)).toBeNull();
  expect(others.openFactor("claire", sealed)).toBeNull();
});
test("a recovery code is kept as a keyed hash, works once and for its member", () => {
  const secrets = someSecrets();
  const { codes, hashes } = secrets.newRecoveryCodes("claire");
  const [code = ""] = codes;
  expect(hashes.join()).not.toContain(code);
  expect(hashes).not.toContain(createHash("sha256").update(code).digest("base64url"));
  const left = secrets.spendRecoveryCode("claire", hashes, code.toLowerCase().replace("-", ""));
  expect(left).toEqual(hashes.slice(1));
  expect(secrets.spendRecoveryCode("claire", left ?? [], code)).toBeNull();
  expect(secrets.spendRecoveryCode("paul", hashes, code)).toBeNull();
});
test("a ticket is of one purpose, and comes back unchanged or not at all", () => {
  const secrets = someSecrets();
  const ticket = secrets.sealTicket("set-up", { staffId: "claire" });
  expect(secrets.openTicket("set-up", ticket)).toEqual({ staffId: "claire" });
  expect(secrets.openTicket("sign-in", ticket)).toBeNull();
  expect(secrets.openTicket("set-up", `${ticket.slice(0, -8)}AAAAAAAA`)).toBeNull();
  expect(ticket).not.toContain("claire");
});
