/** More of what the store keeps: the telephone floor. */

/** How a stratum is called. A stratum without a row is called as the mainland is, at priority 0. */
export interface Stratum {
  waveId: string;
  stratum: string;
  /** key of server/domain/territory.ts */
  territory: string;
  /** higher is called sooner, within a tier */
  priority: number;
  open: boolean;
}

/** A case in somebody's hands, until the lease runs out. */
export interface Claim {
  caseId: string;
  who: string;
  until: Date;
}

/** A planned seat. */
export interface Shift {
  id: string;
  login: string;
  starts: Date;
  ends: Date;
}

/** Hours worked. `seen` is the last sign of life, which ends them where a console vanished. */
export interface FloorHours {
  id: string;
  login: string;
  kind: "calling" | "pause" | "training";
  started: Date;
  seen: Date;
  ended: Date | null;
}

/** From a supervisor to an interviewer; one to everybody is a row for each. */
export interface FloorMessage {
  id: string;
  from: string;
  to: string;
  at: Date;
  readAt: Date | null;
  /** sealed */
  text: string;
}

/** How an interviewer conducted a call, for coaching. It names no case. */
export interface Monitoring {
  id: string;
  interviewer: string;
  observer: string;
  at: Date;
  /** sealed; marks by key of the form, 1 to 4, or null: not heard */
  marks: Record<string, number | null>;
  note: string;
}

/** A telephone line in use, through the provider; its row goes when the call is closed. */
export interface PhoneLeg {
  id: string;
  direction: "out" | "in";
  caseId: string | null;
  attemptId: string | null;
  login: string | null;
  /** the provider's own id of the call */
  externalId: string | null;
  state: string;
  answeredBy: string | null;
  at: Date;
}

/** Computed by night about an interviewer's work; none from fewer than 30 interviews. */
export interface FloorFigure {
  id: string;
  night: Date;
  login: string;
  name: string;
  /** interviews or calls that it was computed from */
  cases: number;
  value: Record<string, number>;
}
