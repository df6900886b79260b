/**
 * The telephone numbers of a case, below /api/interviewer. With the case in hand (roles interviewer, supervisor):
 *   GET  /cases/:caseId/numbers                  -> NumberList   (the closed ones too)
 *   POST /cases/:caseId/numbers                  TellNumber -> NumberList
 *   POST /cases/:caseId/numbers/:numberId        MarkNumber -> NumberList
 * and without it (role supervisor): the same below /floor/cases/:caseId, where a closed number can be opened again.
 */
import { type Static, Type } from "typebox";
import { closed } from "./common";

export const NumberList = Type.Object(
  {
    numbers: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          number: Type.String(),
          kind: Type.Union([Type.Literal("mobile"), Type.Literal("landline")]),
          /** key of NUMBER_SOURCES, or what the frame calls itself */
          source: Type.String(),
          state: Type.Union([Type.Literal("ok"), Type.Literal("wrong")]),
          preferred: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type NumberList = Static<typeof NumberList>;

export const TellNumber = Type.Object(
  {
    number: Type.String({ maxLength: 40 }),
    /** TOLD_SOURCES of server/domain/numbers.ts */
    source: Type.Union([
      Type.Literal("respondent"),
      Type.Literal("household"),
      Type.Literal("directory"),
      Type.Literal("interviewer"),
    ]),
  },
  closed,
);
export type TellNumber = Static<typeof TellNumber>;

export const MarkNumber = Type.Object({ mark: Type.Union([Type.Literal("wrong"), Type.Literal("preferred")]) }, closed);
export const ReopenNumber = Type.Object(
  { mark: Type.Union([Type.Literal("wrong"), Type.Literal("preferred"), Type.Literal("ok")]) },
  closed,
);
