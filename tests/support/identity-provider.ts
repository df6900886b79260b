/** A real OpenID Connect provider on loopback, and a browser without a screen that signs in at it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export const CLIENT = { id: "trimode", secret: "a-secret-of-this-test-only" };
export const STAFF_URL = "http://127.0.0.1:59999";

export interface Person {
  preferred_username: string;
  groups?: string[];
}
export interface RunningProvider {
  issuer: string;
  /** signs the person in at the address that the platform sent the browser to; returns where the provider sends it back */
  visit(address: string, sub: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param people by their subject */
export async function startProvider(people: Record<string, Person>): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${STAFF_URL}/api/session/provider/callback`],
        post_logout_redirect_uris: [`${STAFF_URL}/`],
      },
    ],
    claims: { openid: ["sub"], profile: ["preferred_username", "groups"], email: ["email"] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
    pkce: { required: () => true },
    cookies: { keys: ["of this test only"] },
  });
  server.on("request", provider.callback());
  return {
    issuer,
    visit,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function visit(address: string, sub: string): Promise<string> {
  const jar = new Map<string, string>();
  const send = async (url: string, body?: Record<string, string>): Promise<Response> => {
    const reply = await fetch(url, {
      method: body ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body ? { body: new URLSearchParams(body) } : {}),
    });
    for (const set of reply.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    return reply;
  };
  let [url, reply] = [address, await send(address)];
  for (let steps = 0; steps < 20; steps++) {
    const to = reply.headers.get("location");
    if (to) {
      url = new URL(to, url).href;
      if (url.startsWith(STAFF_URL)) return url;
      reply = await send(url);
      continue;
    }
    // the provider's own page: it asks who it is, then whether this platform may know
    const prompt = /name="prompt" value="(\w+)"/.exec(await reply.text())?.[1];
    if (!prompt) throw new Error(`The provider's page at ${url} asks nothing (${reply.status})`);
    reply = await send(url, prompt === "login" ? { prompt, login: sub, password: "any" } : { prompt });
  }
  throw new Error("The provider never sent the browser back");
}
