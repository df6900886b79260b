/** How many rows wait or are open: for whoever watches the server, never for a figure of the survey. */
import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { Source } from "./source";
import type { Reads } from "./store";

export const gaugeReads = ({ db, t }: Source): Pick<Reads, "gauges"> => ({
  gauges: async (touchedSince) => {
    const open = await db
      .select({ audience: t.sessions.audience, open: count() })
      .from(t.sessions)
      .where(and(isNull(t.sessions.ended), gt(t.sessions.seen, touchedSince)))
      .groupBy(t.sessions.audience);
    const [waiting] = await db.select({ rows: count() }).from(t.outbox).where(eq(t.outbox.state, "waiting"));
    const of = (audience: "respondent" | "staff") => open.find((row) => row.audience === audience)?.open ?? 0;
    return { respondents: of("respondent"), staff: of("staff"), messagesWaiting: waiting?.rows ?? 0 };
  },
});
