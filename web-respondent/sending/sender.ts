/** Drives the deliveries: sends, waits, sends again. Clock and chance come from outside, so that tests can turn them. */
import { afterOutcome, type Delivery, type Sendable, sendNow } from "./delivery";
import type { Outcome } from "./outcome";

export interface Clock {
  now(): number;
  random(): number;
  newId(): string;
  /** Calls back after so many milliseconds; the result cancels. */
  later(run: () => void, ms: number): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  newId: () => crypto.randomUUID(),
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** So long nothing goes by itself after a change: the page is not taken away beneath somebody who types. */
export const QUIET_MS = 5_000;

export class Sender<Body extends Sendable, Reply> {
  private state: Delivery<Body, Reply> = { phase: "idle" };
  private cancelWait: () => void = () => {};
  /** Each save has a generation: a late reply to one that was replaced is not taken for the new one's. */
  private generation = 0;
  private quietUntil = 0;
  /** What is there now cannot be sent: it goes no more by itself. */
  private held = false;

  constructor(
    private readonly post: (body: Body) => Promise<Outcome<Reply>>,
    private readonly changed: (state: Delivery<Body, Reply>) => void,
    private readonly clock: Clock = browserClock,
  ) {}

  get current(): Delivery<Body, Reply> {
    return this.state;
  }

  send(body: Body): void {
    this.generation++;
    this.quietUntil = 0;
    this.held = false;
    this.enter({ phase: "sending", body, tries: 1 });
  }

  /** The network came back, or a wait is over. */
  retry(): void {
    if (this.state.phase !== "waiting" || this.held) return;
    if (this.clock.now() < this.quietUntil) this.enter({ ...this.state, until: this.quietUntil });
    else this.retryNow();
  }

  /** The person does not want to wait. */
  retryNow(): void {
    if (this.state.phase === "waiting") this.enter(sendNow(this.state));
  }

  /**
   * The answers changed while they wait: these are sent instead, once they have stood for a moment; null: none can be sent as
   * they are now. Changed answers need an id of their own: should the first have arrived after all, under its id they would
   * count as seen; under their own they are stale, and go again on top of it.
   */
  amend(body: Body | null): void {
    if (this.state.phase !== "waiting" || (body === this.state.body && !this.held)) return;
    this.held = body === null;
    this.quietUntil = this.clock.now() + QUIET_MS;
    const until = Math.max(this.state.until, this.quietUntil);
    this.enter({ ...this.state, body: body ?? this.state.body, until });
  }

  /** Forgets everything: the person left, or the lock closed. */
  drop(): void {
    this.generation++;
    this.cancelWait();
    this.state = { phase: "idle" };
  }

  private enter(state: Delivery<Body, Reply>): void {
    this.cancelWait();
    this.cancelWait = () => {};
    this.state = state;
    this.changed(state);
    if (state.phase === "sending") void this.transmit(state);
    if (state.phase === "waiting") {
      this.cancelWait = this.clock.later(() => this.retry(), Math.max(0, state.until - this.clock.now()));
    }
  }

  private async transmit(state: { body: Body; tries: number }): Promise<void> {
    const generation = this.generation;
    const outcome = await this.post(state.body);
    if (generation !== this.generation) return;
    const chance = { now: this.clock.now(), random: this.clock.random(), newId: this.clock.newId() };
    this.enter(afterOutcome(state, outcome, chance));
  }
}
