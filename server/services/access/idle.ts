/** How long nobody may touch a screen. The browser warns first; the server ends what a closed browser left open. Staff: server/domain/role.ts. */
export const IDLE = {
  respondent: { warningSeconds: 600, lockSeconds: 120, endsMinutes: 30 },
} as const;
/** A touch is written down at most this often, so that reading a page is not a write. */
export const TOUCH_SECONDS = 60;
