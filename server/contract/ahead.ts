/**
 * What a console holds for a cut of the network, in memory only: the questions still to come with their conditions settled
 * as far as the answers up to now decide them, never an answer that was given.
 *   GET  /api/interviewer/calls/:callId/ahead -> Ahead
 */
import { type Static, Type } from "typebox";
import type { Questionnaire } from "../../questionnaires/format/types";
import { closed, Text } from "./common";
import { QuestionView } from "./screen";

export const Ahead = Type.Object(
  {
    /** of the response that it goes on from */
    version: Type.Integer(),
    wave: Type.Object({ year: Type.Integer(), ageFloor: Type.Integer() }, closed),
    /** rules only: the words stand in `views` */
    questionnaire: Type.Unsafe<Questionnaire>(Type.Object({}, { additionalProperties: true })),
    views: Type.Record(Type.String(), QuestionView),
    /** of questions that are asked of an incident report: which of how many, under a neutral title */
    reports: Type.Record(
      Type.String(),
      Type.Object({ ordinal: Type.Integer(), of: Type.Integer(), title: Text }, closed),
    ),
    /** incident reports are still to be drawn, and may bring more questions */
    drawAhead: Type.Boolean(),
  },
  closed,
);
export type Ahead = Static<typeof Ahead>;
