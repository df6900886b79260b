/** Twilio's own package, loaded where it is set up only. */
import type TwilioSdk from "twilio";
import type { RequestClient, Twilio } from "twilio";
import type { TwilioSettings } from "../settings/ways-out";

export interface OpenTwilio {
  sdk: typeof TwilioSdk;
  client: Twilio;
}

/** Somebody waits at a console: a line that takes longer is one that is not there. */
const WAIT = { timeout: 8_000 };

export async function openTwilio({ accountSid, authToken, baseUrl }: TwilioSettings): Promise<OpenTwilio> {
  const { default: sdk } = await import("twilio");
  const httpClient = baseUrl === null ? new sdk.RequestClient(WAIT) : clientAt(sdk, baseUrl);
  return { sdk, client: sdk(accountSid, authToken, { httpClient, logLevel: "error" }) };
}

/** The package has no setting for its address: each request's is rewritten on its way out. */
function clientAt(sdk: typeof TwilioSdk, baseUrl: string): RequestClient {
  class Elsewhere extends sdk.RequestClient {
    override request: RequestClient["request"] = (options) => {
      const { pathname, search } = new URL(options.uri);
      return super.request({ ...options, uri: `${baseUrl}${pathname}${search}` });
    };
  }
  return new Elsewhere(WAIT);
}
