/**
 * Complete interviews an interviewer hour, over a fieldwork of 48 days with 25,000 cases and 40 interviewers, simulated
 * with the population of server/commands/simulate/contact-model.yaml: our order of calls against three others, each with
 * the same people, seats, hours, caps, delays and promises. Twenty seeds; a gain is the mean of the paired differences,
 * with its interval (t, 95 %). "all-knowing" is no order that a floor could have: it shows what any order could gain.
 */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { POLICY_KEYS, type Policy } from "../server/commands/simulate/policies";
import type { Summary } from "../server/commands/simulate/summary";
import type { Figure } from "./run";

const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1);
/** Student's t for 95 % and 19 degrees of freedom. */
const T = 2.093;
const PLAN = { cases: 25_000, interviewers: 40, days: 48 };
const WORKERS = Math.min(2, availableParallelism());

export interface Job extends Record<keyof typeof PLAN | "seed", number> {
  policy: Policy;
}

const runs = async (jobs: Job[]): Promise<Summary[]> => {
  const done: Summary[] = [];
  const waiting = [...jobs];
  const work = (worker: ChildProcess): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = () => {
        const job = waiting.shift();
        if (job) worker.send(job);
        else worker.disconnect();
      };
      worker.on("message", (summary: Summary) => {
        done.push(summary);
        next();
      });
      worker.on("error", reject);
      worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`A fieldwork ended with ${code}`))));
      next();
    });
  const file = fileURLToPath(new URL("./load/floor-worker.ts", import.meta.url));
  const start = () => fork(file, { execArgv: ["--import", "tsx"] });
  await Promise.all(Array.from({ length: WORKERS }, () => work(start())));
  return done;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const interval = (values: readonly number[]): { mean: number; low: number; high: number } => {
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  const half = T * Math.sqrt(variance / values.length);
  return { mean: centre, low: centre - half, high: centre + half };
};
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

export const measure = async (): Promise<Figure[]> => {
  const summaries = await runs(SEEDS.flatMap((seed) => POLICY_KEYS.map((policy) => ({ ...PLAN, seed, policy }))));
  const of = (policy: Policy): Summary[] =>
    SEEDS.map((seed) => {
      const found = summaries.find((each) => each.policy === policy && each.seed === seed);
      if (!found) throw new Error(`No run of ${policy} with seed ${seed}`);
      return found;
    });
  const rates = (policy: Policy): number[] => of(policy).map((each) => each.completesPerHour);
  const others = POLICY_KEYS.filter((policy) => policy !== "trimode" && policy !== "all-knowing");
  const best = others.reduce((a, b) => (mean(rates(b)) > mean(rates(a)) ? b : a));
  const against = rates(best);
  const gainOf = (policy: Policy, over: readonly number[]) =>
    interval(rates(policy).map((rate, at) => rate / (over[at] as number) - 1));
  const gain = gainOf("trimode", against);
  const unit = "of completes an hour, mean of paired seeds";

  return [
    { name: "floor.gain_over_best", value: rounded(gain.mean), unit, against: `${best}; aim: 0.15` },
    { name: "floor.gain_low", value: rounded(gain.low), unit: "lower end of its interval, 95 %" },
    { name: "floor.gain_high", value: rounded(gain.high), unit: "upper end" },
    ...others.map((policy) => ({
      name: `floor.gain_over.${policy}`,
      value: rounded(gainOf("trimode", rates(policy)).mean),
      unit,
    })),
    {
      name: "floor.gain_all_knowing",
      value: rounded(gainOf("all-knowing", against).mean),
      unit,
      against: `${best}; of an order that knows each person’s true chances: no floor has it`,
    },
    ...POLICY_KEYS.flatMap((policy) => {
      const all = of(policy);
      return [
        { name: `floor.${policy}.completes_per_hour`, value: rounded(mean(rates(policy))), unit: "interviews an hour" },
        {
          name: `floor.${policy}.completes`,
          value: Math.round(mean(all.map((each) => each.completes))),
          unit: "cases",
        },
        { name: `floor.${policy}.mean_attempts`, value: rounded(mean(all.map((s) => s.meanAttempts))), unit: "calls" },
        {
          name: `floor.${policy}.max_attempts`,
          value: Math.max(...all.map((each) => each.maxAttempts)),
          unit: "calls of one case, appointments that it asked for included",
        },
        {
          name: `floor.${policy}.max_by_rule`,
          value: Math.max(...all.map((each) => each.maxByRule)),
          unit: "calls of one case when it was drawn by rule, that call included; cap: 8",
        },
        {
          name: `floor.${policy}.outside_hours`,
          value: all.reduce((sum, each) => sum + each.outsideHours, 0),
          unit: "calls",
        },
      ];
    }),
  ];
};
