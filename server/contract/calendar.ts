/**
 * Promised calls and planned seats, below /api/interviewer:
 *   GET    /calendar?week=                            -> Calendar   (interviewers: seats, and their own appointments)
 *   GET    /calls/:callId/offer?at=&withWhom=         -> Offer      (before an hour is promised on the line)
 * and for supervisors, below /api/interviewer/floor:
 *   GET    /appointments/:appointmentId/offer?at=…    -> Offer
 *   POST   /appointments/:appointmentId/move          Moment -> 204
 *   POST   /appointments/:appointmentId/hand          {withWhom} -> 204
 *   DELETE /appointments/:appointmentId               204
 *   GET    /shifts?week=                              -> ShiftPlan
 *   PUT    /shifts                                    PlanWeek -> ShiftPlan
 *   POST   /shifts/copy                               {week} -> ShiftPlan   (the week before, into it)
 * Case numbers and staff; never a household's name.
 */
import { type Static, Type } from "typebox";
import { closed, Instant, Text } from "./common";

const OrNone = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([Type.Null(), type]);
const Somebody = Type.Object({ login: Type.String(), name: Type.String() }, closed);
const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** The person's own wall clock ("2026-03-14T18:30"), or an instant with its zone. */
export const Told = Type.String({ maxLength: 40 });
export const Moment = Type.Object(
  {
    at: Told,
    hard: Type.Boolean(),
    /** login of the interviewer whom the person wants; without, anybody */
    withWhom: Type.Optional(Type.String({ maxLength: 60 })),
  },
  closed,
);
export type Moment = Static<typeof Moment>;

export const Offer = Type.Object(
  {
    /** null: there is no such time, as in the hour that spring leaves out */
    at: OrNone(Instant),
    /** why nobody may be called then; null: it is lawful */
    unlawful: OrNone(
      Type.Union([
        Type.Literal("past"),
        Type.Literal("field-closed"),
        Type.Literal("holiday"),
        Type.Literal("weekday"),
        Type.Literal("hours"),
      ]),
    ),
    /** what the floor has at that time: a warning, never a refusal */
    verdict: Type.Union([
      Type.Literal("free"),
      Type.Literal("full"),
      Type.Literal("nobody"),
      Type.Literal("absent"),
      Type.Literal("taken"),
    ]),
    planned: Type.Integer(),
    booked: Type.Integer(),
    /** lawful hours there, minutes since midnight */
    opens: Type.Integer(),
    closes: Type.Integer(),
    /** the floor's own clock, where it shows another time than the person's */
    floorTime: OrNone(Type.String()),
    /** where the person lives, where clocks differ */
    place: OrNone(Text),
  },
  closed,
);
export type Offer = Static<typeof Offer>;

export const BookedCall = Type.Object(
  {
    id: Type.String(),
    caseNumber: Type.String(),
    at: Instant,
    /** end of a part of a day; null: an hour */
    until: OrNone(Instant),
    /** from that day on, without an hour */
    fromADayOn: Type.Boolean(),
    hard: Type.Boolean(),
    withWhom: OrNone(Somebody),
    /** the person themselves, on the web */
    madeByPerson: Type.Boolean(),
    standing: Type.Union([Type.Literal("coming"), Type.Literal("due"), Type.Literal("missed"), Type.Literal("kept")]),
    /** "17:30", the person's clock, where it differs from the floor's */
    theirTime: OrNone(Type.String()),
    place: OrNone(Text),
  },
  closed,
);
export type BookedCall = Static<typeof BookedCall>;

export const Calendar = Type.Object(
  {
    days: Type.Array(
      Type.Object(
        {
          day: Day,
          today: Type.Boolean(),
          /** a public holiday of the mainland */
          holiday: Type.Boolean(),
          slots: Type.Array(
            Type.Object({ minute: Type.Integer(), planned: Type.Integer(), booked: Type.Integer() }, closed),
          ),
          booked: Type.Array(BookedCall),
        },
        closed,
      ),
    ),
    /** of any week, longest ago first */
    missed: Type.Array(BookedCall),
    /** who can be promised: supervisors hand an appointment over to one of them */
    people: Type.Array(Somebody),
  },
  closed,
);
export type Calendar = Static<typeof Calendar>;

const Span = Type.Object(
  { from: Type.Integer({ minimum: 0, maximum: 1440 }), until: Type.Integer({ minimum: 0, maximum: 1440 }) },
  closed,
);
const Spans = Type.Array(Span, { maxItems: 6 });
export const ShiftPlan = Type.Object(
  {
    days: Type.Array(Day),
    people: Type.Array(Type.Object({ login: Type.String(), name: Type.String(), days: Type.Array(Spans) }, closed)),
  },
  closed,
);
export type ShiftPlan = Static<typeof ShiftPlan>;

export const PlanWeek = Type.Object(
  { week: Day, login: Type.String({ maxLength: 60 }), days: Type.Array(Spans, { minItems: 7, maxItems: 7 }) },
  closed,
);
export type PlanWeek = Static<typeof PlanWeek>;
export const OfWeek = Type.Object({ week: Type.Optional(Day) });
export const CopyWeek = Type.Object({ week: Day }, closed);
