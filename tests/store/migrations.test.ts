import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../server/store/open";
import { someSecrets } from "../factories";
import { ENGINES } from "../support/stores";

const names = (engine: string) =>
  readdirSync(`migrations/${engine}`)
    .filter((name) => name.endsWith(".sql"))
    .map((name) => name.replace(/\.sql$/, ""))
    .sort();

describe.each(ENGINES)("migrations on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    test("a second start finds nothing to apply", async () => {
      const place = await open();
      expect(await place.store.migrate()).toEqual([]);
      await place.store.ping();
      await place.remove();
    });
    test("two servers that start together apply each migration once", async () => {
      const place = await open();
      const other = await place.again();
      expect(await Promise.all([place.store.migrate(), other.migrate()])).toEqual([[], []]);
      await other.close();
      await place.remove();
    });
  });
});

const EARLY = `do $$ begin
  execute format('alter database %I set synchronous_commit = off', current_database());
end $$`;
const postgres = ENGINES.find(({ name }) => name === "PostgreSQL");
test.skipIf(!postgres?.there)("a save is durable when it is acknowledged, whatever PostgreSQL is set to", async () => {
  const place = await postgres!.open();
  await place.tamper(EARLY);
  const store = await place.again();
  // it refuses a connection that acknowledges early
  await store.ping();
  await store.close();
  await place.remove();
});

test("migrate names what it applied", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trimode-new-"));
  const store = await openStore({ databaseUrl: null, sqliteFile: join(folder, "deep", "new.sqlite") }, someSecrets());
  expect(await store.migrate()).toEqual([...names("sqlite-keys"), ...names("sqlite")]);
  expect(statSync(join(folder, "deep", "new.sqlite")).mode & 0o077).toBe(0);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("every migration is documented, and both engines have the same ones", () => {
  const table = readFileSync("migrations/README.md", "utf8");
  expect(names("sqlite")).toEqual(names("postgres"));
  expect(names("sqlite").length).toBeGreaterThan(0);
  for (const name of [...names("sqlite-keys"), ...names("sqlite")]) expect(table).toContain(`\`${name}\``);
});
