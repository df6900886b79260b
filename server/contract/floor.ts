/**
 * The live floor, below /api/interviewer (supervisors):
 *   GET  /floor                             -> LiveFloor       (who is in which call; read every few seconds)
 *   GET  /floor/waiting                     -> FloorWaiting    (what needs a person: refusals, appointments, cases to decide)
 *   GET  /floor/work                        -> FloorWork       (workload and results by interviewer, with intervals)
 *   GET  /floor/cases/:caseId               -> CaseToDecide    (one case with its attempts and their notes; never a name)
 *   POST /floor/cases/:caseId/decision      DecideCase -> 204
 * server/contract/coaching.ts has the forms of observers, and messages.
 * Cases stand here under their number: a name is shown by the case file alone, which leaves its own row in the audit.
 */
import { type Static, Type } from "typebox";
import { Moment } from "./calendar";
import { closed, Instant, Language, Text } from "./common";

const OrNone = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([Type.Null(), type]);
const Login = Type.String({ maxLength: 60 });
const Person = { login: Type.String(), name: Type.String() };

export const SeatState = Type.Union([
  Type.Literal("ready"),
  Type.Literal("card"),
  Type.Literal("dialling"),
  Type.Literal("interview"),
  Type.Literal("pause"),
  Type.Literal("training"),
  /** its console shows no life */
  Type.Literal("quiet"),
]);
export const Seat = Type.Object(
  {
    ...Person,
    state: SeatState,
    /** of the open call, or of a pause; nothing tells afterwards how long a call took */
    since: OrNone(Instant),
    case: OrNone(Type.Object({ caseId: Type.String(), number: Type.String() }, closed)),
  },
  closed,
);
export type Seat = Static<typeof Seat>;
export const LiveFloor = Type.Object(
  {
    at: Instant,
    /** by name, always */
    seats: Type.Array(Seat),
    /** interviewers planned for now, and those of them who are not there */
    planned: Type.Integer(),
    absent: Type.Array(Type.Object(Person, closed)),
    /** appointments whose time has come and that nobody has in hand */
    callsWaiting: Type.Integer(),
  },
  closed,
);
export type LiveFloor = Static<typeof LiveFloor>;

export const WaitingCase = Type.Object(
  {
    caseId: Type.String(),
    number: Type.String(),
    /** what the last call came to, when, and with whom */
    last: OrNone(Type.Object({ outcome: Text, at: Instant, who: OrNone(Type.String()) }, closed)),
    /** the only one who calls it */
    interviewer: OrNone(Type.String()),
  },
  closed,
);
export type WaitingCase = Static<typeof WaitingCase>;
const RiskOf = Type.Union([
  /** its part of the day is over */
  Type.Literal("missed"),
  /** its time has come, and nobody has it in hand */
  Type.Literal("overdue"),
  /** the interviewer who was asked for is neither there nor planned */
  Type.Literal("named-absent"),
  /** nobody is there then, nor planned */
  Type.Literal("nobody"),
]);
export const AppointmentAtRisk = Type.Object(
  {
    caseId: Type.String(),
    number: Type.String(),
    at: Instant,
    until: OrNone(Instant),
    hard: Type.Boolean(),
    withWhom: OrNone(Type.String()),
    risk: RiskOf,
  },
  closed,
);
export type AppointmentAtRisk = Static<typeof AppointmentAtRisk>;
const listOf = <T extends Parameters<typeof Type.Array>[0]>(row: T) =>
  Type.Object({ rows: Type.Array(row), total: Type.Integer() }, closed);

export const FloorWaiting = Type.Object(
  {
    refusals: listOf(WaitingCase),
    appointments: listOf(AppointmentAtRisk),
    cases: listOf(WaitingCase),
    /** who a case can be given to, by name */
    interviewers: Type.Array(Type.Object({ ...Person, converts: Type.Boolean(), present: Type.Boolean() }, closed)),
  },
  closed,
);
export type FloorWaiting = Static<typeof FloorWaiting>;

const Interval = Type.Object({ share: Type.Number(), low: Type.Number(), high: Type.Number() }, closed);
export type Interval = Static<typeof Interval>;
const Results = Type.Object(
  {
    calls: Type.Integer(),
    contacts: Type.Integer(),
    refusals: Type.Integer(),
    completes: Type.Integer(),
    /** null: too few calls for any */
    rates: Type.Object({ contacts: OrNone(Interval), refusals: OrNone(Interval), completes: OrNone(Interval) }, closed),
  },
  closed,
);
export type Results = Static<typeof Results>;
const Stretch = { minutes: Type.Integer(), results: Results };
export const FloorWork = Type.Object(
  {
    fewestCalls: Type.Integer(),
    /** first local day of the seven */
    from: Type.String(),
    /** by name, always */
    people: Type.Array(
      Type.Object({ ...Person, today: Type.Object(Stretch, closed), week: Type.Object(Stretch, closed) }, closed),
    ),
    floor: Type.Object({ today: Results, week: Results }, closed),
  },
  closed,
);
export type FloorWork = Static<typeof FloorWork>;

export const Decision = Type.Union([
  Type.Literal("back-to-calls"),
  Type.Literal("appointment"),
  Type.Literal("assign"),
  Type.Literal("at-rest"),
]);
export type Decision = Static<typeof Decision>;
export const CaseToDecide = Type.Object(
  {
    caseId: Type.String(),
    number: Type.String(),
    stateLabel: Text,
    language: Language,
    interviewer: OrNone(Type.String()),
    appointment: OrNone(
      Type.Object(
        { at: Instant, until: OrNone(Instant), hard: Type.Boolean(), withWhom: OrNone(Type.String()) },
        closed,
      ),
    ),
    /** newest first */
    attempts: Type.Array(
      Type.Object(
        { at: Instant, outcome: OrNone(Text), who: OrNone(Type.String()), note: OrNone(Type.String()) },
        closed,
      ),
    ),
    decisions: Type.Array(Type.Object({ key: Decision, label: Text, meaning: Text }, closed)),
  },
  closed,
);
export type CaseToDecide = Static<typeof CaseToDecide>;

export const DecideCase = Type.Union([
  Type.Object({ decision: Type.Literal("back-to-calls"), interviewer: Type.Optional(Login) }, closed),
  Type.Object(
    {
      decision: Type.Literal("appointment"),
      ...Moment.properties,
    },
    closed,
  ),
  Type.Object({ decision: Type.Literal("assign"), interviewer: OrNone(Login) }, closed),
  Type.Object({ decision: Type.Literal("at-rest") }, closed),
]);
export type DecideCase = Static<typeof DecideCase>;
