/** E-mail through the office's own server. A mailbox is shared: the sender's name says nothing, and nothing is fetched. */
import { createTransport } from "nodemailer";
import type { MailSettings } from "../settings/ways-out";
import { codeOfFault, ofNetwork, type Sent } from "./sent";

export interface Mail {
  send(mail: { to: string; subject: string; text: string }): Promise<Sent>;
}

const ON_THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[?::1\]?)$/;
const WAIT_MS = 20_000;

export function openMail({ url, from }: MailSettings): Mail {
  const transport = createTransport(
    {
      url,
      // an address crosses the network: in clear on the machine itself only
      requireTLS: !ON_THIS_MACHINE.test(new URL(url).hostname),
      connectionTimeout: WAIT_MS,
      greetingTimeout: WAIT_MS,
      socketTimeout: WAIT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send({ to, subject, text }) {
      try {
        const { messageId } = await transport.sendMail({
          to,
          subject,
          text,
          headers: { "auto-submitted": "auto-generated" },
        });
        return { kind: "sent", externalId: messageId };
      } catch (fault) {
        return whatFailed(fault);
      }
    },
  };
}

/** A reply of 4xx passes, one of 5xx does not (RFC 5321, 4.2.1); without a reply it is known only before the text was sent. */
function whatFailed(fault: unknown): Sent {
  const { responseCode, command } = fault as { responseCode?: number; command?: string };
  const told = responseCode ? String(responseCode) : codeOfFault(fault);
  if (command === "CONN" || /^AUTH/.test(command ?? "")) return { kind: "later", fault: told };
  if (responseCode === undefined) return ofNetwork(fault);
  return { kind: responseCode < 500 ? "later" : "refused", fault: told };
}
