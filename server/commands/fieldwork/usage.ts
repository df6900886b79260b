/** What was typed does not say what to do. */
export class UsageFault extends Error {}
