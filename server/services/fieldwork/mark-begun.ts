/** Somebody began to answer. Interim: it stops no reminder, and takes nothing back from a case that rests or is final. */
import type { CaseState } from "../../domain/case";
import type { Case } from "../../store/records";
import type { Writes } from "../../store/store";

const MOVES: readonly CaseState[] = ["drawn", "invited", "form-posted", "calling", "appointment"];

export async function markBegun(tx: Writes, { id, state }: Pick<Case, "id" | "state">): Promise<void> {
  if ((MOVES as readonly string[]).includes(state))
    await tx.updateCase(id, { state: "under-way", disposition: "started" });
}
