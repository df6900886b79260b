/**
 * `npm run keys -- status | rotate [contacts|answers] | rewrap | forget`: master keys, while the servers go on. Keys in
 * files are rotated here; keys in the environment by the office, and `rewrap` does the rest (docs/operations.md).
 */
import { addDays } from "../domain/clock";
import type { Vault } from "../secrets/secrets";
import type { Context } from "../services/context";
import { KEY_BACKUP_DAYS } from "../services/fieldwork/decide-erasure";
import { rewrapAll } from "../services/fieldwork/rewrap-keys";
import { forgetPrevious, rotatedAt, rotateKeyFile } from "../settings/master-keys";
import { readSettings, SettingsFault } from "../settings/settings";
import { openContext } from "./open-context";

const USAGE = `npm run keys -- status
npm run keys -- rotate [contacts|answers]
npm run keys -- rewrap
npm run keys -- forget`;
const VAULTS: readonly Vault[] = ["contacts", "answers"];
const WHO = "command";

async function status(ctx: Context): Promise<void> {
  for (const { vault, keyId, cases } of await ctx.store.keyUse()) {
    const current = ctx.secrets.keyId(vault) === keyId;
    const known = current ? "current" : ctx.secrets.knows(vault, keyId) ? "previous: rewrap" : "NOT in the settings";
    console.log(`${vault.padEnd(9)} ${keyId}  ${String(cases).padStart(7)} cases  ${known}`);
  }
}

async function rewrap(ctx: Context): Promise<void> {
  const done = await rewrapAll(ctx, WHO);
  console.log(`${done} cases have their keys wrapped by the current master keys now.`);
}

async function rotate(ctx: Context, vaults: readonly Vault[]): Promise<boolean> {
  for (const vault of vaults) {
    const file = ctx.settings.masterKeyFiles[vault];
    const name = `MASTER_KEY_${vault.toUpperCase()}`;
    if (file === null) {
      console.error(
        `${name} stands in the environment: set ${name}_PREVIOUS to it and ${name} to a new one in every server, start them one by one, then run \`npm run keys -- rewrap\``,
      );
      return false;
    }
    const made = rotateKeyFile(file);
    if (!Buffer.isBuffer(made)) {
      console.error(made);
      return false;
    }
    const subject = `${vault} ${ctx.secrets.keyId(vault)}`;
    await ctx.store.write((tx) => tx.addAudit({ at: ctx.now(), who: WHO, what: "rotate-master-key", subject }));
    console.log(`${file} holds a new master key for ${vault}. Copy it to where your master keys are kept.`);
  }
  await rewrap(ctx);
  return true;
}

/** Backups of keys that are not older than 30 days may still be wrapped by the previous ones. */
async function forget(ctx: Context): Promise<boolean> {
  const use = await ctx.store.keyUse();
  if (use.some(({ vault, keyId }) => ctx.secrets.keyId(vault) !== keyId)) {
    console.error("Rows are still wrapped by previous keys: run `npm run keys -- rewrap` first.");
    return false;
  }
  for (const vault of VAULTS) {
    const file = ctx.settings.masterKeyFiles[vault];
    const since = file && rotatedAt(file);
    if (!file || !since) continue;
    const until = addDays(since, KEY_BACKUP_DAYS);
    if (until > ctx.now()) {
      console.log(
        `The previous keys of ${vault} are needed by backups until ${until.toISOString().slice(0, 10)}: kept.`,
      );
      continue;
    }
    forgetPrevious(file);
    console.log(`The previous keys of ${vault} are deleted.`);
  }
  return true;
}

async function run(ctx: Context, act: string | undefined, which: string | undefined): Promise<boolean> {
  const vaults = VAULTS.filter((vault) => which === undefined || vault === which);
  if (act === "status") await status(ctx);
  else if (act === "rewrap") await rewrap(ctx);
  else if (act === "rotate" && vaults.length > 0) return rotate(ctx, vaults);
  else if (act === "forget") return forget(ctx);
  else {
    console.error(USAGE);
    return false;
  }
  return true;
}

try {
  const ctx = await openContext(readSettings(process.env));
  const [act, which] = process.argv.slice(2);
  try {
    if (!(await run(ctx, act, which))) process.exitCode = 1;
  } finally {
    await ctx.store.close();
  }
} catch (fault) {
  if (!(fault instanceof SettingsFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
