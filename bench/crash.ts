/**
 * The households' server is killed with SIGKILL while they save, 200 times an engine, and started again on what it left. At
 * the end every acknowledged save is looked for: under its version, with the answers that were sent, sealed and whole.
 */
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openContext } from "../server/commands/open-context";
import { readSettings } from "../server/settings/settings";
import { startPostgres } from "../tests/support/postgres";
import { bundleServer } from "./load/bundle";
import { Connection } from "./load/connection";
import { type Acknowledged, answerAll } from "./load/households";
import { aPlace, type Place } from "./load/place";
import { type Served, serve } from "./load/server";
import type { Figure } from "./run";

const KILLS = 200;
const CLIENTS = 5;
/** From the first acknowledged save to the kill: as chance has it, up to this. */
const LOAD_MS = 250;
const FIRST_SAVE_MS = 20_000;

/** Answers until the server is gone. Whatever was not acknowledged by then was never promised. */
const untilKilled = async (served: Served, place: Place, codes: string[]): Promise<Acknowledged[]> => {
  const acknowledged: Acknowledged[] = [];
  let killed = false;
  const household = async (code: string, client: number): Promise<void> => {
    const connection = new Connection(served.port, `10.9.${client}.7`);
    await answerAll(connection, code, place.screens, {
      isOver: () => false,
      saved: (save) => acknowledged.push(save),
    }).catch((error: unknown) => {
      if (!killed) throw error;
    });
    connection.close();
  };
  const households = Promise.all(codes.map(household));
  const until = Date.now() + FIRST_SAVE_MS;
  while (acknowledged.length === 0 && Date.now() < until) await wait(5);
  if (acknowledged.length === 0) throw new Error("No save was acknowledged before the kill");
  await wait(Math.random() * LOAD_MS);
  killed = true;
  await served.end("SIGKILL");
  await households;
  return acknowledged;
};

/** Acknowledged saves that are missing, torn, or not what was sent. */
const lost = async (place: Place, acknowledged: readonly Acknowledged[]): Promise<number> => {
  const ctx = await openContext(readSettings(place.env));
  let missing = 0;
  for (const code of new Set(acknowledged.map((save) => save.code))) {
    const found = await ctx.store.caseByAccessCode(ctx.secrets.codeLookup(code));
    const [response] = found ? await ctx.store.responsesOfCase(found.caseId) : [];
    const events = response ? await ctx.store.events(response.id) : [];
    for (const save of acknowledged) {
      if (save.code !== code) continue;
      const event = events[save.version - 1];
      // what goes to the vault is told as given, and is no answer any more
      const kept = event?.payload.entries
        .filter((entry) => !entry.derived)
        .map(({ variable, value }) => [variable, value]);
      const names = new Set(event?.payload.entries.map(({ variable }) => variable));
      const sent = place.screens[save.version - 1]?.answers.filter(({ variable }) => names.has(variable)) ?? [];
      const vaulted = event?.payload.entries.length !== kept?.length;
      const same =
        vaulted || JSON.stringify(kept) === JSON.stringify(sent.map(({ variable, value }) => [variable, value]));
      if (event?.saveId !== save.saveId || event.version !== save.version || !same) missing++;
    }
  }
  await ctx.store.close();
  return missing;
};

const onEngine = async (program: string, url: string | null): Promise<Figure[]> => {
  const place = await aPlace(KILLS * CLIENTS, url);
  const acknowledged: Acknowledged[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const served = await serve([program], place.env);
    const codes = place.codes.slice(kill * CLIENTS, (kill + 1) * CLIENTS);
    acknowledged.push(...(await untilKilled(served, place, codes)));
  }
  const missing = await lost(place, acknowledged);
  await place.remove();
  const name = `crash.${place.engine}`;
  return [
    { name: `${name}.kills`, value: KILLS, unit: "SIGKILL under load" },
    {
      name: `${name}.lost`,
      value: missing,
      unit: "acknowledged saves",
      against: `${acknowledged.length} acknowledged`,
    },
  ];
};

export const measure = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), "trimode-crash-"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const postgres = await startPostgres({ durable: true });
  try {
    const program = await bundleServer("bench/load/household-server.ts", folder);
    const both = await Promise.all([onEngine(program, null), onEngine(program, postgres.socketUrl)]);
    return both.flat();
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
