/** Waves and the questionnaires that they pin. */
import { desc, eq } from "drizzle-orm";
import { one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export const waveReads = ({ db, t }: Source): Pick<Reads, "wave" | "waves" | "questionnaireDefinition"> => ({
  wave: async (id) => one(await db.select().from(t.waves).where(eq(t.waves.id, id))),
  waves: async () => db.select().from(t.waves).orderBy(desc(t.waves.opened), t.waves.id),
  questionnaireDefinition: async (hash) =>
    one(
      await db
        .select({ definition: t.questionnaires.definition })
        .from(t.questionnaires)
        .where(eq(t.questionnaires.hash, hash)),
    )?.definition ?? null,
});

export const waveWrites = ({ db, t }: Source): Pick<Writes, "putWave" | "putQuestionnaire"> => ({
  putWave: async ({ id, ...facts }) => {
    await db
      .insert(t.waves)
      .values({ id, ...facts })
      .onConflictDoUpdate({ target: t.waves.id, set: facts });
  },
  // named by its content: the same hash is the same questionnaire, so a second put changes nothing
  putQuestionnaire: async (row) => {
    await db.insert(t.questionnaires).values(row).onConflictDoNothing();
  },
});
