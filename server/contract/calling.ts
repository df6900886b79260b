/**
 * How the telephone calls, below /api/office. Managers and supervisors.
 *   GET  /calling                         -> CallingView
 *   POST /calling/rules      SetRules     -> CallingView
 *   POST /calling/strata     SetStratum   -> CallingView
 *   POST /calling/skills     SetSkills    -> CallingView
 */
import { type Static, Type } from "typebox";
import { closed, Language, Text } from "./common";

const Minute = Type.Integer({ minimum: 0, maximum: 24 * 60 });
const Weekdays = Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7, uniqueItems: true });
const Hours = { opens: Minute, closes: Minute, weekdays: Weekdays };

export const SetRules = Type.Object(
  {
    ...Hours,
    attemptsCap: Type.Integer({ minimum: 1, maximum: 20 }),
    attemptsCapPerSlice: Type.Integer({ minimum: 1, maximum: 20 }),
    /** chance that who was called before goes ahead of a fresh case; null: how likely an answer is decides */
    recallFirst: Type.Union([Type.Null(), Type.Number({ minimum: 0, maximum: 1 })]),
  },
  closed,
);
export type SetRules = Static<typeof SetRules>;

export const SetStratum = Type.Object(
  {
    stratum: Type.String({ minLength: 1, maxLength: 80 }),
    territory: Type.String({ maxLength: 40 }),
    priority: Type.Integer({ minimum: -9, maximum: 9 }),
    open: Type.Boolean(),
  },
  closed,
);
export type SetStratum = Static<typeof SetStratum>;

export const SetSkills = Type.Object(
  {
    staffId: Type.String({ maxLength: 60 }),
    /** none: each of them */
    languages: Type.Array(Language, { maxItems: 2, uniqueItems: true }),
    converts: Type.Boolean(),
  },
  closed,
);
export type SetSkills = Static<typeof SetSkills>;

export const CallingView = Type.Object(
  {
    rules: SetRules,
    /** nothing beyond these may be chosen */
    widest: Type.Object(Hours, closed),
    /** a demonstration or practice wave calls nobody, so its hours are always open */
    alwaysOpen: Type.Boolean(),
    territories: Type.Array(Type.Object({ key: Type.String(), label: Text }, closed)),
    strata: Type.Array(Type.Intersect([SetStratum, Type.Object({ cases: Type.Integer() })])),
    interviewers: Type.Array(Type.Intersect([SetSkills, Type.Object({ login: Type.String(), name: Type.String() })])),
  },
  closed,
);
export type CallingView = Static<typeof CallingView>;
