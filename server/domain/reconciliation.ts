/**
 * Reconciliation: a pure function over events. A response that goes on in another mode is one; of two independent ones
 * the wave's rule chooses one as a whole. Nothing is taken out or mixed, so another rule derives every response anew.
 */
import type { Mode } from "../../questionnaires/format/types";
import {
  agreed,
  type Criterion,
  IDENTITY,
  type Identity,
  inOrder,
  type Reconciliation,
  type ResponseState,
  type ResponseSummary,
  type SamePerson,
  samePerson,
  setApart,
} from "./response";

/** What reconciliation reads of a save. */
export interface SaveFacts {
  version: number;
  at: Date;
  payload: {
    entries: readonly { variable: string; incident?: string; value?: unknown; missing?: string; derived?: true }[];
    submitted?: true;
    /** how far the response had come when it was submitted */
    state?: Exclude<ResponseState, "stopped">;
    stopped?: string;
  };
}
export interface ResponseHistory {
  id: string;
  modes: readonly Mode[];
  begun: Date;
  saves: readonly SaveFacts[];
}

/**
 * What was noted about who answered. Two notes are a person's and decide; two are the platform's own, put down when a
 * response is finished, so that the office's list needs no answer opened.
 */
export const IDENTITY_NOTES = ["sampled-person", "somebody-else", "doubtful", "no-doubt"] as const;
export type IdentityNote = (typeof IDENTITY_NOTES)[number];
export type IdentityRuling = Extract<IdentityNote, "sampled-person" | "somebody-else">;
export interface IdentityEvent {
  id: string;
  responseId: string;
  decision: IdentityNote;
  at: Date;
}
export const isRuling = (note: IdentityNote): note is IdentityRuling =>
  note === "sampled-person" || note === "somebody-else";

export interface WaveRule {
  reconciliation: Reconciliation;
  /** most trusted first; read by the rule mode-precedence */
  modePrecedence: readonly Mode[];
}

export interface Verdict {
  id: string;
  stands: boolean;
  /** why it stands, or does not */
  by: Criterion | "alone" | "stopped" | "decided";
  state: ResponseState;
  /** the exact instant; the store's own column holds the day */
  completedAt: Date | null;
  /** null: not both year of birth and sex can be compared */
  agrees: boolean | null;
  ruling: IdentityRuling | null;
  /** waits for a person: finished, contradicted, and nobody has decided */
  doubtful: boolean;
  /** where the contradiction lies, and with what */
  contradiction: { with: "frame" | "other-response"; birthYear: boolean; sex: boolean } | null;
}

interface Read extends ResponseSummary {
  identity: Identity;
}

/** Saves of a response in the order of their versions, whatever the order in which they are handed over. */
function read(history: ResponseHistory): Read {
  const given = new Map<string, unknown>();
  let state: ResponseState = "under-way";
  let completedAt: Date | null = null;
  for (const { at, payload } of [...history.saves].sort((a, b) => a.version - b.version)) {
    for (const { variable, incident, value, missing, derived } of payload.entries) {
      if (derived) continue;
      const key = `${incident ?? ""} ${variable}`;
      if (value !== undefined || missing === "refused" || missing === "dont-know") given.set(key, value);
      else given.delete(key);
    }
    const before = state;
    if (payload.stopped) state = "stopped";
    else if (payload.submitted) state = payload.state ?? "complete";
    else if (state === "stopped") state = "under-way";
    if (!isFinished(state)) completedAt = null;
    else if (!isFinished(before) || (state === "complete" && before === "partial")) completedAt = at;
  }
  const said = (variable: string): number | undefined => {
    const value = given.get(` ${variable}`);
    return typeof value === "number" ? value : undefined;
  };
  const [birthYear, sex] = [said(IDENTITY.birthYear), said(IDENTITY.sex)];
  return {
    id: history.id,
    modes: history.modes,
    begun: history.begun,
    state,
    completedAt,
    answered: given.size,
    agrees: null,
    identity: { ...(birthYear === undefined ? {} : { birthYear }), ...(sex === undefined ? {} : { sex }) },
  };
}

const isFinished = (state: ResponseState): boolean => state === "complete" || state === "partial";
const later = (a: IdentityEvent, b: IdentityEvent): number => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);

type Contradiction = Verdict["contradiction"];
const contradicted = (by: "frame" | "other-response", those: readonly SamePerson[]): Contradiction => {
  const birthYear = those.some((same) => same.birthYear === false);
  const sex = those.some((same) => same.sex === false);
  return birthYear || sex ? { with: by, birthYear, sex } : null;
};

interface Weighed extends Read {
  /** by comparison alone, whatever was decided */
  compared: boolean | null;
  ruling: IdentityRuling | null;
  withFrame: Contradiction;
}

function weigh(history: ResponseHistory, frame: Required<Identity> | null, notes: readonly IdentityEvent[]): Weighed {
  const facts = read(history);
  const own = notes.filter((note) => note.responseId === history.id).sort(later);
  const ruling = own.map(({ decision }) => decision).findLast(isRuling) ?? null;
  const noted = own.findLast(({ decision }) => !isRuling(decision))?.decision === "doubtful" ? false : null;
  const same = frame && samePerson(frame, facts.identity);
  const compared = same ? agreed(same) : noted;
  return {
    ...facts,
    agrees: ruling === "sampled-person" ? true : compared,
    compared,
    ruling,
    withFrame: same && contradicted("frame", [same]),
  };
}

/**
 * One verdict for each response, in the order given.
 * @param frame null once contacts are destroyed: then what was noted before still holds
 */
export function reconcile(
  histories: readonly ResponseHistory[],
  frame: { birthYear: number; sex: 1 | 2 } | null,
  notes: readonly IdentityEvent[],
  { reconciliation, modePrecedence }: WaveRule,
): Verdict[] {
  const all = histories.map((history) => weigh(history, frame, notes));
  const others = all.filter(({ ruling }) => ruling !== "somebody-else");
  const [first, second] = inOrder(others, reconciliation, modePrecedence);

  const why = (one: Weighed): Verdict["by"] => {
    if (one.ruling === "somebody-else") return "decided";
    if (one.state === "stopped") return "stopped";
    if (all.length === 1) return "alone";
    const rival = one.id === first?.id ? second : first;
    if (rival) return setApart(one, rival, reconciliation, modePrecedence).by;
    return others.length < all.length ? "decided" : "state";
  };
  const doubtAbout = (one: Weighed): Contradiction => {
    if (one.withFrame || one.compared !== null) return one.withFrame;
    const finished = others.filter(({ id, state }) => id !== one.id && isFinished(state));
    return contradicted(
      "other-response",
      finished.map(({ identity }) => samePerson(one.identity, identity)),
    );
  };
  return all.map((one): Verdict => {
    const { id, state, completedAt, agrees, ruling, compared } = one;
    const contradiction = doubtAbout(one);
    const doubtful = isFinished(state) && ruling === null && (contradiction !== null || compared === false);
    return { id, stands: id === first?.id, by: why(one), state, completedAt, agrees, ruling, doubtful, contradiction };
  });
}
