import { expect, test } from "vitest";
import { PURPOSES } from "../../../server/services/messages/message-texts";

const FACTS = { url: "https://cadre.example", phone: "01 99 00 00 00" };
const TOPIC = /victim|violen|s[ée]curit|security|safety|crime|police|enqu|survey|statisti|code|questionnaire/i;
/** The basic letters of GSM 03.38 that French and English use. */
const GSM = /^[\nA-Za-z0-9 @£$¥èéùìòÇØøÅåÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà_]*$/;

test.each(Object.entries(PURPOSES))("%s says no topic, no survey and no code, in both languages", (_name, words) => {
  for (const language of ["fr", "en"] as const) {
    const mail = words.mail(FACTS)[language];
    for (const text of [words.sms(FACTS)[language], mail.subject, mail.text]) expect(text).not.toMatch(TOPIC);
    expect(words.sms(FACTS)[language]).toMatch(GSM);
    // one SMS, not pieces of one
    expect(words.sms(FACTS)[language].length).toBeLessThanOrEqual(160);
    expect(words.sms(FACTS)[language]).toContain(FACTS.url);
    expect(mail.text).toContain(FACTS.url);
  }
});
