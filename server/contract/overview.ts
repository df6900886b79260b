/**
 * Where a telephone interview stands: its parts, and the screens of the open ones that this sitting answered.
 *   GET  /api/interviewer/calls/:callId/overview      -> Overview
 *   POST /api/interviewer/calls/:callId/jump          JumpRequest -> StepView  (to one of those screens)
 */
import { type Static, Type } from "typebox";
import { closed, Text } from "./common";

export const Overview = Type.Object(
  {
    parts: Type.Array(
      Type.Object(
        {
          letter: Type.String(),
          title: Text,
          sealed: Type.Boolean(),
          /** a sealed part has none: it would tell whether there was anything to fill in */
          state: Type.Union([
            Type.Null(),
            Type.Literal("done"),
            Type.Literal("now"),
            Type.Literal("ahead"),
            Type.Literal("put-off"),
          ]),
          screens: Type.Array(Type.Object({ step: Type.String(), code: Type.String(), title: Text }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type Overview = Static<typeof Overview>;
export const JumpRequest = Type.Object({ step: Type.String({ maxLength: 80 }) }, closed);
