/**
 * Practice, below /api/interviewer. A practice case is drawn here and worked by the same routes as any other.
 *   GET  /practice                            -> Practice      (the cards, and what became of mine)
 *   POST /practice/draw      DrawPractice     -> Draw          (409 case-in-hand while a real case is held)
 *   POST /practice/reset                         204           (all that I practised is gone)
 *   GET  /practice/people                     -> PracticePeople (supervisors)
 *   PUT  /practice/people/:login OnlyPractice -> 204           (may practise, and call nobody yet)
 */
import { type Static, Type } from "typebox";
import { closed, Text } from "./common";

/** What whoever plays the person reads. */
export const RoleCardView = Type.Object(
  { key: Type.String(), title: Text, situation: Text, plays: Type.Array(Text) },
  closed,
);
export type RoleCardView = Static<typeof RoleCardView>;

const OutcomeName = Type.Object({ key: Type.String(), aapor: Type.String(), label: Text }, closed);
export const Debrief = Type.Object(
  {
    chosen: OutcomeName,
    /** the best one first */
    expected: Type.Array(OutcomeName),
    fits: Type.Boolean(),
    why: Text,
    rule: Type.String(),
  },
  closed,
);
export type Debrief = Static<typeof Debrief>;

export const Practice = Type.Object(
  {
    /** my account may practise only: no real case is given to it */
    only: Type.Boolean(),
    cards: Type.Array(
      Type.Object(
        {
          ...RoleCardView.properties,
          /** after my last call with this card */
          debrief: Type.Union([Type.Null(), Debrief]),
        },
        closed,
      ),
    ),
    /** the card of my last call */
    last: Type.Union([Type.Null(), Type.String()]),
  },
  closed,
);
export type Practice = Static<typeof Practice>;

export const DrawPractice = Type.Object({ card: Type.String({ maxLength: 40 }) }, closed);
export const PracticePeople = Type.Array(
  Type.Object({ login: Type.String(), name: Type.String(), only: Type.Boolean() }, closed),
);
export type PracticePeople = Static<typeof PracticePeople>;
export const OnlyPractice = Type.Object({ only: Type.Boolean() }, closed);
