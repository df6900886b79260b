/**
 * Calls through Twilio. Neither a recording nor listening-in exists here: no request and no instruction names one, and a
 * test reads all of them (docs/telephony.md).
 */
import type { TwilioSettings } from "../settings/ways-out";
import type { OpenTwilio } from "./twilio";

/** A token outlives the wish to begin a call, and not much more; the console asks for the next one in time. */
export const TOKEN_SECONDS = 15 * 60;
const RING_SECONDS = 35;

export interface Phone {
  /** rings the interviewer's own handset; the instructions for what follows are fetched at `url` */
  ringHandset(call: { handset: string; url: string; ended: string }): Promise<string>;
  hangUp(externalId: string): Promise<void>;
  /** deletes Twilio's own row of a call that is over: it holds a number, and how long the call took */
  forget(externalId: string): Promise<void>;
  /** lets a browser call and be called under that name; null: the line in the browser is not set up */
  browserToken(name: string): string | null;
  /** whether that really came from Twilio */
  isSigned(signature: string, url: string, fields: Record<string, string>): boolean;
  instructions: Instructions;
}
/** What is to happen on a line, in Twilio's own XML. */
export interface Instructions {
  /** puts the line through to somebody */
  dial(to: { number: string; news: string; answered: string }): string;
  /** says that, then rings at a console; what comes after is fetched at `after` */
  ringConsole(to: { name: string; say: string; language: "fr-FR" | "en-GB"; after: string }): string;
  say(text: string, language: "fr-FR" | "en-GB"): string;
  hangUp(): string;
}

/** A name of a console that Twilio takes: letters and figures, and the code of whatever else a login holds. */
export const consoleName = (login: string): string =>
  login.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`);

export function openPhone({ sdk, client }: OpenTwilio, settings: TwilioSettings): Phone {
  const { VoiceResponse } = sdk.twiml;
  return {
    async ringHandset({ handset, url, ended }) {
      const { sid } = await client.calls.create({
        to: handset,
        from: settings.from,
        url,
        statusCallback: ended,
        statusCallbackEvent: ["completed"],
        timeout: RING_SECONDS,
      });
      return sid;
    },
    async hangUp(externalId) {
      await client.calls(externalId).update({ status: "completed" });
    },
    async forget(externalId) {
      await client.calls(externalId).remove();
    },
    browserToken(name) {
      if (settings.browser === null) return null;
      const { AccessToken } = sdk.jwt;
      const { apiKey, apiSecret, appSid } = settings.browser;
      const token = new AccessToken(settings.accountSid, apiKey, apiSecret, { identity: name, ttl: TOKEN_SECONDS });
      token.addGrant(new AccessToken.VoiceGrant({ outgoingApplicationSid: appSid, incomingAllow: true }));
      return token.toJwt();
    },
    isSigned: (signature, url, fields) => sdk.validateRequest(settings.authToken, signature, url, fields),
    instructions: {
      dial({ number, news, answered }) {
        const response = new VoiceResponse();
        response.dial({ callerId: settings.from, answerOnBridge: true, timeout: RING_SECONDS }).number(
          {
            statusCallback: news,
            statusCallbackEvent: ["initiated", "ringing", "answered", "completed"],
            machineDetection: "Enable",
            amdStatusCallback: answered,
          },
          number,
        );
        return response.toString();
      },
      ringConsole({ name, say, language, after }) {
        const response = new VoiceResponse();
        response.say({ language }, say);
        // the number that the caller has is nobody's business: the code alone opens a case
        response
          .dial({ callerId: settings.from, answerOnBridge: true, timeout: RING_SECONDS, action: after })
          .client(name);
        return response.toString();
      },
      say(text, language) {
        const response = new VoiceResponse();
        response.say({ language }, text);
        response.hangup();
        return response.toString();
      },
      hangUp() {
        const response = new VoiceResponse();
        response.hangup();
        return response.toString();
      },
    },
  };
}
