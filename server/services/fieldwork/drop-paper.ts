/** A form that the household asked for is not due any more: it answered otherwise, or wants no post. */
import type { Writes } from "../../store/store";

export async function dropPaper(tx: Writes, caseId: string): Promise<void> {
  for (const { id, state, content } of await tx.requests(caseId))
    if (state === "open" && content.kind === "paper") await tx.settleRequest(id, "withdrawn");
}
