/**
 * Wrong tries at one account: the first cost nothing, the next a few seconds, the rest a quarter of an hour each. Never for
 * ever: whoever knows a login could shut its owner out. Tries while the account waits are not counted, so that waiting ends.
 */
const FREE = 4;
const SLOWED = 10;
const LONGEST_SECONDS = 15 * 60;

/** How long an account waits after so many wrong tries in a row. */
export const waitSeconds = (failedTries: number): number => {
  if (failedTries <= FREE) return 0;
  return failedTries < SLOWED ? 2 ** (failedTries - FREE) : LONGEST_SECONDS;
};
