/** What a supervisor has filled in so far, and the request that it makes; null where something is missing. */
import type { DecideCase, Decision } from "../../server/contract/floor";

export interface Draft {
  decision: Decision | null;
  /** login; empty: anybody */
  interviewer: string;
  day: string;
  hour: string;
  firm: boolean;
}
export const EMPTY: Draft = { decision: null, interviewer: "", day: "", hour: "", firm: true };

export function requestOf({ decision, interviewer, day, hour, firm }: Draft): DecideCase | null {
  const named = interviewer === "" ? {} : { interviewer };
  switch (decision) {
    case null:
      return null;
    case "at-rest":
      return { decision };
    case "back-to-calls":
      return { decision, ...named };
    case "assign":
      return { decision, interviewer: interviewer || null };
    case "appointment": {
      if (day === "" || hour === "") return null;
      return {
        decision,
        // the person's own clock: the server knows where they live
        at: `${day}T${hour}`,
        hard: firm,
        ...(interviewer === "" ? {} : { withWhom: interviewer }),
      };
    }
  }
}
