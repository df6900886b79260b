/** PostgreSQL: any number of servers; transactions really run at once and are serialisable. */
import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { Secrets } from "../../secrets/secrets";
import { CaseVault } from "../case-vault";
import { databaseFault } from "../faults";
import * as t from "../schema/postgres";
import { type Db, one, type Source } from "../source";
import { type Manner, type Store, VersionTaken, type Writes } from "../store";
import { readsOf, writesOf } from "../store-parts";
import { appendOnPostgres } from "./append-row";
import { migrationsFolder, missingSince } from "./migrations";

const CONNECTIONS = 10;
/** So that a request is refused, and the health check with it, where the database is not to be reached. */
const CONNECT_MS = 10_000;
/** A write that lost that often to others is told so. */
const TRIES = 16;
/** A unique index may report a race as "taken" too; a real duplicate still is at the next try. */
const TRIES_WHERE_TAKEN = 4;
const FIRST_PAUSE_MS = 4;
/** Any number will do, as long as every server uses the same. */
const MIGRATION_LOCK = 727_206;
const SEALING_LOCK = 727_207;

/** Whatever the database's own setting: what was acknowledged survives a power cut. */
const DURABLE = "-c synchronous_commit=on";

const ISOLATION = { serial: "serializable", guarded: "read committed" } as const;

const pause = (tries: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** Math.min(tries, 5)));

/** Opens a pool of connections; none is made before the first query. */
export const openPostgres = (url: string, secrets: Secrets): Store => {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    options: DURABLE,
  });
  // a connection that breaks while nobody uses it is replaced; without a listener it would end the process
  pool.on("error", () => undefined);
  const vault = new CaseVault(secrets);

  const source = (client: pg.PoolClient | pg.Pool, db: Db = drizzle({ client })): Source => ({
    db,
    t,
    vault,
    inHand: { manner: "serial", keys: null },
    appendRow: appendOnPostgres(client),
    isListed: (column, name) => sql`${column} = any(${sql.placeholder(name)}::text[])`,
    idList: (ids) => [...ids],
    skipLocked: (query) => query.for("update", { skipLocked: true }) as typeof query,
    lockCase: async (caseId) =>
      one(
        await db
          .select({ id: t.cases.id })
          .from(t.cases)
          .where(eq(t.cases.id, caseId))
          .for("no key update", { skipLocked: true }),
      ) !== null,
    waitForCase: async (caseId) =>
      void (await db.select({ id: t.cases.id }).from(t.cases).where(eq(t.cases.id, caseId)).for("no key update")),
    // let go of by the end of the transaction
    soleSealer: async () =>
      (await db.execute(sql`select pg_try_advisory_xact_lock(${SEALING_LOCK}) as got`)).rows[0]?.got === true,
  });

  /** What was prepared on a connection stays prepared as long as it lives. */
  const prepared = new WeakMap<pg.PoolClient, { of: Source; writes: Writes }>();
  const writesOn = (client: pg.PoolClient, manner: Manner): Writes => {
    let known = prepared.get(client);
    if (!known) {
      const of = source(client);
      known = { of, writes: writesOf(of) };
      prepared.set(client, known);
    }
    Object.assign(known.of.inHand, { manner, keys: null });
    return known.writes;
  };

  const worthAnotherTry = (error: unknown, tries: number): boolean => {
    const kind = databaseFault(error)?.kind;
    const raced = kind === "serialisation" || error instanceof VersionTaken;
    return tries < (raced ? TRIES : kind === "taken" ? TRIES_WHERE_TAKEN : 0);
  };

  /** drizzle's own loses the connection where `begin` fails; ten of those, and the pool would be empty. */
  const transaction = async <T>(work: (tx: Writes) => Promise<T>, manner: "serial" | "guarded"): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`begin isolation level ${ISOLATION[manner]}`);
      const result = await work(writesOn(client, manner));
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  /** Its one statement that writes is a transaction by itself. */
  const single = async <T>(work: (tx: Writes) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      return await work(writesOn(client, "single"));
    } finally {
      client.release();
    }
  };

  return {
    engine: "postgres",
    ...readsOf(source(pool)),
    write: async (work, manner = "serial") => {
      for (let tries = 1; ; tries++) {
        try {
          return await (manner === "single" ? single(work) : transaction(work, manner));
        } catch (error) {
          if (!worthAnotherTry(error, tries)) throw error;
          await pause(tries);
        }
      }
    },
    migrate: async () => {
      // two servers that start together: the second waits, then finds nothing to do
      const client = await pool.connect();
      try {
        await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
        const last = await lastMigration(client);
        await migrate(drizzle({ client }), { migrationsFolder: migrationsFolder("postgres") });
        return missingSince("postgres", last);
      } finally {
        await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => undefined);
        client.release();
      }
    },
    ping: async () => {
      // a pooler in between may have dropped what the connection asked for
      const { rows } = await pool.query("select current_setting('synchronous_commit') as durable");
      if (rows[0]?.durable === "off")
        throw new Error("PostgreSQL acknowledges before it is durable: synchronous_commit");
    },
    close: () => pool.end(),
  };
};

const lastMigration = async (client: pg.PoolClient): Promise<number | null> => {
  const known = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as known");
  if (!known.rows[0]?.known) return null;
  const last = await client.query("select max(created_at) as at from drizzle.__drizzle_migrations");
  return last.rows[0]?.at === null ? null : Number(last.rows[0]?.at);
};
