/** A fieldwork in memory, and what it came to. */
import { type CallingRules, DEFAULT_CALLING, sliceOf } from "../../domain/calling";
import { timeZoneOf } from "../../domain/territory";
import { bookOf, type SimCase } from "./case-book";
import { chanceOf } from "./chance";
import { type Desk, type Fieldwork, work } from "./fieldwork";
import { Floor } from "./floor";
import type { ContactModel } from "./model";
import { POLICIES, type Policy } from "./policies";
import { population } from "./population";

export interface Plan {
  cases: number;
  interviewers: number;
  days: number;
  seed: number;
}
export interface Simulated extends Fieldwork {
  book: readonly SimCase[];
}
const ZONE = timeZoneOf("mainland");

export const deskOf = (floor: Floor, book: readonly SimCase[]): Desk => {
  for (const of of book) floor.put(of);
  return {
    draw: (caller, now, u) => floor.draw(caller, now, sliceOf(now, ZONE), u),
    started: () => undefined,
    ended: (of) => floor.put(of),
  };
};

export async function simulate(
  model: ContactModel,
  policy: Policy,
  plan: Plan,
  rules: CallingRules = DEFAULT_CALLING,
): Promise<Simulated> {
  const chance = chanceOf(plan.seed);
  const book = bookOf(population(model, plan.cases, plan.days, chance));
  const desk = deskOf(new Floor(POLICIES[policy](rules, chance, model), rules), book);
  return { book, ...(await work({ model, rules, book, chance, ...plan }, desk)) };
}
