/** Who waits for a call by rule, in lines that a policy orders: the simulated counterpart of the store's lines. */
import { type CallingRules, SLICES, type Slice, sliceOf } from "../../domain/calling";
import { timeZoneOf } from "../../domain/territory";
import type { SimCase } from "./case-book";
import type { Chance } from "./chance";
import { Heap } from "./heap";
import { FOR } from "./population";

const ZONE = timeZoneOf("mainland");
const SLICE_KEYS = Object.keys(SLICES) as Slice[];

export interface Queue {
  /** from now on it may be called by rule */
  put(of: SimCase, since: number): void;
  /** the first that is accepted goes out; the others stay */
  take(draw: Draw): SimCase | null;
}
export interface Draw {
  slice: Slice;
  /** 0 to 1 */
  u: number;
  /** whether the caller may be given somebody who refused softly; most may not, and need not look at them all */
  converts: boolean;
  accept(of: SimCase): boolean;
}

/** How cases are ordered that may be called by rule. Computed when a case comes back, from what the store holds. */
export interface Order {
  /** whether recalls and fresh cases stand in one line; otherwise which goes first in this draw */
  recallsFirst: "one line" | ((u: number) => boolean);
  /** where it stands in each part of the week: low first; compared one after the other, then the case id */
  places(of: SimCase, since: number): Readonly<Record<Slice, Place>>;
}

export type Place = readonly [number, number, number];
interface Waiting {
  of: SimCase;
  version: number;
  place: Place;
}
const before = ({ of: a, place: p }: Waiting, { of: b, place: q }: Waiting): boolean => {
  if (p[0] !== q[0]) return p[0] < q[0];
  if (p[1] !== q[1]) return p[1] < q[1];
  return p[2] !== q[2] ? p[2] < q[2] : a.facts.caseId < b.facts.caseId;
};

type Line = "fresh" | "recall" | "refused";
const LINES: readonly Line[] = ["fresh", "recall", "refused"];
const lineOf = ({ facts }: SimCase): Line =>
  facts.attempts.some(({ outcome }) => outcome === "soft-refusal")
    ? "refused"
    : facts.attempts.length > 0
      ? "recall"
      : "fresh";

export function orderedQueue({ recallsFirst, places }: Order, rules: CallingRules): Queue {
  const lines = Object.fromEntries(
    LINES.map((line) => [line, Object.fromEntries(SLICE_KEYS.map((slice) => [slice, new Heap(before)]))]),
  ) as Record<Line, Record<Slice, Heap<Waiting>>>;

  /** the first of several lines that is accepted; those that are not go back to where they stood */
  const first = (among: readonly Line[], { slice, accept }: Draw): SimCase | null => {
    const aside: [Heap<Waiting>, Waiting][] = [];
    let found: SimCase | null = null;
    while (!found) {
      let best: Heap<Waiting> | undefined;
      for (const line of among) {
        const heap = lines[line][slice];
        for (let head = heap.least; head && isOld(head); head = heap.least) heap.pop();
        if (heap.least && (!best?.least || before(heap.least, best.least))) best = heap;
      }
      const next = best?.pop();
      if (!best || !next) break;
      if (accept(next.of)) found = next.of;
      else aside.push([best, next]);
    }
    for (const [heap, each] of aside) heap.push(each);
    return found;
  };

  return {
    put(of, since) {
      const calls = callsBySlice(of);
      const line = lines[lineOf(of)];
      const place = places(of, since);
      for (const slice of SLICE_KEYS)
        if (calls[slice] < rules.attemptsCapPerSlice)
          line[slice].push({ of, version: of.version, place: place[slice] });
    },
    take(draw) {
      const again: Line[] = draw.converts ? ["recall", "refused"] : ["recall"];
      if (recallsFirst === "one line") return first(["fresh", ...again], draw);
      return recallsFirst(draw.u)
        ? (first(again, draw) ?? first(["fresh"], draw))
        : (first(["fresh"], draw) ?? first(again, draw));
    },
  };
}
const isOld = ({ of, version }: Waiting): boolean => of.version !== version || of.held;

export function callsBySlice({ facts }: SimCase): Record<Slice, number> {
  const calls = { morning: 0, afternoon: 0, evening: 0, saturday: 0 };
  for (const { started } of facts.attempts) calls[sliceOf(started, ZONE)]++;
  return calls;
}

/** Anybody who waits, each as likely as the others. */
export function randomQueue(chance: Chance): Queue {
  const waiting: { of: SimCase; version: number }[] = [];
  let draws = 0;
  const remove = (at: number) => {
    const last = waiting.pop();
    if (last && at < waiting.length) waiting[at] = last;
  };
  return {
    put: (of) => waiting.push({ of, version: of.version }),
    take({ accept }) {
      const refused: { of: SimCase; version: number }[] = [];
      let found: SimCase | null = null;
      while (!found && waiting.length > 0) {
        const at = Math.floor(chance(FOR.order, draws++) * waiting.length);
        const next = waiting[at] as { of: SimCase; version: number };
        remove(at);
        if (next.of.version !== next.version || next.of.held) continue;
        if (accept(next.of)) found = next.of;
        else refused.push(next);
      }
      waiting.push(...refused);
      return found;
    },
  };
}
