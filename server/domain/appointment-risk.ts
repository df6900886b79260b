/** Whether somebody who was promised a call is in danger of waiting for it in vain. */
import { addMinutes } from "./clock";

export type AppointmentRisk = "missed" | "overdue" | "named-absent" | "nobody";

/** How far ahead the floor looks. */
export const AHEAD_MINUTES = 60;
/** An hour that was named is kept within these. */
const GRACE_MINUTES = 10;

export interface PromisedCall {
  at: Date;
  /** end of the part of a day that the person chose */
  until: Date | null;
  /** the only one who may make it; null: anybody */
  by: string | null;
  /** somebody has the case in hand */
  held: boolean;
}

/** @param onFloor who is there now; `planned` whose shift covers an instant */
export function appointmentRisk(
  { at, until, by, held }: PromisedCall,
  now: Date,
  { onFloor, planned }: { onFloor: ReadonlySet<string>; planned: (at: Date) => ReadonlySet<string> },
): AppointmentRisk | null {
  if (held || at > addMinutes(now, AHEAD_MINUTES)) return null;
  if (until ? now >= until : false) return "missed";
  // a part of a day is kept by any call within it: only its end is near
  const late = until ? addMinutes(now, AHEAD_MINUTES) >= until && at <= now : now >= addMinutes(at, GRACE_MINUTES);
  if (late) return "overdue";
  const then = planned(at > now ? at : now);
  if (by !== null) return onFloor.has(by) || then.has(by) ? null : "named-absent";
  return onFloor.size > 0 || then.size > 0 ? null : "nobody";
}
