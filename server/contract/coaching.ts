/**
 * Between supervisors and interviewers, below /api/interviewer:
 *   GET  /floor/monitorings          -> FloorMonitorings   (supervisors: the form, who can be observed, what was written)
 *   POST /floor/monitorings          AddMonitoring -> 204
 *   GET  /monitorings                -> Monitorings        (an interviewer: what was written of oneself)
 *   GET  /floor/messages             -> SentMessages       (supervisors: with who has read them)
 *   POST /floor/messages             SendMessage -> 204
 *   GET  /messages                   -> OwnMessages
 *   POST /messages/:messageId/read   204
 */
import { type Static, Type } from "typebox";
import { closed, Instant, Text } from "./common";

const OrNone = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([Type.Null(), type]);
const Login = Type.String({ minLength: 1, maxLength: 60 });
const Person = Type.Object({ login: Type.String(), name: Type.String() }, closed);

/** null: not heard */
const Mark = Type.Union([Type.Null(), Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]);
export type Mark = Static<typeof Mark>;

export const AddMonitoring = Type.Object(
  {
    interviewer: Login,
    /** by key of the form; one that is missing was not heard */
    marks: Type.Record(Type.String({ maxLength: 30 }), Mark),
    note: Type.String({ maxLength: 1000 }),
  },
  closed,
);
export type AddMonitoring = Static<typeof AddMonitoring>;

export const MonitoringItem = Type.Object({ key: Type.String(), label: Text, look: Text }, closed);
export const Monitoring = Type.Object(
  {
    id: Type.String(),
    /** names */
    interviewer: Type.String(),
    observer: Type.String(),
    /** local day */
    day: Type.String(),
    marks: Type.Record(Type.String(), Mark),
    note: Type.String(),
  },
  closed,
);
export type Monitoring = Static<typeof Monitoring>;
const Form = {
  items: Type.Array(MonitoringItem),
  /** what 1 to 4 mean, in their order */
  marks: Type.Array(Text),
};
/** newest day first */
export const Monitorings = Type.Object({ ...Form, written: Type.Array(Monitoring) }, closed);
export type Monitorings = Static<typeof Monitorings>;
export const FloorMonitorings = Type.Object(
  { ...Form, written: Type.Array(Monitoring), interviewers: Type.Array(Person) },
  closed,
);
export type FloorMonitorings = Static<typeof FloorMonitorings>;

export const SendMessage = Type.Object(
  {
    /** null: every interviewer */
    to: OrNone(Login),
    text: Type.String({ minLength: 1, maxLength: 500 }),
  },
  closed,
);
export type SendMessage = Static<typeof SendMessage>;
export const SentMessages = Type.Object(
  {
    interviewers: Type.Array(Person),
    /** newest first; one to everybody is one message with several readers */
    messages: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          from: Type.String(),
          at: Instant,
          text: Type.String(),
          readers: Type.Array(Type.Object({ name: Type.String(), readAt: OrNone(Instant) }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type SentMessages = Static<typeof SentMessages>;
export const OwnMessages = Type.Object(
  {
    /** oldest first; those read in the last hours stand behind */
    messages: Type.Array(
      Type.Object(
        { id: Type.String(), from: Type.String(), at: Instant, text: Type.String(), read: Type.Boolean() },
        closed,
      ),
    ),
  },
  closed,
);
export type OwnMessages = Static<typeof OwnMessages>;
