import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HELP_LINES } from "../../server/settings/help-lines";
import { readSettings, SETTINGS, SettingsFault } from "../../server/settings/settings";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trimode-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = () => randomBytes(32).toString("base64");
const embedded = (more: Record<string, string> = {}) => readSettings({ DATA_DIR: folder, ...more });
const fourKeys = () => ({ MASTER_KEY_CONTACTS: key(), MASTER_KEY_ANSWERS: key(), CODE_KEY: key(), SESSION_KEY: key() });
const production = (more: Record<string, string> = {}) =>
  embedded({
    NODE_ENV: "production",
    PUBLIC_URL: "https://enquete.example.fr",
    OFFICE_PHONE: "01 99 00 12 34",
    ...fourKeys(),
    ...more,
  });
const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsFault) return error.faults;
    throw error;
  }
  return [];
};

test("nothing need be set: one SQLite file, this machine only, the usual help lines", () => {
  expect(embedded()).toMatchObject({
    host: "127.0.0.1",
    port: 8080,
    staffPort: 8081,
    publicUrl: "http://127.0.0.1:8080",
    exitUrl: "https://meteofrance.com/",
    databaseUrl: null,
    sqliteFile: join(folder, "trimode.sqlite"),
    demo: true,
    production: false,
    helpLines: HELP_LINES,
    paradata: true,
  });
  expect(HELP_LINES.map((line) => line.number)).toEqual(["17", "114", "3919", "116 006", "119", "3018"]);
});

test("paradata is kept or not, and nothing in between", () => {
  expect(embedded({ PARADATA: "no" }).paradata).toBe(false);
  expect(faultsOf(() => embedded({ PARADATA: "off" }))).toEqual([expect.stringMatching(/^PARADATA is neither/)]);
});

test("keys made at the first start are kept, and their owner alone can read them", () => {
  const { keys } = embedded();
  expect(embedded().keys).toEqual(keys);
  expect(keys.contacts).toHaveLength(32);
  expect(keys.contacts).not.toEqual(keys.answers);
  expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, "keys"))).toHaveLength(4);
  for (const name of readdirSync(join(folder, "keys")))
    expect(statSync(join(folder, "keys", name)).mode & 0o777).toBe(0o600);
});

test("keys that others can read are refused", () => {
  embedded();
  chmodSync(join(folder, "keys", "code-key.key"), 0o644);
  expect(faultsOf(embedded)).toEqual([expect.stringMatching(/^CODE_KEY: .*chmod 600/)]);
});

test("a key that is gone while its database is there is never made anew", () => {
  embedded();
  writeFileSync(join(folder, "trimode.sqlite"), "");
  rmSync(join(folder, "keys", "master-key-answers.key"));
  expect(faultsOf(embedded)).toEqual([expect.stringMatching(/^MASTER_KEY_ANSWERS is gone .*restore it/)]);
});

test("all faults are told at once, each with what to do", () => {
  const faults = faultsOf(() =>
    embedded({
      PORT: "eighty",
      STAFF_PORT: "70000",
      EXIT_URL: "javascript:alert(1)",
      DATABASE_URL: "mysql://x",
      DEMO: "perhaps",
      HELP_LINES: '[{"number":"17"}]',
      CODE_KEY: "short",
      SESSION_KEY: key(),
      SESSION_KEY_FILE: "/nowhere",
      MASTER_KEY_ANSWERS_FILE: "/nowhere",
    }),
  );
  const named = ["PORT", "STAFF_PORT", "EXIT_URL", "DATABASE_URL", "DEMO", "HELP_LINES", "CODE_KEY", "SESSION_KEY"];
  for (const name of [...named, "MASTER_KEY_ANSWERS_FILE", "MASTER_KEY_CONTACTS"])
    expect(
      faults.filter((fault) => fault.startsWith(name)),
      name,
    ).not.toHaveLength(0);
  for (const fault of faults) expect(fault).toMatch(/: .*(give|make|unset|keep|check|restore|change)/);
  expect(existsSync(join(folder, "keys"))).toBe(false);
});

test("production refuses generated keys, demo accounts and an address without https", () => {
  expect(production()).toMatchObject({ production: true, demo: false });
  const bare = faultsOf(() => embedded({ NODE_ENV: "production", DEMO: "yes" })).join("\n");
  for (const name of [
    "MASTER_KEY_CONTACTS",
    "MASTER_KEY_ANSWERS",
    "CODE_KEY",
    "SESSION_KEY",
    "PUBLIC_URL",
    "OFFICE_PHONE",
    "DEMO",
  ])
    expect(bare).toContain(`${name} is`);
  expect(faultsOf(() => production({ PUBLIC_URL: "http://enquete.example.fr" }))).toHaveLength(1);
  expect(existsSync(join(folder, "keys"))).toBe(false);
});

test("a word that is no environment starts nothing: it could be meant as production", () => {
  expect(faultsOf(() => embedded({ NODE_ENV: "prod" }))).toEqual([
    expect.stringMatching(/^NODE_ENV .*give production/),
  ]);
  for (const known of ["development", "test"]) expect(embedded({ NODE_ENV: known }).production).toBe(false);
});

test("what watches the server is checked too: level of the log, token of the figures, proxies in front", () => {
  const token = key();
  expect(production().operations).toEqual({ logLevel: "info", metricsToken: null, proxyHops: 1 });
  expect(embedded().operations).toEqual({ logLevel: "warn", metricsToken: null, proxyHops: 0 });
  const file = join(folder, "metrics-token");
  writeFileSync(file, `${token}\n`);
  expect(embedded({ METRICS_TOKEN_FILE: file }).operations.metricsToken).toBe(token);
  const faults = (more: Record<string, string>) => faultsOf(() => production(more)).join("\n");
  expect(faults({ LOG_LEVEL: "loud" })).toMatch(/^LOG_LEVEL is none: give/);
  for (const level of ["debug", "trace"]) expect(faults({ LOG_LEVEL: level })).toMatch(/^LOG_LEVEL .* give info$/);
  expect(embedded({ LOG_LEVEL: "trace" }).operations.logLevel).toBe("trace");
  expect(faults({ METRICS_TOKEN: "short" })).toMatch(/^METRICS_TOKEN is too short: make/);
  expect(faults({ METRICS_TOKEN: `${token} ${token}` })).toMatch(/^METRICS_TOKEN holds more/);
  expect(faults({ METRICS_TOKEN: token, METRICS_TOKEN_FILE: file })).toMatch(/both set: keep/);
  expect(faults({ METRICS_TOKEN_FILE: "/nowhere" })).toMatch(/^METRICS_TOKEN_FILE: cannot read .*check/);
  for (const hops of ["-1", "six", "1.5", "99"]) expect(faults({ PROXY_HOPS: hops })).toMatch(/^PROXY_HOPS .*give/);
});

test("PostgreSQL brings keys of its own: servers that share it must share them", () => {
  const url = { DATABASE_URL: "postgres://u:p@localhost/t" };
  expect(faultsOf(() => embedded(url))).toHaveLength(4);
  expect(embedded({ ...url, ...fourKeys() }).databaseUrl).toBe(url.DATABASE_URL);
});

test("a key can stand in a file, and no two keys may be the same", () => {
  const file = join(folder, "code.key");
  const code = key();
  writeFileSync(file, `${code}\n`, { mode: 0o600 });
  const { CODE_KEY: _without, ...others } = fourKeys();
  expect(embedded({ ...others, CODE_KEY_FILE: file }).keys.code.toString("base64")).toBe(code);
  expect(faultsOf(() => embedded({ ...others, CODE_KEY: others.SESSION_KEY }))).toHaveLength(1);
});

test("a refusal never repeats a key", () => {
  const almost = randomBytes(31).toString("base64");
  expect(faultsOf(() => embedded({ CODE_KEY: almost })).join()).not.toContain(almost);
});

test("every setting says what it means and what holds without it", () => {
  for (const [name, { default: fallback, meaning }] of Object.entries(SETTINGS)) {
    expect(name).toMatch(/^[A-Z_]+$/);
    expect(fallback).not.toBe("");
    expect(meaning.length, name).toBeGreaterThan(20);
  }
});
