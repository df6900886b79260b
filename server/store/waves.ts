/** Waves and the questionnaires that they pin. */
import { asc, countDistinct, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { once, one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export const waveReads = ({
  db,
  t,
}: Source): Pick<Reads, "wave" | "waves" | "waveVersions" | "responsesByVersion" | "questionnaireDefinition"> => {
  const wave = once(() =>
    db
      .select()
      .from(t.waves)
      .where(eq(t.waves.id, sql.placeholder("id")))
      .prepare("wave"),
  );
  const versions = once(() =>
    db
      .select({
        ...getTableColumns(t.waveVersions),
        // a content that nobody kept can be equal to itself only
        measure: sql<string>`coalesce(${t.questionnaires.measure}, ${t.waveVersions.questionnaireHash})`,
      })
      .from(t.waveVersions)
      .leftJoin(t.questionnaires, eq(t.questionnaires.hash, t.waveVersions.questionnaireHash))
      .where(eq(t.waveVersions.waveId, sql.placeholder("waveId")))
      .orderBy(asc(t.waveVersions.serial))
      .prepare("versions_of_wave"),
  );
  const all = once(() => db.select().from(t.waves).orderBy(desc(t.waves.opened), t.waves.id).prepare("all_waves"));
  return {
    wave: async (id) => one(await wave().execute({ id })),
    waves: async () => all().execute(),
    waveVersions: async (waveId) => versions().execute({ waveId }),
    responsesByVersion: async (waveId) =>
      db
        .select({
          questionnaireHash: t.interviews.questionnaireHash,
          responses: countDistinct(t.interviews.responseId),
        })
        .from(t.interviews)
        .innerJoin(t.cases, eq(t.cases.id, t.interviews.caseId))
        .where(eq(t.cases.waveId, waveId))
        .groupBy(t.interviews.questionnaireHash),
    questionnaireDefinition: async (hash) =>
      one(
        await db
          .select({ definition: t.questionnaires.definition })
          .from(t.questionnaires)
          .where(eq(t.questionnaires.hash, hash)),
      )?.definition ?? null,
  };
};

export const waveWrites = ({ db, t }: Source): Pick<Writes, "putWave" | "addWaveVersion" | "putQuestionnaire"> => ({
  putWave: async ({ id, questionnaireHash, ...facts }) => {
    await db
      .insert(t.waves)
      .values({ id, questionnaireHash, ...facts })
      .onConflictDoUpdate({ target: t.waves.id, set: facts });
    const [kept] = await db
      .select({ questionnaireHash: t.waves.questionnaireHash })
      .from(t.waves)
      .where(eq(t.waves.id, id));
    await db
      .insert(t.waveVersions)
      .values({
        waveId: id,
        serial: 1,
        questionnaireHash: kept?.questionnaireHash ?? questionnaireHash,
        kind: "first",
        holdsFrom: facts.opened,
        declaredBy: "system",
        reason: "",
      })
      .onConflictDoNothing();
  },
  addWaveVersion: async (row) => {
    await db.insert(t.waveVersions).values(row);
  },
  // named by its content: the same hash is the same questionnaire, so a second put changes nothing
  putQuestionnaire: async (row) => {
    await db.insert(t.questionnaires).values(row).onConflictDoNothing();
  },
});
