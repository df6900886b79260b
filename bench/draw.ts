/**
 * The next case for an interviewer, with 200,000 cases and 80 consoles at work at once. Each console draws, dials, talks
 * for three to seven seconds, records an outcome, and draws again: some thirty times the calls of a floor of 80, whose
 * calls take minutes. What is timed is the draw as the service does it: from the request to the card with name and
 * numbers, the claim and its row in the audit durable. Consoles, service and PostgreSQL share this machine's cores. At the
 * end 80 consoles draw at the same instant, as at the start of a shift: each waits for all before it, which is told apart.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { keepQuestionnaire, openContext } from "../server/commands/open-context";
import type { CaseCard } from "../server/contract/interviewer";
import { addDays, addMinutes } from "../server/domain/clock";
import { seededRandom } from "../server/domain/seeded-random";
import { drawNextCase } from "../server/services/calls/draw-next-case";
import { endCall } from "../server/services/calls/end-call";
import { releaseCase } from "../server/services/calls/release-case";
import { startCall } from "../server/services/calls/start-call";
import type { Context } from "../server/services/context";
import { readSettings } from "../server/settings/settings";
import { aStaffMember, aWave } from "../tests/factories";
import { startPostgres } from "../tests/support/postgres";
import { type Bulk, intoPostgres, intoSqlite } from "./load/bulk";
import { begunRows, loadFieldwork, strataOf } from "./load/fieldwork";
import { percentile, rounded } from "./load/under-load";
import type { Figure } from "./run";

const CASES = 200_000;
const CONSOLES = 80;
const WARM_UP_MS = 8_000;
const MEASURE_MS = 60_000;
const TALK_MS = [3000, 7000] as const;
const AIM_MS = 20;
/** A Tuesday, 18:00 in Paris. */
const BEGIN = new Date("2026-03-10T17:00:00Z");
const OUTCOMES = ["no-answer", "no-answer", "no-answer", "machine", "busy", "callback", "appointment-soft"];

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const agent = (index: number): string => `agent-${index + 1}`;

interface Floor {
  ctx: Context;
  random: () => number;
  /** who holds what: a case in two hands ends the bench */
  hands: Map<string, string>;
}

async function drawn({ ctx, random, hands }: Floor, who: string): Promise<{ card: CaseCard; ms: number }> {
  const from = performance.now();
  const card = await drawNextCase(ctx, who, random());
  const ms = performance.now() - from;
  if (!card) throw new Error(`${who} was given no case, and thousands wait`);
  const other = hands.get(card.caseId);
  if (other) throw new Error(`Case ${card.caseId} is in the hands of ${other} and ${who}`);
  hands.set(card.caseId, who);
  return { card, ms };
}

async function work(floor: Floor, who: string, until: number, record: (ms: number) => void): Promise<void> {
  const { ctx, random, hands } = floor;
  // people do not sit down in the same millisecond
  await wait(random() * TALK_MS[1]);
  while (performance.now() < until) {
    const { card, ms } = await drawn(floor, who);
    record(ms);
    const numberId = card.numbers[0]?.id ?? "";
    const { callId } = await startCall(ctx, { caseId: card.caseId, numberId, who });
    await wait(TALK_MS[0] + random() * (TALK_MS[1] - TALK_MS[0]));
    const outcome = OUTCOMES[Math.floor(random() * OUTCOMES.length)] ?? "no-answer";
    // an hour for calls wherever the person lives
    const at = addMinutes(addDays(ctx.now(), 1), -120 * random()).toISOString();
    hands.delete(card.caseId);
    await endCall(ctx, callId, who, {
      outcome,
      ...(outcome === "appointment-soft" ? { appointment: { at, hard: false } } : {}),
    });
  }
}

async function atWork(name: string, ctx: Context): Promise<Figure[]> {
  const floor: Floor = { ctx, random: seededRandom("draw").next, hands: new Map() };
  const begin = performance.now();
  const latencies: number[] = [];
  const record = (ms: number) => {
    if (performance.now() - begin > WARM_UP_MS) latencies.push(ms);
  };
  const end = begin + WARM_UP_MS + MEASURE_MS;
  let from = process.cpuUsage();
  setTimeout(() => {
    from = process.cpuUsage();
  }, WARM_UP_MS);
  const consoles = Array.from({ length: CONSOLES }, (_, index) => agent(index));
  await Promise.all(consoles.map((who) => work(floor, who, end, record)));
  const { user, system } = process.cpuUsage(from);
  latencies.sort((a, b) => a - b);

  const together = await Promise.all(consoles.map((who) => drawn(floor, who)));
  const burst = together.map(({ ms }) => ms).sort((a, b) => a - b);
  await Promise.all(together.map(({ card }, index) => releaseCase(ctx, card.caseId, agent(index))));

  const draws = `${latencies.length} draws by ${CONSOLES} consoles, ${CASES} cases`;
  const ms = (figure: string, value: number, against: string): Figure => ({
    name: `draw.${name}.${figure}`,
    value: rounded(value),
    unit: "ms",
    against,
  });
  const [minute] = loadavg();
  return [
    ms(
      "cpu_ms_per_call",
      (user + system) / 1000 / latencies.length,
      `this process for draw, dial and end of a call; the machine has ${cpus().length} cores and ${rounded(minute ?? 0)} to run`,
    ),
    ms("p50_ms", percentile(latencies, 0.5), draws),
    ms("p99_ms", percentile(latencies, 0.99), `${draws}; aim: ${AIM_MS}`),
    ms(
      "at_once_p50_ms",
      percentile(burst, 0.5),
      `${CONSOLES} consoles in the same instant, each waiting for the others`,
    ),
    ms("at_once_last_ms", burst.at(-1) ?? 0, `the last of ${CONSOLES} consoles in the same instant`),
  ];
}

async function onEngine(name: "sqlite" | "postgres", server: string | null): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "trimode-draw-"));
  const url = server && new URL(server);
  if (url) url.pathname = `/draw_${randomBytes(4).toString("hex")}`;
  if (server && url) await onServer(server, `create database ${url.pathname.slice(1)}`);
  const key = () => randomBytes(32).toString("base64");
  const settings = readSettings({
    ...{ MASTER_KEY_CONTACTS: key(), MASTER_KEY_ANSWERS: key(), CODE_KEY: key(), SESSION_KEY: key() },
    ...{ DATA_DIR: folder, DEMO: "no", NODE_ENV: "production", EXIT_URL: "https://exit.example/" },
    ...{ OFFICE_PHONE: "01 99 00 00 00", PUBLIC_URL: "https://survey.example/" },
    ...(url ? { DATABASE_URL: url.href } : {}),
  });
  let began: number | null = null;
  const now = () => (began === null ? BEGIN : addMinutes(BEGIN, (performance.now() - began) / 60_000));
  const ctx = await openContext(settings, { now });
  try {
    const bulk = url ? await intoPostgres(url.href) : intoSqlite(settings.sqliteFile);
    await populate(ctx, bulk);
    await bulk.close();
    began = performance.now();
    return await atWork(name, ctx);
  } finally {
    await ctx.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function populate(ctx: Context, bulk: Bulk): Promise<void> {
  const questionnaire = await keepQuestionnaire(ctx);
  const hash = questionnaire.hashes.whole;
  const [privacy] = Object.entries(questionnaire.variables).find(([, of]) => of.putOff?.again === "next-sitting") ?? [];
  if (!privacy) throw new Error("The questionnaire has no privacy question");
  const wave = aWave({ questionnaireHash: hash, opened: addDays(BEGIN, -40), closes: addDays(BEGIN, 60) });
  const random = seededRandom("fieldwork");
  await ctx.store.write(async (tx) => {
    await tx.putWave(wave);
    for (const row of strataOf(wave.id)) await tx.putStratum(row);
    for (let index = 0; index < CONSOLES; index++) {
      const skills = index % 8 === 0 ? ["refusal-conversion"] : index % 20 === 1 ? ["fr"] : null;
      await tx.addStaff(aStaffMember({ login: agent(index), skills }));
    }
  });
  const begun = await loadFieldwork({ wave, now: BEGIN, secrets: ctx.secrets, random }, bulk, CASES);
  for (let at = 0; at < begun.length; at += 100)
    await ctx.store.write(async (tx) => {
      for (const each of begun.slice(at, at + 100)) {
        const { response, interview, event } = begunRows(each, hash, privacy, addDays(BEGIN, -3));
        await tx.addResponse(response);
        await tx.addInterview(interview);
        await tx.appendEvent(event, null);
      }
    });
  // puts everybody into their lines
  await ctx.store.write((tx) => tx.setCalling(wave.id, null));
  await bulk.settle();
}

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

export const measure = async (): Promise<Figure[]> => {
  const figures = await onEngine("sqlite", null);
  const postgres = await startPostgres({ durable: true });
  try {
    return [...figures, ...(await onEngine("postgres", postgres.socketUrl))];
  } finally {
    await postgres.stop();
  }
};
