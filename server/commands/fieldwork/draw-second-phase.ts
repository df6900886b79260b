/** `draw-second-phase`: how many in all, never how many of a group. */
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import type { Context } from "../../services/context";
import { drawSecondPhase as draw } from "../../services/fieldwork/draw-second-phase";
import { UsageFault } from "./usage";

export async function drawSecondPhase(ctx: Context, given: string[]): Promise<string[]> {
  const { into, "dry-run": dryRun = false } = options(given);
  if (into === undefined) throw new UsageFault("Into which wave? Name it with --into.");
  const who = `command line (${userInfo().username})`;
  const { persons, batches, before } = await draw(ctx, { waveId: into, who, dryRun });
  return [
    `${persons} persons ${dryRun ? "would be drawn" : "drawn"} into ${into}, in ${batches} batches. ${before} were drawn before.`,
  ];
}

function options(given: string[]): { into?: string; "dry-run"?: boolean } {
  try {
    return parseArgs({ args: given, options: { into: { type: "string" }, "dry-run": { type: "boolean" } } }).values;
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
}
