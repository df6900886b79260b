/**
 * Hours on the telephone floor, below /api/interviewer:
 *   PUT  /hours/now            SayHours    -> HoursNow    (begun, gone on with, changed or ended; the sign of life, too)
 *   GET  /hours?week=                      -> HoursWeek   (one's own)
 *   GET  /hours/floor?week=                -> HoursWeek   (supervisors: everybody's)
 *   GET  /hours/floor.csv?week=            a row for each interviewer, day and kind; never a result
 *   POST /hours/corrections    CorrectHours -> 204        (supervisors; the reason stands in the audit)
 */
import { type Static, Type } from "typebox";
import { closed, Instant } from "./common";

export const HoursKind = Type.Union([Type.Literal("calling"), Type.Literal("pause"), Type.Literal("training")]);
const OrNone = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([Type.Null(), type]);

export const SayHours = Type.Object({ kind: OrNone(HoursKind) }, closed);
export type SayHours = Static<typeof SayHours>;
export const HoursNow = Type.Object(
  { now: OrNone(Type.Object({ kind: HoursKind, started: Instant }, closed)) },
  closed,
);
export type HoursNow = Static<typeof HoursNow>;

const Minutes = Type.Object({ calling: Type.Integer(), pause: Type.Integer(), training: Type.Integer() }, closed);
export const HoursWeek = Type.Object(
  {
    /** seven local days, Monday first */
    days: Type.Array(Type.String()),
    people: Type.Array(
      Type.Object(
        {
          login: Type.String(),
          name: Type.String(),
          /** what the person is at, where their console is there */
          now: OrNone(HoursKind),
          days: Type.Array(Type.Object({ day: Type.String(), minutes: Minutes }, closed)),
          /** earliest first */
          stretches: Type.Array(
            Type.Object(
              { id: Type.String(), kind: HoursKind, started: Instant, ended: Instant, open: Type.Boolean() },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type HoursWeek = Static<typeof HoursWeek>;

export const CorrectHours = Type.Object(
  {
    /** hours that are there; without, some are added */
    id: Type.Optional(Type.String({ maxLength: 60 })),
    login: Type.String({ maxLength: 60 }),
    /** null: these hours were none */
    kind: OrNone(HoursKind),
    started: Instant,
    ended: Instant,
    reason: Type.String({ minLength: 3, maxLength: 300 }),
  },
  closed,
);
export type CorrectHours = Static<typeof CorrectHours>;
