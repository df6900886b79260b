/**
 * Sign-in through the office's identity provider: OpenID Connect, authorization code with PKCE, state and nonce. What the
 * browser holds meanwhile is sealed. Whatever goes wrong is told alike; the audit keeps the kind of reason.
 */
import * as oidc from "openid-client";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import type { IdentityProvider } from "../../settings/staff-access";
import type { StaffMember } from "../../store/records";
import type { Context } from "../context";
import { type Claims, memberBehind, type Refusal } from "./member-behind";
import { openStaffSession } from "./open-session";
import { callbackOf, providerClient } from "./provider-client";

const TICKET = "sign-in-elsewhere";
const MINUTES = 10;
interface Ticket {
  state: string;
  nonce: string;
  verifier: string;
  until: number;
}

export const providerOf = (ctx: Context): IdentityProvider => {
  if (!ctx.settings.provider) throw new ExpectedFailure("not-found");
  return ctx.settings.provider;
};

/** Where the browser goes, and what it holds until it comes back. */
export async function beginElsewhere(ctx: Context): Promise<{ goTo: string; ticket: string }> {
  const client = await providerClient(ctx, providerOf(ctx)).catch(() => refuse(ctx, "not-reached"));
  const ticket: Ticket = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    until: addMinutes(ctx.now(), MINUTES).getTime(),
  };
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: callbackOf(ctx.settings.staffUrl),
    scope: "openid profile email",
    state: ticket.state,
    nonce: ticket.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(ticket.verifier),
    code_challenge_method: "S256",
  });
  return { goTo: url.href, ticket: ctx.secrets.sealTicket(TICKET, ticket) };
}

/** @param query of the callback's address, as it came: "?code=…&state=…" */
export async function endElsewhere(
  ctx: Context,
  { query, ticket }: { query: string; ticket: string | undefined },
): Promise<{ token: string; member: StaffMember }> {
  const provider = providerOf(ctx);
  const held = ticket === undefined ? null : ctx.secrets.openTicket<Ticket>(TICKET, ticket);
  if (!held || held.until < ctx.now().getTime()) return refuse(ctx, "no-ticket");
  const claims = await claimsBehind(ctx, provider, query, held).catch(() => refuse(ctx, "reply"));
  const entered = await ctx.store.write(async (tx) => {
    const found = await memberBehind(ctx, tx, provider, claims);
    if (typeof found === "string") return found;
    return { member: found, token: await openStaffSession(ctx, tx, found, { factors: "identity-provider" }) };
  });
  return typeof entered === "string" ? refuse(ctx, entered) : entered;
}

async function claimsBehind(
  ctx: Context,
  provider: IdentityProvider,
  query: string,
  { state, nonce, verifier }: Ticket,
): Promise<Claims> {
  const client = await providerClient(ctx, provider);
  const tokens = await oidc.authorizationCodeGrant(client, new URL(query, callbackOf(ctx.settings.staffUrl)), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims: Claims = { ...tokens.claims() };
  const lacks = [provider.loginClaim, provider.roleClaim].some((name) => name !== null && claims[name] === undefined);
  if (!lacks || !client.serverMetadata().userinfo_endpoint) return claims;
  // providers differ in what they put into the ID token
  return { ...(await oidc.fetchUserInfo(client, tokens.access_token, String(claims.sub))), ...claims };
}

async function refuse(ctx: Context, reason: Refusal | "not-reached" | "no-ticket" | "reply"): Promise<never> {
  const row = { at: ctx.now(), who: "identity-provider", what: "sign-in-refused", subject: reason };
  await ctx.store.write((tx) => tx.addAudit(row));
  throw new ExpectedFailure("provider-refused");
}
