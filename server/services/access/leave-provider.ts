import { buildEndSessionUrl } from "openid-client";
import type { Context } from "../context";
import { providerClient } from "./provider-client";

/** Where a browser ends the provider's own session; null: the provider has no such place, or cannot be reached. */
export async function leaveProvider(ctx: Context): Promise<string | null> {
  const { provider, staffUrl } = ctx.settings;
  if (!provider) return null;
  try {
    const client = await providerClient(ctx, provider);
    return buildEndSessionUrl(client, { post_logout_redirect_uri: `${staffUrl}/` }).href;
  } catch {
    return null;
  }
}
