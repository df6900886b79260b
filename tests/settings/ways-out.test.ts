import { expect, test } from "vitest";
import { readWaysOut } from "../../server/settings/ways-out";

const HEX = "0123456789abcdef0123456789abcdef";
const LINE = { TWILIO_ACCOUNT_SID: `AC${HEX}`, TWILIO_AUTH_TOKEN: "token", TWILIO_FROM: "+33199000000" };
const BROWSER = { TWILIO_API_KEY: `SK${HEX}`, TWILIO_API_SECRET: "secret", TWILIO_TWIML_APP_SID: `AP${HEX}` };
const read = (env: Record<string, string>, production = false) => {
  const faults: string[] = [];
  return { ...readWaysOut(env, { faults, publicUrl: "https://r.example", production }), faults };
};

test("without any of these settings nothing leaves, and nothing is wrong", () => {
  expect(read({})).toEqual({ twilio: null, mail: null, faults: [] });
});

test("three settings make a line on handsets; three more one in the browser", () => {
  expect(read(LINE)).toMatchObject({
    faults: [],
    twilio: { browser: null, smsFrom: null, webhookUrl: "https://r.example", baseUrl: null },
  });
  expect(read({ ...LINE, ...BROWSER, TWILIO_SMS_FROM: "Enquete" })).toMatchObject({
    faults: [],
    twilio: { browser: { appSid: `AP${HEX}` }, smsFrom: "Enquete" },
  });
});

test("credentials set by half are named, and the server does not start", () => {
  for (const [name, value] of Object.entries({ ...LINE, ...BROWSER, TWILIO_SMS_FROM: "Enquete" })) {
    const { twilio, faults } = read({ [name]: value });
    expect(twilio).toBeNull();
    for (const other of Object.keys(LINE).filter((key) => key !== name)) expect(faults[0]).toContain(other);
  }
  expect(read({ ...LINE, TWILIO_API_KEY: `SK${HEX}` }).faults).toEqual([
    "TWILIO_API_SECRET, TWILIO_TWIML_APP_SID: not set: the line in the browser needs all three, handsets need none",
  ]);
  expect(read({ SMTP_URL: "smtps://mail.example" }).faults).toHaveLength(1);
  expect(read({ MAIL_FROM: "contact@office.example" }).faults).toHaveLength(1);
});

test("what has the wrong shape is said by its name", () => {
  const wrong = { ...LINE, TWILIO_ACCOUNT_SID: "AC1", TWILIO_FROM: "0199000000", TWILIO_SMS_FROM: "33" };
  const names = read(wrong).faults.map((fault) => fault.split(" ")[0]);
  expect(names).toEqual(["TWILIO_ACCOUNT_SID", "TWILIO_FROM", "TWILIO_SMS_FROM"]);
  expect(read({ SMTP_URL: "mail.example", MAIL_FROM: "office" }).faults).toHaveLength(2);
});

test("production refuses a stand-in for Twilio, and a webhook in clear", () => {
  const trial = { ...LINE, TWILIO_BASE_URL: "http://127.0.0.1:9000", TWILIO_WEBHOOK_URL: "http://r.example" };
  expect(read(trial)).toMatchObject({ faults: [], twilio: { baseUrl: "http://127.0.0.1:9000" } });
  expect(read(trial, true).faults).toHaveLength(2);
});
