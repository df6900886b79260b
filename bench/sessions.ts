/**
 * Whole sessions over HTTP, think time left out: a household signs in by its code and saves 60 screens, each answered with
 * the page that follows; then the next household comes. A page is one save with the page that it leads to. Load generator,
 * server and PostgreSQL share this machine's cores: what the generator took of them is said beside each figure.
 */
import { cpus } from "node:os";
import { startPostgres } from "../tests/support/postgres";
import { aPlace, type Place } from "./load/place";
import { type Served, serve } from "./load/server";
import { percentile, rounded, type UnderLoad, underLoad } from "./load/under-load";
import type { Figure } from "./run";

/** A session has so many saves; the household of the place is asked a few more. */
const SAVES = 60;
/** Sessions at once, and households enough for the time that each is measured. */
const LEVELS = { 1: 500, 8: 900, 32: 1300, 64: 1300 } as const;
type Level = keyof typeof LEVELS;
const WARM_UP_MS = 4_000;
const MEASURE_MS = 16_000;

/** A well-known survey system under the same load, at 32 at once: as it comes, and tuned. */
const OTHER = { pagesPerSecond: { plain: 18.7, tuned: 28 }, cpuMsPerPage: { plain: 105, tuned: 44 } } as const;
const AIM = 60;

const against = (figure: keyof typeof OTHER, unit: string): string =>
  `a well-known survey system at 32: ${OTHER[figure].plain} ${unit}; tuned: ${OTHER[figure].tuned}`;

const figuresAt = (name: string, { saves, seconds, latencies, cpuMs, ownCpuMs }: UnderLoad): Figure[] => {
  const aim = rounded(AIM * OTHER.pagesPerSecond.tuned);
  const generator = `the load generator took ${rounded(ownCpuMs / saves)} ms a page beside it, on the same ${cpus().length} cores`;
  return [
    {
      name: `${name}.pages_per_second`,
      value: rounded(saves / seconds),
      unit: "pages/s",
      against: `${against("pagesPerSecond", "pages/s")}; aim: ${aim}`,
    },
    { name: `${name}.p50_ms`, value: rounded(percentile(latencies, 0.5)), unit: "ms" },
    { name: `${name}.p95_ms`, value: rounded(percentile(latencies, 0.95)), unit: "ms" },
    { name: `${name}.p99_ms`, value: rounded(percentile(latencies, 0.99)), unit: "ms" },
    {
      name: `${name}.cpu_ms_per_page`,
      value: rounded(cpuMs / saves),
      unit: "ms of the server's processor time",
      against: `${against("cpuMsPerPage", "ms")}; ${generator}`,
    },
  ];
};

const atOnce = async (name: string, place: Place, served: Served, levels: Level[]): Promise<Figure[]> => {
  const screens = place.screens.slice(0, SAVES);
  if (screens.length < SAVES) throw new Error(`The household is asked ${screens.length} screens only`);
  const waiting = [...place.codes];
  const figures: Figure[] = [];
  for (const clients of levels) {
    const codes = waiting.splice(0, LEVELS[clients]);
    const how = { codes, screens, clients, warmUpMs: WARM_UP_MS, measureMs: MEASURE_MS };
    figures.push(...figuresAt(`${name}.${clients}`, await underLoad(served, how)));
  }
  return [
    ...figures,
    { name: `${name}.rss_mb`, value: Math.round(served.rssMb()), unit: "MB of the server, after all" },
  ];
};

const onEngine = async (name: string, url: string | null, levels: Level[]): Promise<Figure[]> => {
  const households = levels.reduce((sum, level) => sum + LEVELS[level], 0);
  const place = await aPlace(households, url);
  try {
    const served = await serve(["--import", "tsx", "server/main.ts"], place.env);
    return await atOnce(name, place, served, levels).finally(() => served.end());
  } finally {
    await place.remove();
  }
};

export const measure = async (): Promise<Figure[]> => {
  const onSqlite = await onEngine("sessions", null, [1, 8, 32, 64]);
  const postgres = await startPostgres({ durable: true });
  try {
    return [...onSqlite, ...(await onEngine("sessions.postgres", postgres.socketUrl, [32]))];
  } finally {
    await postgres.stop();
  }
};
