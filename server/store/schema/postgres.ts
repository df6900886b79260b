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
  waves,
  waveVersions,
} from "./postgres/fieldwork";
export { caseKeys } from "./postgres/keys";
export * from "./postgres/people";
export * from "./postgres/staff";
