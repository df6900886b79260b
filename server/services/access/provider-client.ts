/** The client of the office's identity provider: read from its discovery document at the first sign-in, then kept. */
import * as oidc from "openid-client";
import type { IdentityProvider } from "../../settings/staff-access";
import { type Context, perApp } from "../context";

const TIMEOUT_SECONDS = 5;
const discovered = perApp((): { client?: Promise<oidc.Configuration> } => ({}));

export function providerClient(ctx: Context, provider: IdentityProvider): Promise<oidc.Configuration> {
  const known = discovered(ctx);
  const client = known.client ?? discover(provider);
  known.client = client;
  // a provider that could not be reached is asked again the next time
  client.catch(() => {
    if (known.client === client) delete known.client;
  });
  return client;
}

async function discover({ issuer, clientId, clientSecret }: IdentityProvider): Promise<oidc.Configuration> {
  const execute = [
    // the ID token's signature is checked although it came over TLS from the provider itself
    oidc.enableNonRepudiationChecks,
    // the settings allow http for this machine alone
    ...(issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : []),
  ];
  const found = await oidc.discovery(new URL(issuer), clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), {
    execute,
    timeout: TIMEOUT_SECONDS,
  });
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported;
  if (methods === undefined || methods.includes("client_secret_basic")) return found;
  const posting = new oidc.Configuration(
    found.serverMetadata(),
    clientId,
    clientSecret,
    oidc.ClientSecretPost(clientSecret),
  );
  posting.timeout = TIMEOUT_SECONDS;
  for (const each of execute) each(posting);
  return posting;
}

export const callbackOf = (staffUrl: string): string => `${staffUrl}/api/session/provider/callback`;
