/**
 * Responses as they were folded last, so that a save need not read all saves before it. What is remembered counts only
 * while its head is the store's: another process's save, and an erasure, move the head.
 */

import type { Answers } from "../../../questionnaires/format/answers";
import type { Route } from "../../../questionnaires/format/route";
import { Newest } from "../../domain/newest";
import { type Context, perApp } from "../context";
import type { Folded } from "./fold";

export interface Remembered {
  head: string;
  folded: Folded;
  /** the way that a sitting found at that head */
  way: { interviewId: string; answers: Answers; route: Route } | null;
}

/** A few hundred kilobytes each at most: as many as one process serves at once. */
const KEPT = 1000;

const memoryOf = perApp(() => new Newest<Remembered>(KEPT));

export const recall = (ctx: Context, responseId: string, head: string | null): Remembered | null => {
  const known = memoryOf(ctx).get(responseId);
  return known && known.head === head ? known : null;
};

export const remember = (ctx: Context, responseId: string, remembered: Remembered): void =>
  memoryOf(ctx).set(responseId, remembered);
