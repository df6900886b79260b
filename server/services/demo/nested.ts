/** The same services inside one transaction of the demo's, and at a time of its own: 300 histories are not 30,000 commits. */
import type { Store, Writes } from "../../store/store";
import type { Context } from "../context";

export interface Clock {
  now: Date;
}

export function insideOf(ctx: Context, tx: Writes, clock: Clock): Context {
  const store: Store = {
    ...ctx.store,
    ...tx,
    write: (work) => work(tx),
  };
  return { ...ctx, store, now: () => clock.now };
}
