/** SMS through Twilio. */
import { ofNetwork, type Sent } from "./sent";
import type { OpenTwilio } from "./twilio";

export interface Sms {
  /** @param news address at which Twilio tells what becomes of it */
  send(sms: { to: string; text: string; news: string }): Promise<Sent>;
  /** deletes Twilio's own row of a message that is settled: it holds a number and a text */
  forget(externalId: string): Promise<void>;
}

const TOO_MANY = 429;
const AWAY = 503;
/** Credentials or funds: what an office mends is no fault of the message. */
const OF_THE_OFFICE = new Set([401, 402, 403]);

export function openSms({ sdk, client }: OpenTwilio, from: string): Sms {
  return {
    async send({ to, text, news }) {
      const sender = from.startsWith("MG") ? { messagingServiceSid: from } : { from };
      try {
        const { sid } = await client.messages.create({ to, body: text, statusCallback: news, ...sender });
        return { kind: "sent", externalId: sid };
      } catch (fault) {
        if (!(fault instanceof sdk.RestException)) return ofNetwork(fault);
        const { status, code } = fault;
        const told = String(code ?? status);
        if (status === TOO_MANY || status === AWAY || OF_THE_OFFICE.has(status)) return { kind: "later", fault: told };
        return { kind: status >= 500 ? "unknown" : "refused", fault: told };
      }
    },
    async forget(externalId) {
      await client.messages(externalId).remove();
    },
  };
}
