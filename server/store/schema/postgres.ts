/** The tables as PostgreSQL holds them: the master that queries are typed by. */
export * from "./postgres/answers";
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
} from "./postgres/fieldwork";
export * from "./postgres/floor";
export { caseKeys } from "./postgres/keys";
export * from "./postgres/people";
export * from "./postgres/staff";
