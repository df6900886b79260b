/**
 * `npm run store -- move --to DATABASE_URL [--wave ID]`: from the SQLite file of the settings to PostgreSQL, with the server
 * stopped; says table by table what arrived, and opens every save on both sides (docs/operations.md).
 */
import { parseArgs } from "node:util";
import { openSecrets } from "../secrets/secrets";
import { compareWave } from "../services/fieldwork/compare-stores";
import { readSettings, SettingsFault } from "../settings/settings";
import { openStore } from "../store/open";
import { MoveFailed, moveStore } from "../store/transfer/move-store";
import { PlaceNotEmpty } from "../store/transfer/target";

async function move(to: string, waveId: string | undefined): Promise<boolean> {
  const settings = readSettings({ ...process.env, DATABASE_URL: undefined });
  const secrets = openSecrets(settings);
  const target = await openStore({ databaseUrl: to, sqliteFile: "" }, secrets);
  const source = await openStore(settings, secrets);
  try {
    await source.migrate();
    await target.migrate();
    if (waveId !== undefined && !(await source.wave(waveId))) {
      console.error(`There is no wave ${waveId} in ${settings.sqliteFile}.`);
      return false;
    }
    for (const { table, rows, digest } of await moveStore(settings.sqliteFile, to, waveId))
      console.log(`${table.padEnd(18)} ${String(rows).padStart(8)} rows, the same in both  ${digest.slice(0, 16)}`);
    const waves = waveId === undefined ? (await source.waves()).map(({ id }) => id) : [waveId];
    let fine = true;
    for (const id of waves) {
      const { cases, contacts, events, different } = await compareWave(source, target, id);
      console.log(`Wave ${id}: ${cases} cases, ${contacts} contacts and ${events} saves opened on both sides`);
      if (different.length === 0) continue;
      fine = false;
      console.error(
        `${different.length} cases differ, among them ${different.slice(0, 3).join(", ")}: do not use the copy`,
      );
    }
    if (fine) console.log("Every save arrived. Set DATABASE_URL and give the servers the same keys.");
    return fine;
  } finally {
    await source.close();
    await target.close();
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { to: { type: "string" }, wave: { type: "string" } },
});
try {
  if (positionals[0] !== "move" || !values.to) {
    console.error("npm run store -- move --to postgres://user:password@host:5432/name [--wave ID]");
    process.exitCode = 2;
  } else if (!(await move(values.to, values.wave))) process.exitCode = 1;
} catch (fault) {
  const expected = [SettingsFault, PlaceNotEmpty, MoveFailed];
  if (!(fault instanceof Error) || !expected.some((kind) => fault instanceof kind)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
