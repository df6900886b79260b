/**
 * A server that stands in for Twilio, made from Twilio's own description: what is asked is checked against it, what is
 * answered has its shape, and what Twilio would tell later is sent signed, when a test says that it happens.
 */
import { createHmac, randomBytes } from "node:crypto";
import fastify from "fastify";
import { readContract } from "./contract";

export const ACCOUNT = `AC${"0123456789abcdef".repeat(2)}`;
export const TOKEN = "a token that signs";
export const FROM = "+33199000000";
/** Settings that lead a server here instead of to Twilio. */
export const trialSettings = (baseUrl: string): Record<string, string> => ({
  TWILIO_ACCOUNT_SID: ACCOUNT,
  TWILIO_AUTH_TOKEN: TOKEN,
  TWILIO_FROM: FROM,
  TWILIO_SMS_FROM: FROM,
  TWILIO_BASE_URL: baseUrl,
});

export interface Heard {
  method: string;
  path: string;
  form: URLSearchParams;
  /** of what was made by it */
  sid: string;
}
type Fields = Record<string, string>;
export interface Told {
  status: number;
  text: string;
}
/** How a signed form reaches the platform: over the network, or injected. */
export type Deliver = (url: string, form: Fields, headers: Record<string, string>) => Promise<Told>;

export interface TwilioServer {
  url: string;
  heard: Heard[];
  /** requests that Twilio would have refused, with the reason */
  refused: string[];
  /** the next requests fail like this, before anything happens */
  fail(times: number, status: number, code: number): void;
  /** tells or asks as Twilio does, signed */
  tell(url: string, form: Fields): Promise<Told>;
  last(path: RegExp): Heard;
  close(): Promise<void>;
}

/** RFC 2104 over the address and the fields in the order of their names: Twilio's own rule. */
export const signatureOf = (url: string, form: Fields, token = TOKEN): string =>
  createHmac("sha1", token)
    .update(
      Object.keys(form)
        .sort()
        .reduce((text, name) => text + name + form[name], url),
    )
    .digest("base64");

const overNetwork: Deliver = async (url, form, headers) => {
  const reply = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(form).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
  return { status: reply.status, text: await reply.text() };
};

export async function startTwilio(deliver: Deliver = overNetwork): Promise<TwilioServer> {
  const contract = readContract();
  const [heard, refused]: [Heard[], string[]] = [[], []];
  let failing = { times: 0, status: 0, code: 0 };
  const app = fastify({ forceCloseConnections: true });
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  const sidOf = (path: string) => `${path.endsWith("/Messages.json") ? "SM" : "CA"}${randomBytes(16).toString("hex")}`;
  const expected = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString("base64")}`;

  app.all("/*", async (request, reply) => {
    const refuse = (status: number, code: number, message: string) => {
      refused.push(`${request.method} ${request.url}: ${message}`);
      return reply
        .code(status)
        .send({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
    };
    const asked = new URL(request.url, "http://twilio");
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    if (request.headers.authorization !== expected) return refuse(401, 20003, "Authenticate");
    const found = contract.find(request.method, asked.pathname);
    if (!found || found.parameters.AccountSid !== ACCOUNT) return refuse(404, 20404, "not described");
    const faults = found.operation.faults(found.parameters, form);
    if (faults.length > 0) return refuse(400, 20001, faults.join("; "));
    if (failing.times > 0) {
      failing.times -= 1;
      const { status, code } = failing;
      return reply.code(status).send({ code, message: "as a test wishes", status });
    }
    const sid = found.parameters.Sid ?? sidOf(asked.pathname);
    heard.push({ method: request.method, path: asked.pathname, form, sid });
    reply.code(found.operation.status);
    if (found.operation.status === 204) return reply.send();
    return found.operation.reply({ sid, account_sid: ACCOUNT, to: form.get("To"), status: "queued" });
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });

  return {
    url,
    heard,
    refused,
    fail(times, status, code) {
      failing = { times, status, code };
    },
    tell: (to, form) => {
      const fields = { AccountSid: ACCOUNT, ...form };
      return deliver(to, fields, { "x-twilio-signature": signatureOf(to, fields) });
    },
    last(path) {
      const found = heard.findLast((each) => path.test(each.path));
      if (!found) throw new Error(`Nobody asked for ${path}`);
      return found;
    },
    close: () => app.close(),
  };
}
