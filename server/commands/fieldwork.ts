/**
 * npm run fieldwork -- reconcile --wave ID   which response of each case stands, derived anew from its events; before
 *                                            that another rule may be declared (--rule, --precedence)
 * npm run fieldwork -- draw-second-phase --into ID   phase two, from the phase one that the wave names (--dry-run)
 */
import { ExpectedFailure } from "../domain/problem";
import type { Context } from "../services/context";
import { readSettings } from "../settings/settings";
import { drawSecondPhase } from "./fieldwork/draw-second-phase";
import { reconcile } from "./fieldwork/reconcile";
import { UsageFault } from "./fieldwork/usage";
import { openContext } from "./open-context";

interface Verb {
  usage: string;
  /** the lines to print */
  run(ctx: Context, given: string[]): Promise<string[]>;
}

const VERBS: Record<string, Verb> = {
  reconcile: {
    usage: "reconcile --wave ID [--rule first-complete|mode-precedence|most-complete] [--precedence phone,web,paper]",
    run: reconcile,
  },
  "draw-second-phase": { usage: "draw-second-phase --into ID [--dry-run]", run: drawSecondPhase },
};
const USAGE = ["npm run fieldwork -- …", ...Object.values(VERBS).map(({ usage }) => `  ${usage}`)].join("\n");

const [name, ...rest] = process.argv.slice(2);
const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
if (!verb) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const ctx = await openContext(readSettings(process.env));
  try {
    for (const line of await verb.run(ctx, rest)) console.log(line);
  } catch (error) {
    if (!(error instanceof ExpectedFailure || error instanceof UsageFault)) throw error;
    console.error(
      error instanceof UsageFault ? `${error.message}\n\n${USAGE}` : (error.extras.detail ?? error.message),
    );
    process.exitCode = error instanceof UsageFault ? 2 : 1;
  } finally {
    await ctx.store.close();
  }
}
