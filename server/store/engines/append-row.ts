/**
 * One save's row, put in only where it builds on the response's head, which it becomes: the one write of nearly every save.
 * PostgreSQL does both in one statement, so that no transaction has to be begun and ended around it; SQLite, which can't, is
 * in one anyhow.
 */
import { and, eq, sql } from "drizzle-orm";
import type { ClientBase, Pool } from "pg";
import type { Tables } from "../schema/tables";
import { type Db, once } from "../source";

export interface SaveRow {
  id: string;
  caseId: string;
  responseId: string;
  slot: number;
  sealed: Buffer;
}
/** @param after head that the save builds on; "" where it is the first. False: another save came first, nothing is written. */
export type AppendRow = (row: SaveRow, after: string) => Promise<boolean>;

export const appendOnSqlite = (db: Db, t: Tables): AppendRow => {
  const moveHead = once(() =>
    db
      .update(t.responses)
      .set({ head: sql`${sql.placeholder("id")}` })
      .where(
        and(
          eq(t.responses.id, sql.placeholder("responseId")),
          sql`coalesce(${t.responses.head}, '') = ${sql.placeholder("after")}`,
        ),
      )
      .returning({ id: t.responses.id })
      .prepare("move_head"),
  );
  const insert = once(() =>
    db
      .insert(t.answerEvents)
      .values({
        id: sql.placeholder("id"),
        caseId: sql.placeholder("caseId"),
        responseId: sql.placeholder("responseId"),
        slot: sql.placeholder("slot"),
        sealed: sql.placeholder("sealed"),
      })
      .prepare("save"),
  );
  return async ({ id, caseId, responseId, slot, sealed }, after) => {
    const moved = await moveHead().execute({ id, responseId, after });
    if (moved.length === 0) return false;
    await insert().execute({ id, caseId, responseId, slot, sealed });
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
