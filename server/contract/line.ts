/**
 * The telephone line of a console, below /api/interviewer (roles interviewer, supervisor):
 *   GET  /line                          -> LineSetup      (without ways interviewers dial by hand)
 *   POST /line/token                    -> LineToken      (for the line in the browser, short-lived)
 *   PUT  /line/waiting                  Waiting -> 204    (this console takes a caller; told again while it is so)
 *   GET  /calls/:callId/line            -> LineView
 *   POST /calls/:callId/line/hang-up    204
 *   POST /incoming                      Incoming -> IncomingCall   (a person called and gave the code of their letter)
 */
import { type Static, Type } from "typebox";
import { closed } from "./common";

export const LineSetup = Type.Object(
  { ways: Type.Array(Type.Union([Type.Literal("browser"), Type.Literal("handset")])) },
  closed,
);
export type LineSetup = Static<typeof LineSetup>;

/** How the interviewer talks: in the browser, or on a handset of their own, named for this call and not kept. */
export const Via = Type.Union([
  Type.Object({ way: Type.Literal("browser") }, closed),
  Type.Object({ way: Type.Literal("handset"), number: Type.String({ maxLength: 30 }) }, closed),
]);
export type Via = Static<typeof Via>;
/** What became of the line as the call began: `leg` is handed to the browser's line; "by-hand": it did not come about. */
export const CallLine = Type.Object(
  {
    way: Type.Union([Type.Literal("browser"), Type.Literal("handset"), Type.Literal("by-hand")]),
    leg: Type.Optional(Type.String()),
  },
  closed,
);

export const LineToken = Type.Object({ token: Type.String(), seconds: Type.Integer() }, closed);
export type LineToken = Static<typeof LineToken>;
export const Waiting = Type.Object({ waiting: Type.Boolean() }, closed);

export const LineView = Type.Object(
  {
    /** key of server/domain/line.ts; null: this call is not on a line */
    state: Type.Union([
      Type.Null(),
      Type.Literal("calling"),
      Type.Literal("ringing"),
      Type.Literal("in-line"),
      Type.Literal("ended"),
      Type.Literal("busy"),
      Type.Literal("no-answer"),
      Type.Literal("failed"),
    ]),
    /** a machine's guess, and no more */
    answeredBy: Type.Union([Type.Null(), Type.Literal("person"), Type.Literal("machine"), Type.Literal("fax")]),
  },
  closed,
);
export type LineView = Static<typeof LineView>;

export const Incoming = Type.Object({ code: Type.String({ maxLength: 40 }) }, closed);
export type Incoming = Static<typeof Incoming>;
