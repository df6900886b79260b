/** One simulated fieldwork after the other, in a process of its own. */
import { MODEL_FILE } from "../../server/commands/simulate";
import { readModel } from "../../server/commands/simulate/model";
import { simulate } from "../../server/commands/simulate/simulate";
import { summaryOf } from "../../server/commands/simulate/summary";
import type { Job } from "../floor";

const model = readModel(MODEL_FILE);

process.on("message", async ({ policy, ...plan }: Job) => {
  process.send?.(summaryOf(await simulate(model, policy, plan), policy, model.title, plan));
});
