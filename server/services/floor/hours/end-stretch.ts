import { countedUntil, toStep } from "../../../domain/floor-hours";
import type { FloorHours } from "../../../store/records";
import type { Writes } from "../../../store/store";

/** Ends to the step; what is shorter than one leaves no row. */
export async function endStretch(tx: Writes, row: FloorHours, at: Date): Promise<void> {
  const ended = countedUntil({ ...row, ended: toStep(at) });
  if (ended <= row.started) await tx.removeHours(row.id);
  else await tx.changeHours(row.id, { seen: ended, ended });
}
