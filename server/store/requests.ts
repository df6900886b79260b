/** What households ask for beside answering: all but day and state is sealed under the case's contact key. */
import { and, asc, count, eq, getTableColumns, inArray, isNotNull, lte, or } from "drizzle-orm";
import { dayOf } from "../domain/clock";
import type { RequestContent, RequestState } from "../domain/household-request";
import { keysOf } from "./case-keys";
import type { CaseKeys } from "./case-vault";
import type { HouseholdRequest } from "./records";
import { mustHit, one, type Source } from "./source";
import type { Reads, Writes } from "./store";

const WAITING: RequestState[] = ["open", "call-soon", "booked"];
const CALLS: RequestState[] = ["call-soon", "booked"];
type Row = Source["t"]["requests"]["$inferSelect"];
/** When it was asked, to the instant: the day in clear orders too little. */
interface Inside {
  at: string;
  content: RequestContent;
}

const opener =
  (vault: Source["vault"]) =>
  ({ sealed, ...row }: Row, keys: CaseKeys): { at: string; request: HouseholdRequest } => {
    const { at, content } = vault.open<Inside>("contacts", keys, "request", row.id, sealed);
    return { at, request: { ...row, content } };
  };

export const requestReads = ({
  db,
  t,
  vault,
}: Source): Pick<Reads, "requests" | "request" | "waitingRequests" | "countRequests"> => {
  const opened = opener(vault);
  /** Of an erased person nothing is found, nor after the purge. */
  const readable = isNotNull(t.caseKeys.contactsWrapped);
  const rows = (where: ReturnType<typeof eq>) =>
    db
      .select()
      .from(t.requests)
      .innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.requests.caseId))
      .where(and(where, readable))
      .orderBy(asc(t.requests.askedOn), asc(t.requests.id));
  return {
    requests: async (caseId) =>
      (await rows(eq(t.requests.caseId, caseId)))
        .map((row) => opened(row.requests, row.case_keys))
        .sort((a, b) => a.at.localeCompare(b.at))
        .map(({ request }) => request),
    request: async (id) => {
      const found = one(await rows(eq(t.requests.id, id)));
      return found && opened(found.requests, found.case_keys).request;
    },
    waitingRequests: async (waveId, limit) => {
      const found = await db
        .select({
          row: getTableColumns(t.requests),
          keys: t.caseKeys,
          caseNumber: t.cases.number,
          appointment: t.appointments,
        })
        .from(t.requests)
        .innerJoin(t.cases, eq(t.cases.id, t.requests.caseId))
        .innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.requests.caseId))
        .leftJoin(
          t.appointments,
          and(
            eq(t.appointments.caseId, t.requests.caseId),
            eq(t.appointments.state, "open"),
            eq(t.requests.state, "booked"),
          ),
        )
        .where(and(eq(t.cases.waveId, waveId), inArray(t.requests.state, WAITING), readable))
        .orderBy(asc(t.requests.askedOn), asc(t.requests.id))
        .limit(limit);
      return found.map(({ row, keys, caseNumber, appointment }) => ({
        ...opened(row, keys).request,
        caseNumber,
        appointment,
      }));
    },
    countRequests: async (waveId, now) => {
      const [found] = await db
        .select({ rows: count() })
        .from(t.requests)
        .innerJoin(t.cases, eq(t.cases.id, t.requests.caseId))
        .leftJoin(t.appointments, and(eq(t.appointments.caseId, t.requests.caseId), eq(t.appointments.state, "open")))
        .where(
          and(
            eq(t.cases.waveId, waveId),
            or(eq(t.requests.state, "open"), and(eq(t.requests.state, "booked"), lte(t.appointments.until, now))),
          ),
        );
      return found?.rows ?? 0;
    },
  };
};

export const requestWrites = (source: Source): Pick<Writes, "addRequest" | "settleRequest" | "settleCallRequests"> => {
  const { db, t, vault } = source;
  const settleCalls = async (caseId: string, state: "done" | "withdrawn") => {
    await db
      .update(t.requests)
      .set({ state })
      .where(and(eq(t.requests.caseId, caseId), inArray(t.requests.state, CALLS)));
  };
  return {
    addRequest: async ({ content, askedOn, ...row }) => {
      const inside: Inside = { at: askedOn.toISOString(), content };
      const sealed = vault.seal("contacts", await keysOf(source, row.caseId), "request", row.id, inside, "request");
      // the latest call that the person asked for is the one that counts
      if (CALLS.includes(row.state)) await settleCalls(row.caseId, "withdrawn");
      await db.insert(t.requests).values({ ...row, askedOn: dayOf(askedOn), sealed });
    },
    settleRequest: async (id, state) => {
      mustHit(
        await db
          .update(t.requests)
          .set({ state })
          .where(and(eq(t.requests.id, id), inArray(t.requests.state, WAITING)))
          .returning({ id: t.requests.id }),
        "request that waits",
      );
    },
    settleCallRequests: settleCalls,
  };
};
