/** Somebody began to answer. Interim: it stops no reminder, and takes nothing back from a case that rests or is final. */
import type { CaseState } from "../../domain/case";
import type { Case } from "../../store/records";
import type { Writes } from "../../store/store";

const MOVES: readonly CaseState[] = ["drawn", "invited", "form-posted", "calling", "appointment"];

/** Whether the first answer still has to be noted on the case. */
export const isToBegin = ({ state }: Pick<Case, "state">): boolean => (MOVES as readonly string[]).includes(state);

export async function markBegun(tx: Writes, of: Pick<Case, "id" | "state">): Promise<void> {
  if (isToBegin(of)) await tx.updateCase(of.id, { state: "under-way", disposition: "started" });
}
