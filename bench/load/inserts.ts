/** The rows of saves and nothing else: prepared, one durable commit each, with as many clients waiting. */
import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import type { Place } from "./place";

/** A sealed save: 2 KiB, and the head of the seal. */
const SEALED_BYTES = 2048 + 29;
const INSERT = "insert into answer_events (id, case_id, response_id, slot, sealed) values";

interface Row {
  caseId: string;
  responseId: string;
}
/** Slots beyond those that responses use, so that no row stands in another's way. */
let slot = 1000;
const valuesOf = ({ caseId, responseId }: Row) => [randomUUID(), caseId, responseId, slot++, randomBytes(SEALED_BYTES)];

const ONE = "select case_id, id from responses limit 1";

const onSqlite = (file: string, measureMs: number): number => {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  const found = db.prepare<[], { case_id: string; id: string }>(ONE).get();
  if (!found) throw new Error("There is no response to insert for");
  const row = { caseId: found.case_id, responseId: found.id };
  const insert = db.prepare(`${INSERT} (?, ?, ?, ?, ?)`);
  const begun = performance.now();
  let rows = 0;
  for (; performance.now() - begun < measureMs; rows++) insert.run(...valuesOf(row));
  const perSecond = (rows * 1000) / (performance.now() - begun);
  db.close();
  return perSecond;
};

const onPostgres = async (url: string, clients: number, measureMs: number): Promise<number> => {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const found = (await pool.query(ONE)).rows[0];
  const row = { caseId: found.case_id, responseId: found.id };
  const insert = { name: "bare", text: `${INSERT} ($1, $2, $3, $4, $5)` };
  const begun = performance.now();
  let rows = 0;
  const client = async () => {
    const connection = await pool.connect();
    while (performance.now() - begun < measureMs) {
      await connection.query({ ...insert, values: valuesOf(row) });
      rows++;
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: clients }, client));
  const perSecond = (rows * 1000) / (performance.now() - begun);
  await pool.end();
  return perSecond;
};

/** Rows per second. */
export const bareInserts = async (place: Place, clients: number, measureMs: number): Promise<number> =>
  place.env.DATABASE_URL
    ? onPostgres(place.env.DATABASE_URL, clients, measureMs)
    : onSqlite(join(place.env.DATA_DIR ?? "", "trimode.sqlite"), measureMs);
