/** `npm run audit`: follows the chain of the audit, and names what is not sealed yet. */
import { pathToFileURL } from "node:url";
import type { Context } from "../services/context";
import { sealAudit } from "../services/jobs/seal-audit";
import { readSettings } from "../settings/settings";
import { openContext } from "./open-context";

export interface Verdict {
  intact: boolean;
  lines: string[];
}

/** @param noted a head that an earlier run printed: whoever cut the end of the chain off cannot have it any more */
export async function verifyAudit(ctx: Context, noted?: string): Promise<Verdict> {
  const { sealed, brokenAt, head } = await ctx.store.auditChain(noted);
  const tail = await ctx.store.auditTail();
  const lines = [
    brokenAt === null
      ? `${sealed} rows sealed, and intact.`
      : `Broken at position ${brokenAt}: that row was changed, removed or put in. The ${sealed} before it are intact.`,
  ];
  const found = noted === undefined || head.noted;
  if (!found)
    lines.push("The head that was noted is not in the chain: rows at its end were removed, or all was sealed anew.");
  if (brokenAt === null && sealed > 0) lines.push(`Head, to be noted elsewhere: ${head.last}`);
  lines.push(
    tail.from
      ? `Not sealed yet: ${tail.rows} rows, from row ${tail.from.id} of ${tail.from.at.toISOString()} on.`
      : "Every row is sealed.",
  );
  return { intact: brokenAt === null && found, lines };
}

const USAGE = "npm run audit -- verify [HEAD], or npm run audit -- seal";

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [verb, noted] = process.argv.slice(2);
  const ctx = await openContext(readSettings(process.env));
  try {
    if (verb === "seal") console.log(`${await sealAudit(ctx)} rows sealed.`);
    else if (verb === "verify") {
      const { intact, lines } = await verifyAudit(ctx, noted);
      for (const line of lines) console.log(line);
      process.exitCode = intact ? 0 : 1;
    } else {
      console.error(USAGE);
      process.exitCode = 2;
    }
  } finally {
    await ctx.store.close();
  }
}
