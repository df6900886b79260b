/** What a running server does by itself, beside answering. */
import type { Context } from "../context";
import { keepSealing } from "./keep-sealing";
import { PURGE_EVERY_SECONDS, purgeContacts } from "./purge-contacts";

type OnFault = (job: string, fault: unknown) => void;

/** Starts every job; what it returns ends them, and resolves when no round is under way any more. */
export function startJobs(ctx: Context, onFault: OnFault): () => Promise<void> {
  const ends = [
    keepSealing(ctx, (fault) => onFault("sealing the audit", fault)),
    every(
      PURGE_EVERY_SECONDS,
      () => purgeContacts(ctx),
      (fault) => onFault("purging contacts", fault),
    ),
  ];
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** At once, then after each pause; a round that fails is told, and the next one tries again. */
function every(seconds: number, work: () => Promise<unknown>, onFault: (fault: unknown) => void): () => Promise<void> {
  let round: Promise<unknown> | null = null;
  const begin = () => {
    round ??= work()
      .catch(onFault)
      .finally(() => {
        round = null;
      });
  };
  begin();
  const timer = setInterval(begin, seconds * 1000);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
