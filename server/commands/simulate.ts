/**
 * `npm run simulate`: a fieldwork by telephone on a simulated clock, drawn by the real rules (docs/simulation.md). It
 * opens no store and calls nobody.
 */
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ModelFault, readModel } from "./simulate/model";
import { POLICY_KEYS, type Policy } from "./simulate/policies";
import { simulate } from "./simulate/simulate";
import { summaryOf, tableOf } from "./simulate/summary";

export const MODEL_FILE = join(dirname(fileURLToPath(import.meta.url)), "simulate", "contact-model.yaml");

const USAGE = `npm run simulate -- [--model FILE] [--cases N] [--interviewers N] [--days N] [--seed N] [--order NAME] [--json]
  orders: ${POLICY_KEYS.join(", ")}`;

class UsageFault extends Error {}

/** The lines to print. */
export async function simulated(args: string[]): Promise<string[]> {
  const { values } = parsed(args);
  const number = (name: "cases" | "interviewers" | "days" | "seed", otherwise: number, most: number): number => {
    const given = values[name];
    const value = given === undefined ? otherwise : Number(given);
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new UsageFault(`--${name} is a whole number from 1 to ${most}.`);
    return value;
  };
  const policy = POLICY_KEYS.find((key) => key === (values.order ?? "trimode"));
  if (!policy) throw new UsageFault(`There is no order “${values.order}”.`);
  const plan = {
    cases: number("cases", 2_000, 1_000_000),
    interviewers: number("interviewers", 8, 1_000),
    days: number("days", 20, 365),
    seed: number("seed", 1, 2_147_483_647),
  };
  const model = readModel(values.model ?? MODEL_FILE);
  const summary = summaryOf(await simulate(model, policy satisfies Policy, plan), policy, model.title, plan);
  return values.json ? [JSON.stringify(summary, null, 2)] : tableOf(summary);
}

function parsed(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      options: {
        ...{ model: text, cases: text, interviewers: text, days: text, seed: text, order: text },
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    for (const line of await simulated(process.argv.slice(2))) console.log(line);
  } catch (error) {
    if (error instanceof ModelFault) console.error(["The contact model cannot be used:", ...error.faults].join("\n  "));
    else if (error instanceof UsageFault) console.error(`${error.message}\n${USAGE}`);
    else throw error;
    process.exitCode = 2;
  }
}
