/** Somebody began to answer. Interim: it stops no reminder, and takes nothing back from a case that rests or is final. */
import type { CaseState } from "../../domain/case";
import type { Writes } from "../../store/store";

const MOVES: readonly CaseState[] = ["drawn", "invited", "form-posted", "calling", "appointment"];

export async function markBegun(tx: Writes, caseId: string): Promise<void> {
  const found = await tx.case(caseId);
  if (found && (MOVES as readonly string[]).includes(found.state))
    await tx.updateCase(caseId, { state: "under-way", disposition: "started" });
}
