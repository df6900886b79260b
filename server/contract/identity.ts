/**
 * Responses whose author is in doubt, below /api/office/identity (supervisor, manager). Circumstances only: no answer, no
 * name, no number that leads to a response.
 *   GET  /                            -> IdentityList
 *   POST /:caseId/:responseId         IdentityDecision -> 204
 */
import { type Static, Type } from "typebox";
import { closed, Instant, Mode, Text } from "./common";

const state = Type.Union([
  Type.Literal("under-way"),
  Type.Literal("partial"),
  Type.Literal("complete"),
  Type.Literal("stopped"),
]);
const circumstances = {
  modes: Type.Array(Mode),
  state,
  begunDay: Type.String(),
  completedDay: Type.Union([Type.Null(), Type.String()]),
  /** staff who keyed or interviewed; none where the person answered alone */
  keyedBy: Type.Array(Type.String()),
  sittings: Type.Integer(),
  stands: Type.Boolean(),
};
const decision = Type.Union([Type.Literal("sampled-person"), Type.Literal("somebody-else")]);

export const IdentityDoubt = Type.Object(
  {
    caseId: Type.String(),
    caseNumber: Type.String(),
    responseId: Type.String(),
    ...circumstances,
    /** which facts differ, and from what; never a value. null: the comparison is no longer possible */
    differs: Type.Union([
      Type.Null(),
      Type.Object(
        {
          from: Type.Union([Type.Literal("frame"), Type.Literal("other-response")]),
          birthYear: Type.Boolean(),
          sex: Type.Boolean(),
        },
        closed,
      ),
    ]),
    others: Type.Array(Type.Object(circumstances, closed)),
    standing: Text,
    /** the latest decision by a person */
    decided: Type.Union([Type.Null(), Type.Object({ decision, by: Type.String(), at: Instant }, closed)]),
  },
  closed,
);
export type IdentityDoubt = Static<typeof IdentityDoubt>;
/** open ones first by age, then the decided ones, newest first */
export const IdentityList = Type.Object(
  { open: Type.Array(IdentityDoubt), decided: Type.Array(IdentityDoubt), total: Type.Integer() },
  closed,
);
export type IdentityList = Static<typeof IdentityList>;
export const IdentityDecision = Type.Object({ decision }, closed);
