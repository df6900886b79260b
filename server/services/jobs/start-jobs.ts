/** What a running server does by itself, beside answering. */
import type { Context } from "../context";
import { DROP_LINES_EVERY_SECONDS, dropLines } from "../lines/close-line";
import { SEND_EVERY_SECONDS, sendMessages } from "../messages/send-messages";
import { CHECK_QUALITY_EVERY_SECONDS, checkQuality } from "./check-quality";
import { END_IDLE_EVERY_SECONDS, endIdleSittings } from "./end-idle-sittings";
import { END_LAPSED_EVERY_SECONDS, endLapsedHours } from "./end-lapsed-hours";
import { PURGE_EVERY_SECONDS, purgeContacts } from "./purge-contacts";
import { SEAL_EVERY_SECONDS, sealAudit } from "./seal-audit";

interface Job {
  /** as a log tells of its fault */
  name: string;
  everySeconds: number;
  run(ctx: Context): Promise<unknown>;
}
const JOBS: readonly Job[] = [
  { name: "sealing the audit", everySeconds: SEAL_EVERY_SECONDS, run: sealAudit },
  { name: "ending idle sittings", everySeconds: END_IDLE_EVERY_SECONDS, run: endIdleSittings },
  { name: "ending hours of consoles that vanished", everySeconds: END_LAPSED_EVERY_SECONDS, run: endLapsedHours },
  { name: "looking at quality by night", everySeconds: CHECK_QUALITY_EVERY_SECONDS, run: checkQuality },
  { name: "purging contacts", everySeconds: PURGE_EVERY_SECONDS, run: purgeContacts },
  { name: "sending messages", everySeconds: SEND_EVERY_SECONDS, run: sendMessages },
  { name: "dropping lines that nobody closed", everySeconds: DROP_LINES_EVERY_SECONDS, run: dropLines },
];

type OnFault = (job: string, fault: unknown) => void;

/** Starts every job; what it returns ends them, and resolves when no round is under way any more. */
export function startJobs(ctx: Context, onFault: OnFault): () => Promise<void> {
  const ends = JOBS.map((job) => keepRunning(job, ctx, (fault) => onFault(job.name, fault)));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** At once, then after each pause; a round that fails is told, and the next one tries again. */
function keepRunning({ everySeconds, run }: Job, ctx: Context, onFault: (fault: unknown) => void): () => Promise<void> {
  let round: Promise<unknown> | null = null;
  const begin = () => {
    round ??= run(ctx)
      .catch(onFault)
      .finally(() => {
        round = null;
      });
  };
  begin();
  const timer = setInterval(begin, everySeconds * 1000);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
