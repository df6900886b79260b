/** The tables as SQLite holds them: the same rows as in postgres.ts, which says why. tables.ts holds the two together. */
export * from "./sqlite/answers";
export {
  appointments,
  attempts,
  cases,
  claims,
  outbox,
  questionnaires,
  sendings,
  strata,
  waves,
  waveVersions,
} from "./sqlite/fieldwork";
export * from "./sqlite/floor";
export { caseKeys } from "./sqlite/keys";
export * from "./sqlite/people";
export * from "./sqlite/staff";
