/** Households that answer over HTTP, as many at once as there are clients, each screen as soon as the last one is saved. */
import { randomUUID } from "node:crypto";
import { Connection } from "./connection";
import type { Screen } from "./place";

export interface Load {
  port: number;
  codes: string[];
  screens: Screen[];
  clients: number;
  /** saves before this many milliseconds are not counted: caches fill, code is compiled */
  warmUpMs: number;
  measureMs: number;
  /** households may come again and again: to a server that keeps nothing */
  again?: boolean;
}
export interface Loaded {
  saves: number;
  seconds: number;
  /** of each counted save, in milliseconds, ascending */
  latencies: number[];
}

const PATHS = { signIn: "/api/r/sitting", save: "/api/r/saves" } as const;
const addressOf = (client: number) => `10.${Math.floor(client / 250)}.${client % 250}.7`;

const opened = async (connection: Connection, code: string): Promise<string> => {
  const { status, cookie, body } = await connection.send("POST", PATHS.signIn, JSON.stringify({ code }), null);
  if (status !== 200 || !cookie) throw new Error(`A sign-in was answered ${status}: ${body.slice(0, 300)}`);
  return cookie;
};

export interface Acknowledged {
  code: string;
  saveId: string;
  version: number;
  step: string;
}

/**
 * One household answers from its first screen to the end, or until `isOver`.
 * @throws Error where a save is not acknowledged, or the server is gone
 */
export const answerAll = async (
  connection: Connection,
  code: string,
  screens: Screen[],
  { isOver, saved }: { isOver(): boolean; saved(save: Acknowledged, tookMs: number): void },
): Promise<void> => {
  const cookie = await opened(connection, code);
  for (const [version, { step, answers }] of screens.entries()) {
    if (isOver()) return;
    const saveId = randomUUID();
    const body = JSON.stringify({ saveId, baseVersion: version, step, answers, confirmed: true });
    const begun = performance.now();
    const reply = await connection.send("POST", PATHS.save, body, cookie);
    if (reply.status !== 200)
      throw new Error(`The save of ${step} was answered ${reply.status}: ${reply.body.slice(0, 300)}`);
    saved({ code, saveId, version: version + 1, step }, performance.now() - begun);
  }
};

export const load = async ({
  port,
  codes,
  screens,
  clients,
  warmUpMs,
  measureMs,
  again = false,
}: Load): Promise<Loaded> => {
  const latencies: number[] = [];
  const from = performance.now() + warmUpMs;
  const until = from + measureMs;
  const waiting = [...codes];
  const household = async (_: unknown, client: number): Promise<void> => {
    const connection = new Connection(port, addressOf(client));
    while (performance.now() < until) {
      const code = waiting.pop();
      if (code && again) waiting.unshift(code);
      if (!code) throw new Error("There are too few households for the time that is measured");
      await answerAll(connection, code, screens, {
        isOver: () => performance.now() >= until,
        saved: (_save, tookMs) => {
          const now = performance.now();
          if (now >= from && now < until) latencies.push(tookMs);
        },
      });
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, household));
  return { saves: latencies.length, seconds: measureMs / 1000, latencies: latencies.sort((a, b) => a - b) };
};
