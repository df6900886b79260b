/** Saves of answers: append-only, sealed under the case's answer key. The truth; a response is a fold of them. */
import { eq } from "drizzle-orm";
import { keysOf } from "./case-keys";
import type { CaseKeys } from "./case-vault";
import { databaseFault } from "./faults";
import type { AnswerEvent, AnswerPayload } from "./records";
import { one, type Source } from "./source";
import { type Reads, SaveIdTaken, VersionTaken, type Writes } from "./store";

export const eventReads = ({ db, t, vault }: Source): Pick<Reads, "events" | "eventBySaveId"> => {
  // by inner join: of an erased person no event is found
  const found = () =>
    db.select().from(t.answerEvents).innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.answerEvents.caseId)).$dynamic();
  const opened = (found: {
    answer_events: Source["t"]["answerEvents"]["$inferSelect"];
    case_keys: CaseKeys;
  }): AnswerEvent => {
    const { sealed, ...event } = found.answer_events;
    return { ...event, payload: vault.open<AnswerPayload>("answers", found.case_keys, "answers", event.id, sealed) };
  };
  return {
    events: async (responseId) =>
      (await found().where(eq(t.answerEvents.responseId, responseId)).orderBy(t.answerEvents.version)).map(opened),
    eventBySaveId: async (saveId) => {
      const event = one(await found().where(eq(t.answerEvents.saveId, saveId)));
      return event && opened(event);
    },
  };
};

export const eventWrites = (source: Source): Pick<Writes, "appendEvent"> => {
  const { db, t, vault } = source;
  return {
    appendEvent: async ({ payload, ...event }) => {
      const keys = await keysOf(source, event.caseId);
      const sealed = vault.seal("answers", keys, "answers", event.id, payload, "answers");
      try {
        await db.insert(t.answerEvents).values({ ...event, sealed });
      } catch (error) {
        const fault = databaseFault(error);
        if (fault?.kind !== "taken") throw error;
        if (fault.constraint.includes("save_id"))
          throw new SaveIdTaken(`save ${event.saveId} is counted already`, { cause: error });
        if (fault.constraint.includes("version"))
          throw new VersionTaken(`response ${event.responseId} has a version ${event.version} already`, {
            cause: error,
          });
        throw error;
      }
    },
  };
};
