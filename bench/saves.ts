/**
 * Page saves over HTTP: checked, sealed, durable. 64 households answer at once, each its next screen as soon as the last
 * one is saved. Beside it, in the same run, what could be reached at most: the same route with nothing in it, and bare
 * inserts of the same rows. Load generator, server and PostgreSQL share this machine's cores, and so do the limits.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../tests/support/postgres";
import { load } from "./load/households";
import { bareInserts } from "./load/inserts";
import { aPlace, type Place } from "./load/place";
import { serve } from "./load/server";
import { percentile, rounded, underLoad } from "./load/under-load";
import type { Figure } from "./run";

const CLIENTS = 64;
const HOUSEHOLDS = 900;
const WARM_UP_MS = 5_000;
const MEASURE_MS = 20_000;
const LIMIT_MS = 8_000;

const emptyRoute = async (place: Place): Promise<number> => {
  const file = join(place.env.DATA_DIR ?? "", "reply.json");
  writeFileSync(file, JSON.stringify(place.reply));
  const served = await serve(["--import", "tsx", "bench/load/nothing.ts", file], {});
  try {
    const { codes, screens } = place;
    const { saves, seconds } = await load({
      ...{ port: served.port, codes, screens, clients: CLIENTS },
      ...{ warmUpMs: WARM_UP_MS / 2, measureMs: LIMIT_MS, again: true },
    });
    return saves / seconds;
  } finally {
    await served.end();
  }
};

const onEngine = async (url: string | null): Promise<Figure[]> => {
  const place = await aPlace(HOUSEHOLDS, url);
  try {
    const served = await serve(["--import", "tsx", "server/main.ts"], place.env);
    const { codes, screens } = place;
    const how = { codes, screens, clients: CLIENTS, warmUpMs: WARM_UP_MS, measureMs: MEASURE_MS };
    const { saves, seconds, latencies, cpuMs } = await underLoad(served, how).finally(() => served.end());
    const inserts = await bareInserts(place, CLIENTS, LIMIT_MS);
    const empty = await emptyRoute(place);
    const perSecond = saves / seconds;
    const name = `saves.${place.engine}`;
    const against = `the lower of an empty route and bare durable inserts, ${CLIENTS} clients, all on ${cpus().length} cores`;
    return [
      { name: `${name}.per_second`, value: rounded(perSecond), unit: "saves/s", against },
      { name: `${name}.p50_ms`, value: rounded(percentile(latencies, 0.5)), unit: "ms" },
      { name: `${name}.p99_ms`, value: rounded(percentile(latencies, 0.99)), unit: "ms" },
      { name: `${name}.share_of_limit`, value: rounded(perSecond / Math.min(inserts, empty)), unit: "share", against },
      { name: `${name}.cpu_ms_per_save`, value: rounded(cpuMs / saves), unit: "ms of the server's processor time" },
      { name: `${name}.limit_empty_route`, value: rounded(empty), unit: "requests/s" },
      { name: `${name}.limit_inserts`, value: rounded(inserts), unit: "rows/s" },
    ];
  } finally {
    await place.remove();
  }
};

export const measure = async (): Promise<Figure[]> => {
  const onSqlite = await onEngine(null);
  const postgres = await startPostgres({ durable: true });
  try {
    return [...onSqlite, ...(await onEngine(postgres.socketUrl))];
  } finally {
    await postgres.stop();
  }
};
