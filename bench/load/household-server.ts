/** The households' half of the server, as main.ts runs it, on a place whose wave is there already: it starts in a second. */
import { openContext } from "../../server/commands/open-context";
import { respondentApp } from "../../server/http/respondent/app";
import { startJobs } from "../../server/services/jobs/start-jobs";
import { readSettings } from "../../server/settings/settings";

const ctx = await openContext(readSettings(process.env));
const app = await respondentApp(ctx, { logLevel: ctx.settings.operations.logLevel });
startJobs(ctx, (job) => app.log.error(`${job} failed`));
await app.listen({ host: ctx.settings.host, port: ctx.settings.port });
