/** `reconcile`: the wave's rule, declared anew or applied again. */
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { MODES, type Mode } from "../../../questionnaires/format/types";
import { RECONCILIATION, RECONCILIATIONS, type Reconciliation } from "../../domain/response";
import type { Context } from "../../services/context";
import { reconcileWave } from "../../services/fieldwork/reconcile-wave";
import { UsageFault } from "./usage";

const isRule = (text: string): text is Reconciliation => (RECONCILIATIONS as readonly string[]).includes(text);
const isMode = (text: string): text is Mode => (MODES as readonly string[]).includes(text);

export async function reconcile(ctx: Context, given: string[]): Promise<string[]> {
  const { wave, rule, precedence } = options(given);
  if (wave === undefined) throw new UsageFault("Which wave? Name it with --wave.");
  if (rule !== undefined && !isRule(rule)) throw new UsageFault(`There is no rule ${rule}.`);
  const modes = precedence?.split(",").map((mode) => mode.trim());
  if (modes && (!modes.every(isMode) || new Set(modes).size !== modes.length))
    throw new UsageFault("A precedence names modes, each once, the most trusted first: phone,web,paper.");
  const done = await reconcileWave(ctx, {
    waveId: wave,
    who: `command line (${userInfo().username})`,
    ...(rule === undefined ? {} : { rule }),
    ...(modes ? { precedence: modes.filter(isMode) } : {}),
  });
  const { reconciliation, modePrecedence } = done.wave;
  const order = reconciliation === "mode-precedence" ? ` (${modePrecedence.join(", ")})` : "";
  return [
    `${done.wave.title}: ${RECONCILIATION[reconciliation].label.en}${order} stands.`,
    `${done.responses} responses of ${done.cases} cases derived from their events; ${done.changed} changed.`,
  ];
}

function options(given: string[]): { wave?: string; rule?: string; precedence?: string } {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: given, options: { wave: text, rule: text, precedence: text } }).values;
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
}
