import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { migrationsFolder, missingSince } from "../../server/store/engines/migrations";
import { KeyStoreGone, keysFileOf, openFiles } from "../../server/store/engines/sqlite-files";
import { openStore } from "../../server/store/open";
import { aCase, aContact, aWave, someSecrets } from "../factories";
import { ENGINES, type Engine } from "../support/stores";

/** What migrations added after the one that moved the keys, undone: newest first, so that nothing stands on what goes. */
const undone = (place: "sqlite" | "postgres", schema: string): { statements: string; names: string[] } => {
  const all = missingSince(place, null);
  const names = all.slice(all.findIndex((name) => name.endsWith("keys-apart")));
  const textOf = (name: string): string => readFileSync(join(migrationsFolder(place), `${name}.sql`), "utf8");
  const change =
    /^(?:CREATE (?:UNIQUE )?(INDEX|TABLE) [`"](\w+)|ALTER TABLE [`"](\w+)[`"] ADD (?:COLUMN )?[`"](\w+)|DROP INDEX [`"](\w+))/gm;
  // an index that went comes back by name alone: the migration will take it away again
  const standIn = (index: string): string => {
    const table = new RegExp(`INDEX [\`"]${index}[\`"] ON [\`"](\\w+)`).exec(all.map(textOf).join("\n"))?.[1];
    return place === "sqlite"
      ? `create index ${schema}.${index} on ${table} (id);`
      : `create index ${index} on ${schema}.${table} (id);`;
  };
  const statements = names
    .slice(1)
    .flatMap((name) => [...textOf(name).matchAll(change)])
    .reverse()
    .map(([, kind, made, table, column, dropped]) => {
      if (dropped) return standIn(dropped);
      if (kind) return `drop ${kind} ${schema}.${made};`;
      return column === "CONSTRAINT" ? "" : `alter table ${schema}.${table} drop column ${column};`;
    });
  return { statements: statements.join("\n"), names };
};
const AFTER = { SQLite: undone("sqlite", "data"), PostgreSQL: undone("postgres", "public") };
const forgotten = (journal: string, { names }: { names: string[] }) =>
  `delete from ${journal} where created_at in (select created_at from ${journal} order by created_at desc limit ${names.length})`;

/** Puts the keys back where they lay before migration 0003, and undoes what came after it. */
const UNDONE: Record<Engine["name"], string> = {
  SQLite: `create table data.case_keys (case_id text primary key, contacts_key_id text not null,
      contacts_wrapped blob not null, answers_key_id text not null, answers_wrapped blob not null);
    insert into data.case_keys select * from main.case_keys;
    delete from main.case_keys;
    ${AFTER.SQLite.statements}
    ${forgotten("data.__drizzle_migrations", AFTER.SQLite)}`,
  PostgreSQL: `create table public.case_keys as select * from keys.case_keys;
    drop schema keys cascade;
    ${AFTER.PostgreSQL.statements}
    ${forgotten("drizzle.__drizzle_migrations", AFTER.PostgreSQL)}`,
};

describe.each(ENGINES)("the key store on $name", ({ there, open, name }) => {
  describe.skipIf(!there)("", () => {
    test("keys that lay among the data move into the store of their own, and open what they opened", async () => {
      const place = await open();
      const [wave, contact] = [aWave(), aContact()];
      const row = aCase({ waveId: wave.id });
      await place.store.write(async (tx) => {
        await tx.putWave(wave);
        await tx.addCase(row, contact);
      });
      await place.tamper(UNDONE[name]);
      const newer = await place.again();
      expect(await newer.migrate()).toEqual(AFTER[name].names);
      expect(AFTER[name].names[0]).toBe("0003_keys-apart");
      expect(await newer.contact(row.id)).toEqual(contact);
      expect(await newer.case(row.id)).toEqual(row);
      const [keys] = (await place.rowsOf(row.id)).case_keys ?? [];
      expect(keys?.case_id).toBe(row.id);
      await newer.close();
      await place.remove();
    });
  });
});

const aFolder = async (work: (file: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), "trimode-keys-"));
  try {
    await work(join(folder, "trimode.sqlite"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test("data and keys are two files that their owner alone can read, each durable and wiped of what is deleted", () =>
  aFolder(async (file) => {
    const { writing, reading } = openFiles(file);
    for (const schema of ["main", "data"]) {
      expect(writing.pragma(`${schema}.journal_mode`, { simple: true })).toBe("wal");
      expect(writing.pragma(`${schema}.synchronous`, { simple: true })).toBe(2);
      expect(writing.pragma(`${schema}.secure_delete`, { simple: true })).toBe(1);
    }
    reading.close();
    writing.close();
    for (const each of [file, keysFileOf(file)]) expect(statSync(each).mode & 0o777).toBe(0o600);
    expect(keysFileOf(file)).not.toBe(file);
  }));

test("a stolen data file holds no wrapped key", () =>
  aFolder(async (file) => {
    const store = await openStore({ databaseUrl: null, sqliteFile: file }, someSecrets());
    await store.migrate();
    await store.close();
    const data = new Database(file);
    expect(data.prepare("select name from sqlite_master where name like '%key%'").all()).toEqual([]);
    data.close();
  }));

test("a new case's keys are on the disk before the case: a power cut leaves no case without keys", () =>
  aFolder(async (file) => {
    const store = await openStore({ databaseUrl: null, sqliteFile: file }, someSecrets());
    await store.migrate();
    const wave = aWave();
    await store.write((tx) => tx.putWave(wave));
    const written = (of: string) => statSync(`${of}-wal`, { bigint: true }).mtimeNs;
    let earlier = 0;
    for (let count = 0; count < 300 && earlier < 3; count++) {
      await store.write((tx) => tx.addCase(aCase({ waveId: wave.id }), aContact()));
      const [keys, data] = [written(keysFileOf(file)), written(file)];
      expect(keys <= data).toBe(true);
      if (keys < data) earlier++;
    }
    expect(earlier).toBeGreaterThan(0);
    await store.close();
  }));

test("data whose key store is gone is not opened with an empty one", () =>
  aFolder(async (file) => {
    const secrets = someSecrets();
    const place = { databaseUrl: null, sqliteFile: file };
    const store = await openStore(place, secrets);
    await store.migrate();
    const wave = aWave();
    await store.write(async (tx) => {
      await tx.putWave(wave);
      await tx.addCase(aCase({ waveId: wave.id }), aContact());
    });
    await store.close();
    rmSync(keysFileOf(file));
    await expect(openStore(place, secrets)).rejects.toThrow(KeyStoreGone);
  }));
