/** How people are reached beside letters: telephone lines and SMS through Twilio, e-mail through a server of the office. */
import { readFileSync } from "node:fs";
import type { Environment } from "./keys";
import type { SettingName } from "./table";

export interface TwilioSettings {
  accountSid: string;
  /** signs what Twilio sends here, too */
  authToken: string;
  /** for interviewers who talk in the browser; null: handsets only */
  browser: { apiKey: string; apiSecret: string; appSid: string } | null;
  /** number that is shown to who is called, in the form +33… */
  from: string;
  /** number, name or messaging service that SMS come from; null: no SMS */
  smsFrom: string | null;
  /** where Twilio reaches this server, without a slash at its end */
  webhookUrl: string;
  /** stands in for Twilio in a trial; null: Twilio's own */
  baseUrl: string | null;
}
export interface MailSettings {
  url: string;
  from: string;
}
export interface WaysOut {
  /** null: interviewers dial by hand, and no SMS leaves */
  twilio: TwilioSettings | null;
  /** null: no e-mail leaves */
  mail: MailSettings | null;
}

interface Reading {
  faults: string[];
  publicUrl: string;
  production: boolean;
}
const MAIL_ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

export function readWaysOut(env: Environment, reading: Reading): WaysOut {
  return { twilio: readTwilio(env, reading), mail: readMail(env, reading) };
}

function readTwilio(env: Environment, { faults, publicUrl, production }: Reading): TwilioSettings | null {
  const text = (name: SettingName) => env[name]?.trim() || null;
  const secret = (name: SettingName, file: SettingName) => text(name) ?? secretIn(file, text(file), faults);
  const given = {
    TWILIO_ACCOUNT_SID: text("TWILIO_ACCOUNT_SID"),
    TWILIO_AUTH_TOKEN: secret("TWILIO_AUTH_TOKEN", "TWILIO_AUTH_TOKEN_FILE"),
    TWILIO_FROM: text("TWILIO_FROM"),
  };
  const browser = {
    TWILIO_API_KEY: text("TWILIO_API_KEY"),
    TWILIO_API_SECRET: secret("TWILIO_API_SECRET", "TWILIO_API_SECRET_FILE"),
    TWILIO_TWIML_APP_SID: text("TWILIO_TWIML_APP_SID"),
  };
  const [smsFrom, webhook, baseUrl] = [text("TWILIO_SMS_FROM"), text("TWILIO_WEBHOOK_URL"), text("TWILIO_BASE_URL")];
  const named = [...Object.values(given), ...Object.values(browser), smsFrom, webhook, baseUrl];
  if (named.every((value) => value === null)) return null;

  const missing = (of: Record<string, string | null>) => Object.keys(of).filter((name) => of[name] === null);
  const lacks = missing(given);
  if (lacks.length > 0)
    faults.push(`${lacks.join(", ")}: not set while other settings of Twilio are: set all three, or unset every one`);
  const halves = missing(browser);
  if (halves.length > 0 && halves.length < Object.keys(browser).length)
    faults.push(`${halves.join(", ")}: not set: the line in the browser needs all three, handsets need none`);

  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = given;
  const { TWILIO_API_KEY: apiKey, TWILIO_API_SECRET: apiSecret, TWILIO_TWIML_APP_SID: appSid } = browser;
  const shaped = (name: SettingName, value: string | null, shape: RegExp, what: string) => {
    if (value !== null && !shape.test(value)) faults.push(`${name} is not ${what}`);
  };
  shaped("TWILIO_ACCOUNT_SID", accountSid, /^AC[0-9a-f]{32}$/, "an account's SID: it begins with AC");
  shaped("TWILIO_API_KEY", apiKey, /^SK[0-9a-f]{32}$/, "a key's SID: it begins with SK");
  shaped("TWILIO_TWIML_APP_SID", appSid, /^AP[0-9a-f]{32}$/, "a TwiML app's SID: it begins with AP");
  shaped("TWILIO_FROM", from, /^\+[1-9]\d{6,14}$/, "a number in the form +33199000000");
  shaped(
    "TWILIO_SMS_FROM",
    smsFrom,
    /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{3,11})$/,
    "a number (+33…), a messaging service (MG…) or a name of 3 to 11 letters and figures",
  );
  const webhookUrl = (webhook ?? publicUrl).replace(/\/+$/, "");
  if (!isAddress(webhookUrl)) faults.push("TWILIO_WEBHOOK_URL is not an address: give the one that Twilio reaches");
  else if (production && !webhookUrl.startsWith("https:"))
    faults.push("TWILIO_WEBHOOK_URL does not begin with https://: numbers must not cross a network in clear");
  if (baseUrl !== null && !isAddress(baseUrl)) faults.push("TWILIO_BASE_URL is not an address: unset it");
  else if (production && baseUrl !== null)
    faults.push("TWILIO_BASE_URL is set in production: it stands in for Twilio in a trial, unset it");

  if (accountSid === null || authToken === null || from === null) return null;
  return {
    accountSid,
    authToken,
    browser: apiKey && apiSecret && appSid ? { apiKey, apiSecret, appSid } : null,
    from,
    smsFrom,
    webhookUrl,
    baseUrl: baseUrl?.replace(/\/+$/, "") ?? null,
  };
}

function readMail(env: Environment, { faults }: Reading): MailSettings | null {
  const text = (name: SettingName) => env[name]?.trim() || null;
  const url = text("SMTP_URL") ?? secretIn("SMTP_URL_FILE", text("SMTP_URL_FILE"), faults);
  const from = text("MAIL_FROM");
  if (url === null && from === null) return null;
  if (url === null || from === null) {
    faults.push("SMTP_URL and MAIL_FROM belong together: set both, or neither");
    return null;
  }
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    faults.push("SMTP_URL is not a mail server's: give smtps://user:password@host:465");
  if (!MAIL_ADDRESS.test(from)) faults.push("MAIL_FROM is not an e-mail address");
  return { url, from };
}

function secretIn(name: SettingName, file: string | null, faults: string[]): string | null {
  if (file === null) return null;
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch {
    faults.push(`${name}: cannot read ${file}: check the path and who may read it`);
    return null;
  }
}
