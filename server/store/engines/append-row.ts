/**
 * One save's row, put in only where it builds on the response's head, which it becomes: the one write of nearly every save.
 * PostgreSQL does both in one statement, so that no transaction has to be begun and ended around it; SQLite, which can't, is
 * in one anyhow. Both are told in SQL: a way through drizzle costs more than the statement.
 */
import type { Database } from "better-sqlite3";
import type { ClientBase, Pool } from "pg";
import { once } from "../source";

export interface SaveRow {
  id: string;
  caseId: string;
  responseId: string;
  slot: number;
  sealed: Buffer;
}
/** @param after head that the save builds on; "" where it is the first. False: another save came first, nothing is written. */
export type AppendRow = (row: SaveRow, after: string) => Promise<boolean>;

const MOVE_HEAD = "update responses set head = ? where id = ? and coalesce(head, '') = ?";
const INSERT = "insert into answer_events (id, case_id, response_id, slot, sealed) values (?, ?, ?, ?, ?)";

export const appendOnSqlite = (connection: Database): AppendRow => {
  const moveHead = once(() => connection.prepare(MOVE_HEAD));
  const insert = once(() => connection.prepare(INSERT));
  return async ({ id, caseId, responseId, slot, sealed }, after) => {
    const { changes } = moveHead().run(id, responseId, after);
    if (changes === 0) return false;
    insert().run(id, caseId, responseId, slot, sealed);
    return true;
  };
};

const APPEND = `
  with moved as (update responses set head = $1 where id = $3 and coalesce(head, '') = $6 returning id)
  insert into answer_events (id, case_id, response_id, slot, sealed) select $1, $2, id, $4, $5 from moved`;

export const appendOnPostgres =
  (client: ClientBase | Pool): AppendRow =>
  async ({ id, caseId, responseId, slot, sealed }, after) => {
    const values = [id, caseId, responseId, slot, sealed, after];
    const { rowCount } = await client.query({ name: "append_save", text: APPEND, values });
    return rowCount === 1;
  };
