/**
 * What is written to people, one row a purpose. A telephone and a mailbox are shared: no topic, no name, no code, and not
 * that there is a survey (docs/safety.md). An SMS keeps to the letters of GSM 03.38, or it would leave in pieces.
 */
import type { Language } from "../../../questionnaires/format/types";

interface Facts {
  url: string;
  phone: string;
}
interface PurposeFacts {
  /** the person asked for it themselves: it also leaves where nobody contacts them by rule */
  asked: boolean;
  sms(facts: Facts): Record<Language, string>;
  mail(facts: Facts): Record<Language, { subject: string; text: string }>;
}

export const PURPOSES = {
  /** asked for during a call: answer on the web instead; the code is said, or stands in the letter */
  "web-link": {
    asked: true,
    sms: ({ url, phone }) => ({
      fr: `Bonjour, voici l'adresse que vous avez demandée : ${url} Une question : ${phone}`,
      en: `Hello, here is the address that you asked for: ${url} Any question: ${phone}`,
    }),
    mail: ({ url, phone }) => ({
      fr: {
        subject: "L’adresse que vous avez demandée",
        text: `Bonjour,\n\nVoici l’adresse que vous avez demandée\u00a0: ${url}\n\nUne question\u00a0: ${phone}\n`,
      },
      en: {
        subject: "The address that you asked for",
        text: `Hello,\n\nHere is the address that you asked for: ${url}\n\nAny question: ${phone}\n`,
      },
    }),
  },
} as const satisfies Record<string, PurposeFacts>;

export type Purpose = keyof typeof PURPOSES;
export const isPurpose = (text: string): text is Purpose => Object.hasOwn(PURPOSES, text);
