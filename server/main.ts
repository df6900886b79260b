/** The process: settings, store, questionnaire, demo wave where it may exist, two origins, and a graceful end. */
import { join } from "node:path";
import { buildApps } from "./app";
import { ensureDemo } from "./commands/demo";
import { followLines } from "./commands/follow-lines";
import { keepQuestionnaire, openContext, ROOT } from "./commands/open-context";
import { welcomeLines, writeBooklet, writeLetter } from "./commands/welcome";
import { withoutContent } from "./http/logging";
import { Metrics } from "./http/machines/metrics";
import { knownRoles } from "./services/access/known-roles";
import { followDefinition } from "./services/fieldwork/follow-definition";
import { replayLedger } from "./services/fieldwork/replay-ledger";
import { startJobs } from "./services/jobs/start-jobs";
import { readyLists } from "./services/lists/search-list";
import { readSettings, type Settings, SettingsFault } from "./settings/settings";
import { watchWrites } from "./store/watch-writes";

const DIST = join(ROOT, "dist");
/** A stop that takes longer leaves the rest to the store's journal. */
const STOP_MS = 10_000;

function settingsOrEnd(): Settings {
  try {
    return knownRoles(readSettings(process.env));
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    console.error(fault.message);
    process.exit(1);
  }
}

// Node would print the fault's own words, and a database's quote what was to be written
process.on("uncaughtException", (fault) => {
  console.error(JSON.stringify({ level: 60, time: Date.now(), err: withoutContent(fault), msg: "stopped by a fault" }));
  process.exit(1);
});
const settings = settingsOrEnd();
const opened = await openContext(settings);
const { store, watch } = watchWrites(opened.store);
const ctx = { ...opened, store };
const erasedAgain = await replayLedger(ctx);
if (erasedAgain > 0) console.log(`Persons erased again, as the ledger says: ${erasedAgain}`);
for (const line of followLines(await followDefinition(ctx, await keepQuestionnaire(ctx)))) console.log(line);
if (settings.demo) console.log("Looking after the demo wave; the first time it takes up to a minute");
const demo = settings.demo ? await ensureDemo(ctx) : null;
const booklet = demo?.formId ? await writeBooklet(ctx, demo.formId) : null;

readyLists(); // nobody should wait for them while typing

let stopping = false;
const { respondent, staff } = await buildApps(ctx, {
  staticFolders: {
    respondent: join(DIST, "web-respondent"),
    console: join(DIST, "cati-console"),
    office: join(DIST, "fieldwork-office"),
  },
  logLevel: settings.operations.logLevel,
  metrics: new Metrics(ctx, watch),
  stopping: () => stopping,
});

// a fault's own words may quote what was to be written: they stay out of the log
const endJobs = startJobs(ctx, (job) => staff.log.error(`${job} failed; it is tried again`));
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const late = setTimeout(() => process.exit(1), STOP_MS);
  await Promise.all([respondent.close(), staff.close(), endJobs()]);
  await ctx.store.close();
  clearTimeout(late);
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

const addresses = {
  household: `${await respondent.listen({ host: settings.host, port: settings.port })}/`,
  staff: `${await staff.listen({ host: settings.host, port: settings.staffPort })}/`,
};
const letter = demo?.caseId ? await writeLetter(ctx, demo.caseId, settings.publicUrl || addresses.household) : null;
for (const line of welcomeLines(addresses, demo, { booklet, letter })) console.log(line);
// for programs that start the platform, such as the journeys
if (process.env.PRINT_JSON)
  console.log(
    JSON.stringify({ ...addresses, accessCode: demo?.accessCode, booklet, letter, staff: demo?.staff ?? [] }),
  );
