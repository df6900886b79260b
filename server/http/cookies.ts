/** Two session cookies with names that say nothing. They end with the browser, and with the session on the server. */
import type { FastifyReply } from "fastify";

export const COOKIES = { respondent: "s", staff: "k" } as const;

const options = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "strict", secure }) as const;

export function setSession(reply: FastifyReply, name: string, token: string, secure: boolean): void {
  reply.setCookie(name, token, options(secure));
}
export function clearSession(reply: FastifyReply, name: string, secure: boolean): void {
  reply.clearCookie(name, options(secure));
}
/** Plain http is served on the machine itself only (docs/settings.md). */
export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith("https:");
