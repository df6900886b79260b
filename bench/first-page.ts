/**
 * The first question on a small telephone and a slow line, nothing in the browser's cache: what a household waits for
 * between its code and the first question, and until the app is ready behind it. No think time: the code is sent as soon
 * as it stands in its field.
 */
import { spawnSync } from "node:child_process";
import type { CDPSession, Page } from "playwright-core";
import { openBrowser, PHONE } from "../tests/support/browser";
import { aPlace } from "./load/place";
import { serve } from "./load/server";
import { percentile, rounded } from "./load/under-load";
import type { Figure } from "./run";

const RUNS = 7;
const LATENCY_MS = 562.5;
const BITS = 8;
const LINE = {
  offline: false,
  latency: LATENCY_MS,
  downloadThroughput: (1_474.56 * 1000) / BITS,
  uploadThroughput: (675 * 1000) / BITS,
};
const SLOWER = 4;
const READY_MS = 60_000;

/** Milliseconds; "address": since the address was opened, all others: since the code was sent. */
interface Times {
  welcome: number;
  address: number;
  visible: number;
  usable: number;
  ready: number;
  welcomeBytes: number;
  bytes: number;
}

/** Runs in the page before all else, and notes moments by the clock of the page. */
function watch(): void {
  const marks: Record<string, number> = {};
  Object.assign(window, { marks });
  const painted = (name: string): void => {
    // the second frame begins when the first one is on the screen
    requestAnimationFrame(() => requestAnimationFrame(() => (marks[name] ??= performance.now())));
  };
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const body = String(init?.body ?? "");
    if (body.includes("do=start")) marks.sent = performance.now();
    if (!body.includes("q.")) return send(input, init);
    // the answer's way is not part of the figure
    marks.usable = performance.now();
    return new Promise(() => undefined);
  };
  const look = (): void => {
    if (document.querySelector(".code-form .main")) painted("welcome");
    if (document.documentElement.dataset.ready) marks.ready ??= performance.now();
    const option = document.querySelector<HTMLInputElement>("fieldset.question .answer input");
    if (!option || marks.found) return;
    marks.found = performance.now();
    painted("visible");
    option.click();
    document.querySelector<HTMLButtonElement>(".go .main")?.click();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
}

const marksOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (window as unknown as { marks: Record<string, number> }).marks);

/** Bytes of replies as they came over the line, heads included. */
const countBytes = (session: CDPSession): (() => number) => {
  let bytes = 0;
  session.on("Network.responseReceived", ({ response }) => {
    bytes += response.encodedDataLength;
  });
  session.on("Network.dataReceived", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
};

const once = async (address: string, code: string): Promise<Times> => {
  const browser = await openBrowser(PHONE);
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const session = await browser.context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: false });
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const bytes = countBytes(session);
    // tsx names functions by a helper of its own, which no page has
    await page.addInitScript("globalThis.__name = (each) => each");
    await page.addInitScript(watch);
    await page.goto(`${address}#${code}`, { waitUntil: "commit" });
    await page.waitForFunction(() => (document.querySelector("#access-code") as HTMLInputElement | null)?.value);
    const welcomeBytes = bytes();
    await page.evaluate(() => document.querySelector<HTMLButtonElement>(".code-form .main")?.click());
    await page.waitForFunction(() => "visible" in (window as unknown as { marks: object }).marks);
    const visibleBytes = bytes();
    await page.waitForFunction(() => "ready" in (window as unknown as { marks: object }).marks, null, {
      timeout: READY_MS,
    });
    const { welcome = 0, sent = 0, visible = 0, usable = 0, ready = 0 } = await marksOf(page);
    return {
      welcome,
      address: visible,
      visible: visible - sent,
      usable: Math.max(usable, visible) - sent,
      ready: ready - sent,
      welcomeBytes,
      bytes: visibleBytes,
    };
  } finally {
    await browser.close();
  }
};

export const measure = async (): Promise<Figure[]> => {
  spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "ignore" });
  const place = await aPlace(RUNS, null);
  try {
    const served = await serve(["--import", "tsx", "server/main.ts"], {
      ...place.env,
      PUBLIC_URL: "",
      NODE_ENV: "test",
    });
    const times: Times[] = [];
    try {
      for (const code of place.codes.slice(0, RUNS)) times.push(await once(`http://127.0.0.1:${served.port}/`, code));
    } finally {
      await served.end();
    }
    const median = (key: keyof Times): number =>
      rounded(
        percentile(
          times.map((each) => each[key]).sort((a, b) => a - b),
          0.5,
        ),
      );
    const other =
      "a well-known survey system under the same conditions, address opened to first question: 4,570 ms, 718 kB";
    const sent = "ms since the code was sent";
    return [
      { name: "first-page.visible_ms", value: median("visible"), unit: sent, against: `${other}; aim: 1,200` },
      { name: "first-page.usable_ms", value: median("usable"), unit: sent, against: "aim: 1,200" },
      { name: "first-page.taken_over_ms", value: median("ready"), unit: sent, against: "aim: 4,500" },
      {
        name: "first-page.bytes_until_visible",
        value: median("bytes"),
        unit: "bytes, from the opening of the address",
        against: `${other}; aim: 40,000`,
      },
      { name: "first-page.welcome_ms", value: median("welcome"), unit: "ms since the address was opened" },
      { name: "first-page.welcome_bytes", value: median("welcomeBytes"), unit: "bytes, until the code can be sent" },
      {
        name: "first-page.from_address_ms",
        value: median("address"),
        unit: "ms from the opening of the address to the first question, no think time",
        against: other,
      },
    ];
  } finally {
    await place.remove();
  }
};
