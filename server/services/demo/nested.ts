/**
 * The same services inside one transaction of the demo's, and at a time of its own: 300 histories are not 30,000 commits.
 * Nobody else writes to the case meanwhile, so that what was read once is known.
 */
import type { AnswerEvent, Case, Interview, Response, Wave } from "../../store/records";
import type { Store, Writes } from "../../store/store";
import type { Context } from "../context";

type ResponseChange = Parameters<Writes["updateResponse"]>[1];

export interface Clock {
  now: Date;
}

/** Rows by id, read once, and changed here as they are changed there. */
class Known<Row extends object> {
  readonly #rows = new Map<string, Row | null>();
  constructor(private readonly read: (id: string) => Promise<Row | null>) {}
  async get(id: string): Promise<Row | null> {
    if (!this.#rows.has(id)) this.#rows.set(id, await this.read(id));
    const row = this.#rows.get(id);
    return row ? { ...row } : null;
  }
  change(id: string, change: Partial<Row>): void {
    const row = this.#rows.get(id);
    if (row) this.#rows.set(id, { ...row, ...change });
  }
}

/** `flush` writes what waits: a response that changes with each of a hundred saves is written once. */
function remembering(tx: Writes): { known: Writes; flush(): Promise<void> } {
  const waves = new Known<Wave>(tx.wave);
  const cases = new Known<Case>(tx.case);
  const interviews = new Known<Interview>(tx.interview);
  const responses = new Known<Response>(tx.response);
  const events = new Map<string, AnswerEvent[]>();
  const waiting = new Map<string, ResponseChange>();
  const flush = async (): Promise<void> => {
    for (const [id, change] of waiting) await tx.updateResponse(id, change);
    waiting.clear();
  };
  const known: Writes = {
    ...tx,
    wave: (id) => waves.get(id),
    case: (id) => cases.get(id),
    interview: (id) => interviews.get(id),
    response: (id) => responses.get(id),
    async interviewInFull(id) {
      const interview = await interviews.get(id);
      const response = interview && (await responses.get(interview.responseId));
      const ofCase = interview && (await cases.get(interview.caseId));
      const wave = ofCase && (await waves.get(ofCase.waveId));
      return interview && response && ofCase && wave ? { interview, response, case: ofCase, wave } : null;
    },
    async events(responseId) {
      const known = events.get(responseId) ?? (await tx.events(responseId));
      events.set(responseId, known);
      return [...known];
    },
    async updateCase(id, change) {
      await tx.updateCase(id, change);
      cases.change(id, change);
    },
    async endInterview(id, how, at) {
      await tx.endInterview(id, how, at);
      interviews.change(id, { how, ended: at });
    },
    async updateResponse(id, change) {
      waiting.set(id, { ...waiting.get(id), ...change });
      responses.change(id, change);
    },
    async responsesOfCase(caseId) {
      await flush();
      return tx.responsesOfCase(caseId);
    },
    async appendEvent(event, after) {
      await tx.appendEvent(event, after);
      events.get(event.responseId)?.push(event);
      responses.change(event.responseId, { head: event.id });
    },
  };
  return { known, flush };
}

export function insideOf(
  ctx: Context,
  outer: Writes,
  clock: Clock,
): { ctx: Context; tx: Writes; flush(): Promise<void> } {
  const { known: tx, flush } = remembering(outer);
  const store: Store = { ...ctx.store, ...tx, write: (work) => work(tx) };
  return { ctx: { ...ctx, store, now: () => clock.now }, tx, flush };
}
