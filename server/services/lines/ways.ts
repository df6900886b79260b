/** The ways out to people, opened at their first use: telephone and SMS through Twilio, e-mail through the office's server. */
import { type Mail, openMail } from "../../channels/email";
import { openPhone, type Phone } from "../../channels/phone";
import { openSms, type Sms } from "../../channels/sms";
import { openTwilio } from "../../channels/twilio";
import type { Wave } from "../../store/records";
import { type Context, perApp } from "../context";

const twilioOf = perApp(async ({ settings }) => settings.twilio && openTwilio(settings.twilio));

/** null: the floor dials by hand */
export const phoneOf: (ctx: Context) => Promise<Phone | null> = perApp(async (ctx) => {
  const twilio = await twilioOf(ctx);
  return twilio && ctx.settings.twilio && openPhone(twilio, ctx.settings.twilio);
});
export const smsOf: (ctx: Context) => Promise<Sms | null> = perApp(async (ctx) => {
  const twilio = await twilioOf(ctx);
  const from = ctx.settings.twilio?.smsFrom;
  return twilio && from ? openSms(twilio, from) : null;
});
export const mailOf: (ctx: Context) => Mail | null = perApp(({ settings }) => settings.mail && openMail(settings.mail));

/** A demo or practice wave reaches nobody: its people are invented, and what was typed there may be anybody's. */
export const reachesNobody = ({ settings }: Context, wave: Pick<Wave, "demo" | "training">): boolean =>
  wave.training || (wave.demo && !settings.twilio?.baseUrl);

/** An address at which Twilio finds this server; whatever stands in its query is signed with it. */
export function webhook({ settings }: Context, name: string, query: Record<string, string> = {}): string {
  const asked = new URLSearchParams(query).toString();
  return `${settings.twilio?.webhookUrl}/machines/twilio/${name}${asked ? `?${asked}` : ""}`;
}
