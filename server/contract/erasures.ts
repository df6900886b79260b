/**
 * Erasing a person, below /api/office. Managers and administrators; the one who asks is never the one who erases.
 *   POST /cases/:caseId/erasure                  RequestErasure -> ErasureRequested
 *   GET /erasures                                -> ErasureList
 *   POST /erasures/:erasureId/decision           DecideErasure  -> ErasureDecided
 *   GET /erasures/:erasureId/certificate         -> Certificate
 *   GET /erasures/:erasureId.pdf?language=fr     the certificate, to hand out
 */
import { type Static, Type } from "typebox";
import { closed, Instant } from "./common";

/** A choice and no free text: a sentence in clear could tell what the person lived through. */
export const ERASURE_REASONS = ["person", "representative", "office"] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];
export const isErasureReason = (text: string): text is ErasureReason =>
  (ERASURE_REASONS as readonly string[]).includes(text);
const Reason = Type.Unsafe<ErasureReason>(Type.Union(ERASURE_REASONS.map((reason) => Type.Literal(reason))));

export const RequestErasure = Type.Object({ reason: Reason }, closed);
export const ErasureRequested = Type.Object({ erasureId: Type.String() }, closed);
export const DecideErasure = Type.Object({ erase: Type.Boolean() }, closed);
/** the certificate's number; null where the request was withdrawn */
export const ErasureDecided = Type.Object({ number: Type.Union([Type.Null(), Type.String()]) }, closed);
export type ErasureDecided = Static<typeof ErasureDecided>;

export const ErasureState = Type.Union([Type.Literal("requested"), Type.Literal("done"), Type.Literal("withdrawn")]);
export const ErasureList = Type.Object(
  {
    erasures: Type.Array(
      Type.Object(
        {
          erasureId: Type.String(),
          caseNumber: Type.String(),
          state: ErasureState,
          requestedBy: Type.String(),
          requestedAt: Instant,
          reason: Reason,
          /** asked for by whoever reads this: somebody else has to decide */
          mine: Type.Boolean(),
          decidedBy: Type.Union([Type.Null(), Type.String()]),
          decidedAt: Type.Union([Type.Null(), Instant]),
          certificateNumber: Type.Union([Type.Null(), Type.String()]),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type ErasureList = Static<typeof ErasureList>;

export const Certificate = Type.Object(
  {
    number: Type.String(),
    erasedAt: Instant,
    backupsReadableUntil: Instant,
    exportsDelivered: Type.Array(Type.Object({ at: Instant, what: Type.String(), by: Type.String() }, closed)),
  },
  closed,
);
export type Certificate = Static<typeof Certificate>;
