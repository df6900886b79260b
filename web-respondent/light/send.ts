/** Sends a plain page's form, again and again until the server answers: its save has an id, so it counts once. */
import { stopped } from "../sending/api";
import type { Sitting } from "../sending/contract";
import { waitMs } from "../sending/delivery";

export type Turned = { kind: "page"; html: string } | { kind: "app"; sitting: Sitting };

const TIMEOUT_MS = 15_000;

async function once(body: URLSearchParams, takesApp: boolean): Promise<Turned | null> {
  try {
    const reply = await fetch("/", {
      method: "POST",
      cache: "no-store",
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
      headers: { "x-takes": takesApp ? "app" : "page" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      body,
    });
    if (reply.status >= 500 || reply.status === 429) return null;
    if (reply.headers.get("content-type")?.startsWith("application/json"))
      return { kind: "app", sitting: (await reply.json()) as Sitting };
    return { kind: "page", html: await reply.text() };
  } catch {
    return null;
  }
}

/** At once when the line is back, else after a while. */
const pause = (ms: number): Promise<void> =>
  new Promise((resume) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resume();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener("online", go);
  });

export async function send(fields: FormData, takesApp: () => boolean, waiting: (on: boolean) => void): Promise<Turned> {
  const body = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === "string") body.append(name, value);
  for (let tries = 1; ; tries++) {
    const turned = stopped() ? null : await once(body, takesApp());
    waiting(turned === null);
    if (turned) return turned;
    await pause(waitMs(tries, Math.random()));
  }
}
