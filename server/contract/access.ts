/**
 * What the help desk does for a household, below /api/office/cases/:caseId (supervisor, manager):
 *   GET    /access     -> AccessView   (dates and states of its codes; no code)
 *   POST   /codes      NewCode -> GivenCode (the one time that it is shown)
 *   DELETE /pin        204             (forgotten: taken away, never read)
 */
import { type Static, Type } from "typebox";
import { closed, Instant, Text } from "./common";

export const AccessView = Type.Object(
  {
    codes: Type.Array(
      Type.Object(
        {
          serial: Type.Integer(),
          issuedAt: Instant,
          startsAt: Type.Union([Type.Null(), Instant]),
          state: Type.Union([Type.Literal("live"), Type.Literal("to-come"), Type.Literal("ended")]),
          /** what carried it; null: given by voice */
          sending: Type.Union([Type.Null(), Text]),
        },
        closed,
      ),
    ),
    /** the respondent chose one */
    pin: Type.Boolean(),
  },
  closed,
);
export type AccessView = Static<typeof AccessView>;

/** endEarlier: the letter is lost or in other hands */
export const NewCode = Type.Object({ endEarlier: Type.Boolean() }, closed);
export const GivenCode = Type.Object(
  {
    code: Type.String(),
    /** by groups of four, each character with its word */
    spoken: Type.Array(Type.Array(Type.Object({ character: Type.String(), words: Text }, closed))),
    /** how many earlier codes open nothing any more */
    ended: Type.Integer(),
  },
  closed,
);
export type GivenCode = Static<typeof GivenCode>;
