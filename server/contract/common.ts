/** Shapes shared by every audience. Browser apps import the types; the server also checks with the schemas. */
import { type Static, Type } from "typebox";

export const closed = { additionalProperties: false } as const;

export const Mode = Type.Union([Type.Literal("web"), Type.Literal("phone"), Type.Literal("paper")]);
export const Language = Type.Union([Type.Literal("fr"), Type.Literal("en")]);
export const Text = Type.Object({ fr: Type.String(), en: Type.String() }, closed);
/** An instant, ISO 8601 in UTC. */
export const Instant = Type.String({ format: "date-time" });
/** RFC 9457 problem details. `code` is a key of server/domain/problem.ts; `faults` names what is wrong in a save. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    faults: Type.Optional(
      Type.Array(
        Type.Object(
          {
            variable: Type.String(),
            /** unknown-variable, not-on-this-screen, wrong-type, unknown-code, out-of-range, too-many, too-long, exclusive, unanswered, missing-not-offered, check */
            kind: Type.String(),
            message: Text,
            /** soft faults are accepted when the save is sent again with `confirmed: true` */
            severity: Type.Union([Type.Literal("hard"), Type.Literal("soft")]),
          },
          closed,
        ),
      ),
    ),
    /** stale saves: what the answers are now, so that the client can send again */
    currentVersion: Type.Optional(Type.Integer()),
    retryAfterSeconds: Type.Optional(Type.Integer()),
  },
  closed,
);
export type Problem = Static<typeof Problem>;
export type Fault = NonNullable<Problem["faults"]>[number];
