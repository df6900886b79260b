/**
 * The phone console, below /api/interviewer (roles interviewer, supervisor):
 *   GET  /outcomes                         -> Outcomes        (phone outcomes of the one table, with their keys)
 *   GET  /scripts                          -> Scripts         (introduction, refusal arguments, distress …)
 *   POST /draw                             -> {case: CaseCard | null}   (the case is held by me; a held one is given again)
 *   POST /cases/:caseId/release            204                (given back, undialled)
 *   POST /cases/:caseId/calls              StartCall -> Call  (an attempt begins; 409 case-finished where another mode was first)
 *   POST /calls/:callId/interview          -> StepView        (the named person is on the line: begin or go on)
 *   GET  /calls/:callId/step               -> StepView
 *   POST /calls/:callId/back               BackRequest -> StepView
 *   POST /calls/:callId/saves              SaveRequest -> SaveReply
 *   POST /calls/:callId/submit             Submit -> EndView
 *   POST /calls/:callId/end                EndCall -> 204     (outcome; appointment; closes an open interview as broken off)
 *   GET  /lists/:list?q=                   -> ListHits
 * During the interview no reply holds a name or a number.
 */
import { type Static, Type } from "typebox";
import { Moment } from "./calendar";
import { closed, Instant, Language, Text } from "./common";
import { CallLine, Via } from "./line";
import { RoleCardView } from "./training";

export const Outcome = Type.Object(
  {
    /** key of server/domain/disposition.ts */
    key: Type.String(),
    aapor: Type.String(),
    label: Text,
    /** what it means and what happens next, in a sentence */
    meaning: Text,
    final: Type.Boolean(),
    /** only before, only after the named person was reached, or both */
    when: Type.Union([Type.Literal("no-contact"), Type.Literal("contact"), Type.Literal("any")]),
    asksAppointment: Type.Boolean(),
  },
  closed,
);
export type Outcome = Static<typeof Outcome>;
export const Outcomes = Type.Array(Outcome);

export const Script = Type.Object(
  {
    /** introduction, not-alone, why-me, distressed, already-answered, help-lines, i-know-them, refusal, voicemail, someone-else-answers, stop-word */
    key: Type.String(),
    title: Text,
    /** read aloud, word for word */
    aloud: Type.Array(Text),
    /** for the interviewer */
    note: Type.Array(Text),
  },
  closed,
);
export const Scripts = Type.Object({ scripts: Type.Array(Script), stopWord: Text }, closed);
export type Scripts = Static<typeof Scripts>;

export const Attempt = Type.Object(
  {
    id: Type.String(),
    at: Instant,
    channel: Type.Union([Type.Literal("phone"), Type.Literal("letter"), Type.Literal("paper"), Type.Literal("web")]),
    outcome: Type.Union([Type.Null(), Type.Object({ key: Type.String(), label: Text }, closed)]),
    seconds: Type.Union([Type.Null(), Type.Integer()]),
    who: Type.Union([Type.Null(), Type.String()]),
  },
  closed,
);
export type Attempt = Static<typeof Attempt>;

export const PhoneNumber = Type.Object(
  {
    id: Type.String(),
    number: Type.String(),
    kind: Type.Union([Type.Literal("mobile"), Type.Literal("landline")]),
    source: Type.String(),
    /** stands first: to be called before the others */
    preferred: Type.Boolean(),
  },
  closed,
);

export const CaseCard = Type.Object(
  {
    caseId: Type.String(),
    /** shown before the interview only */
    name: Type.String(),
    numbers: Type.Array(PhoneNumber),
    language: Language,
    attempts: Type.Array(Attempt),
    attemptsCap: Type.Integer(),
    appointment: Type.Union([
      Type.Null(),
      Type.Object(
        {
          at: Instant,
          /** end of the part of a day that the person chose: no call after it */
          until: Type.Optional(Instant),
          hard: Type.Boolean(),
          note: Type.Optional(Type.String()),
        },
        closed,
      ),
    ]),
    /** something was begun (in any mode): the interview goes on where it stopped */
    begun: Type.Boolean(),
    /** how the person wished to be called, as they said it on the web; shown before dialling only */
    wish: Type.Union([
      Type.Null(),
      Type.Object(
        {
          soon: Type.Boolean(),
          language: Type.Union([Language, Type.Literal("other")]),
          otherLanguage: Type.Optional(Type.String()),
          relay: Type.Boolean(),
          note: Type.Optional(Type.String()),
          /** the one of the numbers that the person gave for it */
          numberId: Type.Optional(Type.String()),
        },
        closed,
      ),
    ]),
    /** safe hours, as the respondent stated them */
    reachable: Type.Optional(Text),
    /** a practice case, and the card that is played: nobody is called */
    practice: Type.Optional(RoleCardView),
    /** the claim ends unless the console shows life */
    heldUntil: Instant,
  },
  closed,
);
export type CaseCard = Static<typeof CaseCard>;
export const Draw = Type.Object({ case: Type.Union([Type.Null(), CaseCard]) }, closed);

/** `via`: the line to call on; without, the interviewer dials by hand */
export const StartCall = Type.Object({ numberId: Type.String(), via: Type.Optional(Via) }, closed);
export const Call = Type.Object(
  {
    callId: Type.String(),
    startedAt: Instant,
    /** 0: the person called */
    numberOrdinal: Type.Integer(),
    numbers: Type.Integer(),
    kind: Type.String(),
    line: Type.Optional(CallLine),
  },
  closed,
);
export type Call = Static<typeof Call>;
export const IncomingCall = Type.Object({ case: CaseCard, call: Call }, closed);
export type IncomingCall = Static<typeof IncomingCall>;

export const EndCall = Type.Object(
  {
    outcome: Type.String(),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
    appointment: Type.Optional(Moment),
  },
  closed,
);
export type EndCall = Static<typeof EndCall>;
