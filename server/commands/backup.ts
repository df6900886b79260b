/**
 * `npm run backup -- make --into FOLDER`, `restore --from FOLDER [--at STAMP]`, `prune --in FOLDER`: data and keys apart,
 * while the servers go on (docs/operations.md).
 */
import { parseArgs } from "node:util";
import { addDays } from "../domain/clock";
import { openSecrets } from "../secrets/secrets";
import { afterRestore } from "../services/fieldwork/after-restore";
import { KEY_BACKUP_DAYS } from "../services/fieldwork/decide-erasure";
import { readSettings, type Settings, SettingsFault } from "../settings/settings";
import { LedgerBroken } from "../store/erasure-ledger";
import { openStore } from "../store/open";
import { makeBackup } from "../store/transfer/make-backup";
import { BackupUnusable, pruneKeys } from "../store/transfer/parts";
import { restoreBackup } from "../store/transfer/restore-backup";
import { PlaceNotEmpty } from "../store/transfer/target";

const USAGE = `npm run backup -- make --into FOLDER
npm run backup -- restore --from FOLDER [--at STAMP] [--ledger-lost]
npm run backup -- prune --in FOLDER`;

const total = (rows: Record<string, number>) => Object.values(rows).reduce((sum, count) => sum + count, 0);
const prune = (folder: string, now: Date): void => {
  for (const gone of pruneKeys(folder, addDays(now, -KEY_BACKUP_DAYS)))
    console.log(`Deleted ${gone}: backups of keys are kept ${KEY_BACKUP_DAYS} days`);
};

async function make(settings: Settings, folder: string, now: Date): Promise<void> {
  const { data, keys } = await makeBackup(settings, folder, now);
  console.log(
    `Backup of ${data.made} in ${folder}: ${total(data.rows)} rows of data, ${total(keys.rows)} wrapped keys`,
  );
  prune(folder, now);
}

async function restore(settings: Settings, folder: string, at: string | undefined, ledgerLost: boolean): Promise<void> {
  const secrets = openSecrets(settings);
  const prepared = settings.databaseUrl === null ? null : await openStore(settings, secrets);
  await prepared?.migrate();
  await prepared?.close();
  const { data, keys } = await restoreBackup(settings, folder, at);
  console.log(`Restored: data of ${data.made} (${total(data.rows)} rows), keys of ${keys.made} (${total(keys.rows)})`);
  const store = await openStore(settings, secrets);
  try {
    await store.migrate();
    const found = await afterRestore({ store, settings, secrets, now: () => new Date() });
    console.log(`Persons erased again, as ${settings.erasureLedger} says: ${found.erasedAgain}`);
    for (const key of found.unknownMasterKeys)
      console.error(`Rows are wrapped by the master key ${key}, which the settings do not hold: bring it back`);
    if (found.unexplained > 0)
      console.error(
        `${found.unexplained} cases have no keys and are not in the ledger: bring back the newest copy of the ledger and run a start, or say --ledger-lost`,
      );
    if (found.unknownMasterKeys.length > 0 || (found.unexplained > 0 && !ledgerLost)) process.exitCode = 1;
    else console.log("Every row has its master key. The platform can be started.");
  } finally {
    await store.close();
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    into: { type: "string" },
    from: { type: "string" },
    in: { type: "string" },
    at: { type: "string" },
    "ledger-lost": { type: "boolean", default: false },
  },
});
try {
  const [act] = positionals;
  if (act === "make" && values.into) await make(readSettings(process.env), values.into, new Date());
  else if (act === "restore" && values.from)
    await restore(readSettings(process.env), values.from, values.at, values["ledger-lost"]);
  else if (act === "prune" && values.in) prune(values.in, new Date());
  else {
    console.error(USAGE);
    process.exitCode = 2;
  }
} catch (fault) {
  const expected = [SettingsFault, BackupUnusable, PlaceNotEmpty, LedgerBroken];
  if (!(fault instanceof Error) || !expected.some((kind) => fault instanceof kind)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
