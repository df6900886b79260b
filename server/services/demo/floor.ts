/** The floor of the demo wave: who is planned, the hours of the days before, one form of an observer. */
import { randomUUID } from "node:crypto";
import { addDays, instantOf, localTime } from "../../domain/clock";
import type { Context } from "../context";

/** Two stretches a day, and a meal between them: the second reaches into the evening, when people are at home. */
const PLAN: Record<string, readonly (readonly [from: string, until: string])[]> = {
  interviewer: [
    ["10:00", "13:00"],
    ["14:00", "18:00"],
  ],
  interviewer2: [["13:00", "20:00"]],
  interviewer3: [["16:00", "20:00"]],
};
const DAYS_BEFORE = 6;
const DAYS_AHEAD = 7;

/** Loaded once: found again, it is left as it is. */
export async function seedFloor(ctx: Context, today: Date): Promise<void> {
  const span = { from: addDays(today, -DAYS_BEFORE), until: addDays(today, DAYS_AHEAD) };
  if ((await ctx.store.shifts(span)).length > 0) return;
  await ctx.store.write(async (tx) => {
    for (let ahead = -DAYS_BEFORE; ahead <= DAYS_AHEAD; ahead++) {
      const { day, weekday } = localTime(addDays(today, ahead));
      if (weekday === 7) continue;
      for (const [login, stretches] of Object.entries(PLAN))
        for (const [from, until] of stretches) {
          const [starts, ends] = [instantOf(`${day}T${from}`), instantOf(`${day}T${until}`)];
          if (!starts || !ends) continue;
          await tx.addShift({ id: randomUUID(), login, starts, ends });
          if (ends < today)
            await tx.addHours({ id: randomUUID(), login, kind: "calling", started: starts, seen: ends, ended: ends });
        }
    }
    await tx.addMonitoring({
      id: randomUUID(),
      interviewer: "interviewer",
      observer: "supervisor",
      at: addDays(today, -2),
      marks: { introduction: 4, person: 3, wording: 3, probing: 2, pace: 3, safety: 4, entry: null, closing: 3 },
      note: "Présentation très posée. À reprendre ensemble\u00a0: attendre un peu plus longtemps avant de relire la question.",
    });
  });
}
