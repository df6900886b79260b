/**
 * Whether a request is part of somebody's interview, and whose. How many there are, and when, tells who was asked more:
 * neither a log line nor a figure may say it of one person (decision 0017).
 */

import type { FastifyRequest } from "fastify";
import type { Mode } from "../../questionnaires/format/types";

export interface PersonBehind {
  mode: Mode;
  /** stands for one person, for as long as the process needs it */
  key: string;
}

export function personBehind(request: FastifyRequest): PersonBehind | null {
  if (request.sitting) return { mode: "web", key: request.sitting.interviewId };
  const { callId, formId } = (request.params ?? {}) as Record<string, string | undefined>;
  if (callId) return { mode: "phone", key: callId };
  if (formId) return { mode: "paper", key: formId };
  return null;
}
