/** Cookies with names that say nothing. Sessions end with the browser, and with the session on the server. */
import type { FastifyReply, FastifyRequest } from "fastify";

export const COOKIES = { respondent: "s", page: "p", staff: "k", journey: "j" } as const;

const options = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "strict", secure }) as const;

/** A browser takes such a name from this very host over https only: no neighbour on the domain can plant a session. */
const spelt = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** Over https, a session that came under its bare name is none. */
export function readHostCookies(request: FastifyRequest): void {
  for (const name of [COOKIES.respondent, COOKIES.page, COOKIES.staff])
    request.cookies = { ...request.cookies, [name]: request.cookies[spelt(name, true)] };
}
export function setSession(reply: FastifyReply, name: string, token: string, secure: boolean): void {
  reply.setCookie(spelt(name, secure), token, options(secure));
}
export function clearSession(reply: FastifyReply, name: string, secure: boolean): void {
  reply.clearCookie(spelt(name, secure), options(secure));
}
/** Plain http is served on the machine itself only (docs/settings.md). */
export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith("https:");

/** Held while somebody is at the identity provider: lax, as they come back from another site. */
const journey = (secure: boolean) =>
  ({ path: "/api/session/provider", httpOnly: true, sameSite: "lax", secure, maxAge: 600 }) as const;
export function setJourney(reply: FastifyReply, ticket: string, secure: boolean): void {
  reply.setCookie(COOKIES.journey, ticket, journey(secure));
}
export function clearJourney(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(COOKIES.journey, journey(secure));
}
