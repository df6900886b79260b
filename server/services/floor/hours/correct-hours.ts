/** A supervisor puts hours right. What stood there, what stands now and why is told in the audit. */
import { randomUUID } from "node:crypto";
import type { CorrectHours } from "../../../contract/hours";
import { minutesBetween } from "../../../domain/clock";
import { countedUntil, overlap, toStep } from "../../../domain/floor-hours";
import { ExpectedFailure } from "../../../domain/problem";
import type { FloorHours } from "../../../store/records";
import type { Context } from "../../context";

const LONGEST_HOURS = 14;

export async function correctHours(ctx: Context, who: string, wanted: CorrectHours): Promise<void> {
  const now = ctx.now();
  const [started, ended] = [toStep(new Date(wanted.started)), toStep(new Date(wanted.ended))];
  // of a leap second no date can be made, and every comparison with it is false
  const plausible = ended > started && ended <= now && minutesBetween(started, ended) <= LONGEST_HOURS * 60;
  if (wanted.kind !== null && !plausible) throw new ExpectedFailure("hours-implausible");
  await ctx.store.write(async (tx) => {
    const member = await tx.staffByLogin(wanted.login);
    const was = wanted.id === undefined ? null : await tx.hoursById(wanted.id);
    if (!member || (wanted.id !== undefined && was?.login !== wanted.login) || (wanted.kind === null && !was))
      throw new ExpectedFailure("not-found", { detail: "There are no such hours. Read the list again." });
    const others = wanted.kind === null ? [] : await tx.hoursBetween({ from: started, until: ended }, wanted.login);
    for (const other of others)
      if (other.id !== was?.id && overlap({ started, ended }, { ...other, ended: countedUntil(other) }))
        throw new ExpectedFailure("hours-overlap");
    if (wanted.kind === null) await tx.removeHours(was?.id ?? "");
    else if (was) await tx.changeHours(was.id, { kind: wanted.kind, started, seen: ended, ended });
    else await tx.addHours({ id: randomUUID(), login: wanted.login, kind: wanted.kind, started, seen: ended, ended });
    const [before, after] = [was && spell(was), wanted.kind && spell({ kind: wanted.kind, started, ended })];
    const subject = `${wanted.login}: ${before ?? "none"} -> ${after ?? "none"}; ${wanted.reason.trim()}`;
    await tx.addAudit({ at: now, who, what: "correct-hours", subject });
  });
}

const spell = ({ kind, started, ended }: Pick<FloorHours, "kind" | "started" | "ended">): string =>
  `${kind} ${started.toISOString()} to ${ended?.toISOString() ?? "now"}`;
