/**
 * What the night found, for a conversation: GET /api/interviewer/checks -> QualityChecks (supervisors).
 * No interview is named, nobody is ranked: interviewers stand in the order of their names.
 */
import { type Static, Type } from "typebox";
import { closed, Instant, Text } from "./common";

export const QualityChecks = Type.Object(
  {
    /** null: no night has computed any */
    night: Type.Union([Type.Null(), Instant]),
    leastCases: Type.Integer(),
    checks: Type.Array(
      Type.Object(
        {
          key: Type.String(),
          of: Type.Union([Type.Literal("interviews"), Type.Literal("calls")]),
          label: Text,
          meaning: Text,
          /** median of the floor; null: too few interviewers to compare */
          floor: Type.Union([Type.Null(), Type.Number()]),
          people: Type.Array(
            Type.Object(
              {
                login: Type.String(),
                name: Type.String(),
                cases: Type.Integer(),
                share: Type.Number(),
                low: Type.Number(),
                high: Type.Number(),
                look: Type.Boolean(),
              },
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
export type QualityChecks = Static<typeof QualityChecks>;
