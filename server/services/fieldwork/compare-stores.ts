/** Opens every save of a wave in two stores and compares them: the proof that a move carried each answer, readable. */
import { isDeepStrictEqual } from "node:util";
import type { Reads } from "../../store/store";

export interface Compared {
  cases: number;
  contacts: number;
  events: number;
  /** ids of cases that differ */
  different: string[];
}

export async function compareWave(from: Reads, to: Reads, waveId: string): Promise<Compared> {
  const found: Compared = { cases: 0, contacts: 0, events: 0, different: [] };
  for (const { id } of await from.allCases(waveId)) {
    const [left, arrived] = [await opened(from, id), await opened(to, id)];
    found.cases++;
    if (left.contact) found.contacts++;
    found.events += left.events.length;
    if (!isDeepStrictEqual(left, arrived)) found.different.push(id);
  }
  return found;
}

const opened = async (store: Reads, caseId: string) => {
  const responses = await store.responsesOfCase(caseId);
  const events = await Promise.all(responses.map(({ id }) => store.events(id)));
  return {
    case: await store.case(caseId),
    contact: await store.contact(caseId),
    attempts: await store.attempts(caseId),
    responses,
    events: events.flat(),
  };
};
