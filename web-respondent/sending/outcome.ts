/** What became of something that was sent: every way in which the server, or the network, can answer. */
import type { Fault } from "../../server/contract/common";

export type Cause = "network" | "server" | "busy";
export type Outcome<Reply> =
  | { kind: "accepted"; reply: Reply }
  | { kind: "unreachable"; cause: Cause; retryAfterSeconds?: number }
  | { kind: "stale"; currentVersion: number }
  | { kind: "id-used" }
  | { kind: "at-fault"; faults: Fault[] }
  /** the step is not open any more: read the current one */
  | { kind: "moved" }
  | { kind: "sitting-ended" }
  | { kind: "wrong-code" }
  | { kind: "wrong-pin" }
  /** what a household asks for cannot be noted as it is */
  | { kind: "request-refused"; why: "slot-gone" | "number-needed" | "request-not-open" }
  /** not this one, or not any more */
  | { kind: "pin-refused"; why: "simple" | "late" };
