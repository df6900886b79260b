import type { CheckName } from "../../domain/quality-checks";

/** What was found of each case of an interviewer, in the order of time, by check and interviewer. */
export type Scores = Map<CheckName, Map<string, boolean[]>>;

export function note(scores: Scores, check: CheckName, who: string, found: boolean): void {
  const byWho = scores.get(check) ?? new Map<string, boolean[]>();
  scores.set(check, byWho);
  const own = byWho.get(who) ?? [];
  byWho.set(who, own);
  own.push(found);
}

/** In the order in which they come. */
export function grouped<K, T>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
