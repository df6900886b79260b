/** What a draw gives: promises first, then whoever waits for a call by rule. Every case passes domain/calling.ts. */
import { orderCandidates } from "../../domain/call-order";
import { type CallingRules, callableNow, NEVER, restsUntil, type Slice } from "../../domain/calling";
import { type Caller, mayConvert } from "../../domain/skill";
import type { SimCase } from "./case-book";
import { Heap } from "./heap";
import type { Queue } from "./queue";

interface Sleeping {
  of: SimCase;
  version: number;
  at: number;
}
const sooner = (a: Sleeping, b: Sleeping): boolean =>
  a.at !== b.at ? a.at < b.at : a.of.facts.caseId < b.of.facts.caseId;
const MINUTE = 60_000;

export class Floor {
  readonly #sleeping = new Heap(sooner);
  readonly #promised = new Heap(sooner);
  #due: SimCase[] = [];

  constructor(
    readonly queue: Queue,
    readonly rules: CallingRules,
  ) {}

  /** A case that nobody is calling: it waits for its promise, for its delay, or for nothing any more. */
  put(of: SimCase): void {
    const { facts, version } = of;
    if (facts.appointment) {
      this.#promised.push({ of, version, at: facts.appointment.at.getTime() - this.rules.appointmentLead * MINUTE });
      return;
    }
    const rests = restsUntil(facts.attempts);
    if (rests && rests >= NEVER) return;
    if (facts.finished || !facts.hasNumber || facts.attempts.length >= this.rules.attemptsCap) return;
    this.#sleeping.push({ of, version, at: rests?.getTime() ?? 0 });
  }

  draw(caller: Caller, now: Date, slice: Slice, u: number): SimCase | null {
    const at = now.getTime();
    for (let next = this.#sleeping.least; next && next.at <= at; next = this.#sleeping.least) {
      this.#sleeping.pop();
      if (next.of.version === next.version) this.queue.put(next.of, next.at);
    }
    for (let next = this.#promised.least; next && next.at <= at; next = this.#promised.least) {
      this.#promised.pop();
      if (next.of.version === next.version) this.#due.push(next.of);
    }
    const accept = (of: SimCase) => this.#tier(of, caller, now) !== null;
    return this.#promise(caller, now, u) ?? this.queue.take({ slice, u, converts: mayConvert(caller, null), accept });
  }

  #tier(of: SimCase, caller: Caller, now: Date) {
    const verdict = callableNow(of.facts, caller, now, this.rules);
    return "tier" in verdict ? verdict.tier : null;
  }

  #promise(caller: Caller, now: Date, u: number): SimCase | null {
    this.#due = this.#due.filter(({ facts, held }) => facts.appointment && !facts.finished && !held);
    const candidates = this.#due.flatMap((of) => {
      const tier = this.#tier(of, caller, now);
      return tier ? [{ facts: of.facts, tier }] : [];
    });
    const first = orderCandidates(candidates, now, u, this.rules)[0]?.facts;
    return this.#due.find(({ facts }) => facts === first) ?? null;
  }
}
