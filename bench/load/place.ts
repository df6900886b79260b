/**
 * A place to load: an empty database with a wave of invited households and their codes, and what one household answers,
 * screen by screen, recorded once from the real services. All households answer the same, so that a load generator need
 * not read what comes back.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Cells } from "../../questionnaires/format/answers";
import { keepQuestionnaire, openContext } from "../../server/commands/open-context";
import type { Answer, SaveReply } from "../../server/contract/screen";
import { isShown } from "../../server/services/demo/walk";
import { beginInterview } from "../../server/services/interviews/begin-interview";
import { currentStep } from "../../server/services/interviews/read-step";
import { saveAnswers } from "../../server/services/interviews/save-answers";
import { readSettings } from "../../server/settings/settings";
import { aCase, aCode, aContact, aWave } from "../../tests/factories";
import { chosenBy, type Person } from "../../tests/support/person";

export type EngineName = "sqlite" | "postgres";
export interface Screen {
  step: string;
  answers: Answer[];
}
export interface Place {
  engine: EngineName;
  /** environment of a server that serves it */
  env: Record<string, string>;
  codes: string[];
  screens: Screen[];
  /** what a save in the middle of them is answered with */
  reply: SaveReply;
  remove(): Promise<void>;
}

/** Insulted in the reference year: one incident is described, as in most responses that describe one. */
const HOUSEHOLD: Person = { name: "one of many", language: "fr", facts: { V_INJU: 1, P_INJU: [1] } };
const EXIT_URL = "https://exit.example/";

const keys = () =>
  Object.fromEntries(
    ["MASTER_KEY_CONTACTS", "MASTER_KEY_ANSWERS", "CODE_KEY", "SESSION_KEY"].map((name) => [
      name,
      randomBytes(32).toString("base64"),
    ]),
  );

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** @param url a PostgreSQL server in which a database may be made; null: SQLite */
export const aPlace = async (households: number, url: string | null): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), "trimode-bench-"));
  const name = `bench_${randomBytes(4).toString("hex")}`;
  const database = url && new URL(url);
  if (url && database) {
    await onServer(url, `create database ${name}`);
    database.pathname = `/${name}`;
  }
  const env: Record<string, string> = {
    ...keys(),
    DATA_DIR: folder,
    DEMO: "no",
    EXIT_URL,
    NODE_ENV: "production",
    OFFICE_PHONE: "01 99 00 00 00",
    PUBLIC_URL: "https://survey.example/",
    ...(database ? { DATABASE_URL: database.href } : {}),
  };
  const ctx = await openContext(readSettings(env));
  const questionnaire = await keepQuestionnaire(ctx);
  const wave = aWave({
    questionnaireHash: questionnaire.hashes.whole,
    year: new Date().getFullYear(),
    opened: new Date(Date.now() - 86_400_000),
    closes: new Date(Date.now() + 100 * 86_400_000),
  });
  await ctx.store.write((tx) => tx.putWave(wave));
  const invite = async () => {
    const row = aCase({ waveId: wave.id, preload: { MODTOUR: 2 } });
    const code = ctx.secrets.accessCode(row.id, 1);
    await ctx.store.write(async (tx) => {
      await tx.addCase(row, aContact());
      await tx.addAccessCode(aCode({ caseId: row.id, lookup: ctx.secrets.codeLookup(code), issuedAt: new Date() }));
    });
    return { row, code };
  };

  const { row } = await invite();
  const sitting = await ctx.store.write((tx) =>
    beginInterview(ctx, tx, { caseId: row.id, mode: "web", who: "respondent", language: "fr" }),
  );
  const screens: Screen[] = [];
  const replies: SaveReply[] = [];
  for (let step = await currentStep(ctx, sitting.id); step.kind === "screen"; ) {
    const answers: Answer[] = [];
    const cells: Cells = {};
    for (const question of step.questions) {
      if (!isShown(question, cells)) continue;
      const chosen = chosenBy(HOUSEHOLD, question);
      const given = typeof chosen === "object" && !Array.isArray(chosen) ? chosen : { value: chosen };
      cells[question.name] = given;
      answers.push({ variable: question.name, ...given });
    }
    screens.push({ step: step.step, answers });
    const saved = await saveAnswers(ctx, sitting.id, {
      saveId: randomUUID(),
      baseVersion: step.version,
      step: step.step,
      answers,
      confirmed: true,
    });
    replies.push(saved);
    step = saved.next;
  }
  const codes: string[] = [];
  while (codes.length < households)
    codes.push(
      ...(await Promise.all(Array.from({ length: Math.min(64, households - codes.length) }, invite))).map(
        ({ code }) => code,
      ),
    );
  await ctx.store.close();
  const reply = replies[Math.floor(replies.length / 2)];
  if (!reply) throw new Error("The recorded household was asked nothing");
  return {
    engine: url ? "postgres" : "sqlite",
    env,
    codes,
    screens,
    reply,
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      if (url) await onServer(url, `drop database ${name} with (force)`);
    },
  };
};
