/** An office whose lines lead to the contract server, and what Twilio says there reaches the office. */
import type { CaseCard } from "../../../server/contract/interviewer";
import { phoneOf } from "../../../server/services/lines/ways";
import type { Settings } from "../../../server/settings/settings";
import { ENGINES } from "../../support/stores";
import { ACCOUNT, FROM, startTwilio, TOKEN, type TwilioServer } from "../../support/twilio/server";
import { anOffice, type Office, type Send } from "../an-office";

const PUBLIC = "https://r.example";
export const HEX = "0123456789abcdef0123456789abcdef";
const BROWSER = { apiKey: `SK${HEX}`, apiSecret: "secret", appSid: `AP${HEX}` };

export interface LineScene {
  office: Office;
  twilio: TwilioServer;
  close(): Promise<void>;
}

export async function lineScene(over: Partial<Settings> = {}): Promise<LineScene> {
  const [sqlite] = ENGINES;
  if (!sqlite) throw new Error("There is no engine to test on");
  let office: Office | null = null;
  const twilio = await startTwilio(async (url, form, headers) => {
    if (!office) throw new Error("The office is not open yet");
    const reply = await office.respondent.inject({
      method: "POST",
      url: url.replace(PUBLIC, ""),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      payload: new URLSearchParams(form).toString(),
    });
    return { status: reply.statusCode, text: reply.body };
  });
  const settings = {
    accountSid: ACCOUNT,
    authToken: TOKEN,
    browser: BROWSER,
    from: FROM,
    smsFrom: FROM,
    webhookUrl: PUBLIC,
    baseUrl: twilio.url,
  };
  office = await anOffice(sqlite, {}, { twilio: settings, ...over });
  // Twilio's package is loaded at its first use: no single test should wait for it
  await phoneOf(office.ctx);
  return {
    office,
    twilio,
    close: async () => {
      await Promise.all([office?.close(), twilio.close()]);
    },
  };
}

export const HANDSET = { way: "handset", number: "01 99 00 55 66" } as const;

/** A case is drawn and its first number dialled. */
export async function dial(send: Send, via?: object): Promise<{ card: CaseCard; call: Record<string, unknown> }> {
  const card = ((await send("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard }).case;
  const reply = await send("POST", `/api/interviewer/cases/${card.caseId}/calls`, {
    numberId: card.numbers[0]?.id,
    ...(via ? { via } : {}),
  });
  if (reply.status !== 200) throw new Error(`Nothing was dialled: ${reply.text}`);
  return { card, call: reply.body };
}
