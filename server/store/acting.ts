/**
 * From which network address a member of staff acts. It belongs to every row of the audit that a request causes, however
 * deep in the services the row is written, and to nothing else: so it goes beside the arguments, from the guard of the
 * staff routes to the one query that writes audit rows. Households' requests are never run inside it. Decision 0014.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const acting = new AsyncLocalStorage<{ address: string }>();

/** Runs `work`, and all that it waits for, as done from this address. */
export const actingFrom = <T>(address: string, work: () => T): T => acting.run({ address }, work);
/** null: nobody of staff acts; a household, a job, or a command. */
export const actingAddress = (): string | null => acting.getStore()?.address ?? null;
