/** Paper booklets: found by the random code that is printed on each page. */
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { mustHit, one, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

/** As many as a clerk can choose from. */
const SHOWN = 20;

export const formReads = ({ db, t }: Source): Pick<Reads, "form" | "formsByCode" | "formsOfCase" | "forms"> => {
  const ofWave = (waveId: string) => and(eq(t.cases.id, t.forms.caseId), eq(t.cases.waveId, waveId));
  return {
    form: async (id) => one(await db.select().from(t.forms).where(eq(t.forms.id, id))),
    formsByCode: async (waveId, codePrefix) =>
      db
        .select(getTableColumns(t.forms))
        .from(t.forms)
        .innerJoin(t.cases, ofWave(waveId))
        // compared as text, so that no character of what was typed is a pattern
        .where(sql`substr(${t.forms.code}, 1, ${sql.raw(String(codePrefix.length))}) = ${codePrefix}`)
        .orderBy(t.forms.code)
        .limit(SHOWN),
    formsOfCase: async (caseId) =>
      db.select().from(t.forms).where(eq(t.forms.caseId, caseId)).orderBy(t.forms.postedAt, t.forms.id),
    forms: async (waveId) =>
      db.select(getTableColumns(t.forms)).from(t.forms).innerJoin(t.cases, ofWave(waveId)).orderBy(t.forms.code),
  };
};

export const formWrites = ({ db, t }: Source): Pick<Writes, "addForm" | "updateForm"> => ({
  addForm: async (row) => {
    await db.insert(t.forms).values(row);
  },
  updateForm: async (id, change) => {
    if (!saysSomething(change)) return;
    mustHit(await db.update(t.forms).set(change).where(eq(t.forms.id, id)).returning({ id: t.forms.id }), "form");
  },
});
