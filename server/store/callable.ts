/** What a telephone could call now: narrowed here by indices, decided by domain/calling.ts. */
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import { DEFAULT_CALLING } from "../domain/calling";
import { CASE_STATE_KEYS, CASE_STATES, type CaseState } from "../domain/case";
import { addMinutes } from "../domain/clock";
import { attemptsByCase } from "./attempts";
import { caseSummary, summaryColumns } from "./cases";
import type { Source } from "./source";
import type { Reads } from "./store";

const statesWith = (...calls: (typeof CASE_STATES)[CaseState]["calls"][]) =>
  CASE_STATE_KEYS.filter((key) => !CASE_STATES[key].final && calls.includes(CASE_STATES[key].calls));
const BY_RULE = statesWith("by-rule");
const BY_APPOINTMENT = statesWith("by-rule", "on-request");
/** Appointments are offered a little early: the domain's lead decides, this only must not be shorter. */
const EARLY_MINUTES = 15;

export const callableReads = (source: Source): Pick<Reads, "callable"> => {
  const { db, t } = source;

  const candidates = (waveId: string, now: Date, states: CaseState[], ...more: (SQL | undefined)[]) =>
    db
      .select({ case: summaryColumns(t), appointment: t.appointments, asked: t.requests.id })
      .from(t.cases)
      // nobody can be reached who was erased or whose contacts were purged
      .innerJoin(t.caseKeys, and(eq(t.caseKeys.caseId, t.cases.id), isNotNull(t.caseKeys.contactsKeyId)))
      .leftJoin(t.claims, and(eq(t.claims.caseId, t.cases.id), gt(t.claims.until, now)))
      .leftJoin(t.appointments, and(eq(t.appointments.caseId, t.cases.id), eq(t.appointments.state, "open")))
      // a case has one such request at most
      .leftJoin(t.requests, and(eq(t.requests.caseId, t.cases.id), eq(t.requests.state, "call-soon")))
      .where(
        and(
          eq(t.cases.waveId, waveId),
          isNull(t.cases.finishedMode),
          inArray(t.cases.state, states),
          isNull(t.claims.caseId),
          ...more,
        ),
      )
      .$dynamic();

  return {
    callable: async (waveId, now, limit) => {
      const isDue = and(
        lte(t.appointments.at, addMinutes(now, EARLY_MINUTES)),
        or(isNull(t.appointments.until), gt(t.appointments.until, now)),
      );
      const due = await candidates(waveId, now, BY_APPOINTMENT, isDue)
        .orderBy(desc(t.appointments.hard), t.appointments.at)
        .limit(limit);

      const none = isNull(t.appointments.id);
      const asked =
        due.length === limit
          ? []
          : await candidates(waveId, now, BY_APPOINTMENT, none, isNotNull(t.requests.id))
              .orderBy(t.requests.askedOn, t.cases.id)
              .limit(limit - due.length);
      const left = limit - due.length - asked.length;
      const unasked = and(none, isNull(t.requests.id));
      const recalls =
        left === 0
          ? []
          : await candidates(
              waveId,
              now,
              BY_RULE,
              unasked,
              isNotNull(t.cases.lastCall),
              lt(t.cases.calls, DEFAULT_CALLING.attemptsCap),
              lte(t.cases.callAfter, now),
            )
              .orderBy(t.cases.lastCall, t.cases.id)
              .limit(left);
      const fresh =
        left === 0
          ? []
          : await candidates(waveId, now, BY_RULE, unasked, isNull(t.cases.lastCall)).orderBy(t.cases.id).limit(left);
      // half and half, as far as both go: otherwise a young wave's fresh cases would crowd out every second call
      const again = Math.max(Math.ceil(left / 2), left - fresh.length);
      const rows = [
        ...due,
        ...asked,
        ...fresh.slice(0, left - Math.min(again, recalls.length)),
        ...recalls.slice(0, again),
      ];

      const attempts = await attemptsByCase(
        source,
        rows.map((row) => row.case.id),
      );
      return rows.map((row) => ({
        case: caseSummary(row.case),
        attempts: attempts.get(row.case.id) ?? [],
        appointment: row.appointment,
        askedForCall: row.asked !== null,
      }));
    },
  };
};
