/**
 * The cookie of plain pages: which page this browser holds. A form that comes from another one (sent again out of the
 * browser's history, after a way out without script) turns nothing; and the address opened anew shows the start page, but
 * once, right after a form: a reply to a form that leads on is a redirection, so that no form stays in the history.
 */
import { randomUUID } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { COOKIES, clearSession, setSession } from "../../cookies";

/** What the one opening after a form shows. */
export const TURNS = ["step", "saved", "after-pin", "list", "closed", "left"] as const;
export type Turn = (typeof TURNS)[number];

const HOLDS = "h";
const TURNING = "t";
const LARGE = "large";
const spelt = (kind: string, turn: string, page: string, large: boolean): string =>
  [kind, turn, page, ...(large ? [LARGE] : [])].join(".");

const heldBy = (request: FastifyRequest): { kind: string; turn: string; page: string; large: boolean } | null => {
  const [kind, turn, page, print] = (request.cookies[COOKIES.page] ?? "").split(".");
  return kind && turn !== undefined && page ? { kind, turn, page, large: print === LARGE } : null;
};
/** What was asked for on the first page holds on those that follow a redirection. */
export const isLarge = (request: FastifyRequest): boolean => heldBy(request)?.large ?? false;

/** The form comes from the page that the browser holds, or is that page's form sent twice. */
export const isOfHeldPage = (request: FastifyRequest, page: string | null): boolean =>
  page !== null && page === heldBy(request)?.page;

/** What the opening that follows a form shows; null: this is no such opening. */
export const turnOf = (request: FastifyRequest): Turn | null => {
  const held = heldBy(request);
  return held?.kind === TURNING ? (TURNS.find((turn) => turn === held.turn) ?? null) : null;
};

/** A page goes out: from now on its forms count, and no other's. */
export const holdPage = (reply: FastifyReply, large: boolean, secure: boolean): string => {
  const page = randomUUID();
  setSession(reply, COOKIES.page, spelt(HOLDS, "", page, large), secure);
  return page;
};
export const turnPage = (
  reply: FastifyReply,
  { turn, from, large }: { turn: Turn; from: string | null; large: boolean },
  secure: boolean,
): void => {
  setSession(reply, COOKIES.page, spelt(TURNING, turn, from || randomUUID(), large), secure);
};
export const holdNothing = (reply: FastifyReply, secure: boolean): void => clearSession(reply, COOKIES.page, secure);
