/** Ways of choosing among the cases that may be called by rule. All obey the same hours, caps, delays and promises. */
import { sliceScores } from "../../domain/call-order";
import { type CallingRules, phoneCalls, SLICES, type Slice } from "../../domain/calling";
import { timeZoneOf } from "../../domain/territory";
import { nextNumber, type SimCase } from "./case-book";
import type { Chance } from "./chance";
import type { ContactModel } from "./model";
import { usualReach } from "./population";
import { callsBySlice, type Order, orderedQueue, type Place, type Queue, randomQueue } from "./queue";

const ZONE = timeZoneOf("mainland");
const SLICE_KEYS = Object.keys(SLICES) as Slice[];
const lastCall = ({ facts }: SimCase): number => facts.attempts.at(-1)?.started.getTime() ?? 0;

const eachSlice = (place: (slice: Slice) => Place): Record<Slice, Place> => ({
  morning: place("morning"),
  afternoon: place("afternoon"),
  evening: place("evening"),
  saturday: place("saturday"),
});

/** domain/call-order.ts, as the store keeps it. */
const scored: Order = {
  recallsFirst: "one line",
  places(of) {
    const scores = sliceScores(phoneCalls(of.facts), ZONE);
    return eachSlice((slice) => [-scores[slice], -of.facts.priority, lastCall(of)]);
  },
};

const firstIn: Order = { recallsFirst: "one line", places: (_of, since) => eachSlice(() => [since, 0, 0]) };

/** The usual rule of the trade: recalls first with a fixed chance, then whoever was called fewest in this part of the week. */
const slotAndPriority = (recallFirst: number): Order => ({
  recallsFirst: (u) => u < recallFirst,
  places(of) {
    const calls = callsBySlice(of);
    const level = (part: Slice): number => Math.floor(calls[part] / SLICES[part].weight);
    const least = Math.min(...SLICE_KEYS.map(level));
    return eachSlice((slice) => [level(slice) === least ? 0 : 1, -of.facts.priority, lastCall(of)]);
  },
});

/** An hour in each part of the week at which the all-knowing order looks. */
const LOOKS_AT = { morning: [1, 11], afternoon: [2, 15], evening: [3, 18], saturday: [6, 14] } as const;

/**
 * Knows what no floor knows: whose number is whose, and each person's true chance of being reached. What it gains over the
 * others is about what an order of calls can gain at all.
 */
const allKnowing = (model: ContactModel): Order => ({
  recallsFirst: "one line",
  places(of) {
    const { contact, minutes } = model;
    const worth = nextNumber(of)?.fate === "works" ? 1 : 0;
    const refused = of.facts.attempts.some(({ outcome }) => outcome === "soft-refusal" || outcome === "hang-up");
    const { complete } = refused ? contact.refused : contact.first;
    const reach = (slice: Slice): number => {
      const [weekday, hour] = LOOKS_AT[slice];
      return usualReach(of.person, { weekday, hour });
    };
    const all = {
      morning: reach("morning"),
      afternoon: reach("afternoon"),
      evening: reach("evening"),
      saturday: reach("saturday"),
    };
    const best = Math.max(...Object.values(all));
    return eachSlice((slice) => {
      const cost = minutes.silence + (minutes.contact - minutes.silence) * all[slice];
      return [(-worth * complete * all[slice] * (all[slice] / best) ** 2) / cost, lastCall(of), 0];
    });
  },
});

export const POLICIES = {
  trimode: (rules: CallingRules) => orderedQueue(scored, rules),
  "slot-and-priority": (rules: CallingRules) => orderedQueue(slotAndPriority(0.7), rules),
  "first-in-first-out": (rules: CallingRules) => orderedQueue(firstIn, rules),
  random: (_rules: CallingRules, chance: Chance) => randomQueue(chance),
  "all-knowing": (rules: CallingRules, _chance: Chance, model: ContactModel) => orderedQueue(allKnowing(model), rules),
} as const satisfies Record<string, (rules: CallingRules, chance: Chance, model: ContactModel) => Queue>;
export type Policy = keyof typeof POLICIES;
export const POLICY_KEYS = Object.keys(POLICIES) as Policy[];
