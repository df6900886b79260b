/**
 * What a household asks for beside answering, below /api/r and with the cookie of the sitting:
 *   GET  /api/r/requests               -> RequestsView   (what can be asked for now; never what was asked for before)
 *   POST /api/r/requests    AskRequest -> RequestDone    (409 request-not-open, slot-gone; 422 number-needed; 429 slow-down)
 * Nothing of it depends on an answer. To decline ends the sitting; the same code opens it again.
 *
 * The office, below /api/office (supervisors and managers):
 *   GET  /requests                     -> RequestList    (what waits, with its words; neither a name nor an answer)
 *   POST /requests/:requestId/done     204               (409 request-settled)
 */
import { type Static, Type } from "typebox";
import { DAY_PARTS, SLOT_PATTERN } from "../domain/call-slots";
import { DECLINE_REASONS, LENGTHS, REQUEST_KINDS } from "../domain/request-fields";
import { closed, Language } from "./common";

const Kind = Type.Enum([...REQUEST_KINDS]);
const Slot = Type.Object({ day: Type.String(), part: Type.Enum([...DAY_PARTS]) }, closed);
const written = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Phone = Type.Optional(written(LENGTHS.phone));
const SpokenLanguage = Type.Union([Language, Type.Literal("other")]);

export const RequestsView = Type.Object(
  {
    /** what can be asked for where the case stands */
    open: Type.Array(Kind),
    /** whether one is known that can be called; never which */
    hasNumber: Type.Boolean(),
    /** local days, with the parts of each that can be chosen for a call */
    days: Type.Array(Type.Object({ day: Type.String(), parts: Type.Array(Type.Enum([...DAY_PARTS])) }, closed)),
  },
  closed,
);
export type RequestsView = Static<typeof RequestsView>;

export const AskCall = Type.Object(
  {
    kind: Type.Literal("call"),
    /** as soon as possible, a part of a day that is offered, or none: a call asked for earlier is called off */
    slot: Type.Union([Type.Literal("soon"), Type.Literal("none"), Type.String({ pattern: SLOT_PATTERN })]),
    language: SpokenLanguage,
    otherLanguage: Type.Optional(written(LENGTHS.otherLanguage)),
    /** through the relay service for deaf and hard-of-hearing people */
    relay: Type.Boolean(),
    phone: Phone,
    note: Type.Optional(written(LENGTHS.note)),
  },
  closed,
);
export const AskPaper = Type.Object({ kind: Type.Literal("paper"), language: Language }, closed);
export const AskHelp = Type.Object(
  { kind: Type.Literal("help"), message: written(LENGTHS.message), callBack: Type.Boolean(), phone: Phone },
  closed,
);
export const Decline = Type.Object(
  { kind: Type.Literal("decline"), reason: Type.Optional(Type.Enum([...DECLINE_REASONS])) },
  closed,
);
export type AskCall = Static<typeof AskCall>;
export type AskPaper = Static<typeof AskPaper>;
export type AskHelp = Static<typeof AskHelp>;
export type Decline = Static<typeof Decline>;
export const AskRequest = Type.Union([AskCall, AskPaper, AskHelp, Decline]);
export type AskRequest = Static<typeof AskRequest>;

export const RequestDone = Type.Object(
  {
    kind: Kind,
    /** of a call: the part of a day that was chosen */
    slot: Type.Union([Type.Null(), Slot]),
    /** a call asked for earlier was called off */
    calledOff: Type.Boolean(),
    /** the sitting has ended with it */
    ended: Type.Boolean(),
  },
  closed,
);
export type RequestDone = Static<typeof RequestDone>;

export const RequestState = Type.Enum(["open", "call-soon", "booked", "done", "withdrawn"]);
/** On a case file: that something was asked for. Its words stand on the list, beside no name. */
export const AskedRequest = Type.Object(
  { kind: Kind, day: Type.String(), state: RequestState, slot: Type.Union([Type.Null(), Slot]) },
  closed,
);
export type AskedRequest = Static<typeof AskedRequest>;

export const WaitingRequest = Type.Object(
  {
    requestId: Type.String(),
    caseId: Type.String(),
    caseNumber: Type.String(),
    kind: Kind,
    day: Type.String(),
    state: RequestState,
    slot: Type.Union([Type.Null(), Slot]),
    /** the part of the day that the person chose has passed without a call */
    missed: Type.Boolean(),
    language: Type.Optional(SpokenLanguage),
    otherLanguage: Type.Optional(Type.String()),
    relay: Type.Boolean(),
    /** of a call, or the message of a call for help */
    words: Type.Optional(Type.String()),
    callBack: Type.Boolean(),
    /** the number that the person gave for it stands first on the case file */
    ownNumber: Type.Boolean(),
  },
  closed,
);
export type WaitingRequest = Static<typeof WaitingRequest>;
export const RequestList = Type.Object({ requests: Type.Array(WaitingRequest) }, closed);
export type RequestList = Static<typeof RequestList>;
