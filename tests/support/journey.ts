/** One journey: browsers that are closed whatever happens, and a picture of every screen where something failed. */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type BrowserOptions, DESK, type OpenBrowser, openBrowser, PHONE, type Viewport } from "./browser";

export const SIZES: [string, Viewport][] = [
  ["375 px", PHONE],
  ["1280 px", DESK],
];

export interface Journey {
  /** A new device: a browser that shares nothing with the others. */
  device(viewport: Viewport, options?: BrowserOptions): Promise<Page>;
}

export async function journey(name: string, walk: (journey: Journey) => Promise<void>): Promise<void> {
  const open: { browser: OpenBrowser; page: Page }[] = [];
  const noise: string[] = [];
  try {
    await walk({
      async device(viewport, options) {
        const browser = await openBrowser(viewport, options);
        const page = browser.context.pages()[0] ?? (await browser.context.newPage());
        page.on("pageerror", (error) => noise.push(error.message));
        open.push({ browser, page });
        return page;
      },
    });
    if (noise.length > 0) throw new Error(`The page met an error: ${noise.join("; ")}`);
  } catch (fault) {
    const pictures = await Promise.all(open.map(({ page }, index) => picture(page, `${name}-${index + 1}`)));
    const said = [fault instanceof Error ? fault.message : String(fault), ...noise, ...pictures.filter(Boolean)];
    throw new Error(said.join("\n"), { cause: fault });
  } finally {
    await Promise.all(open.map(({ browser }) => browser.close().catch(() => undefined)));
  }
}

export const picturesFolder = (): string => process.env.JOURNEY_SCREENSHOTS ?? join(tmpdir(), "trimode-journeys");

async function picture(page: Page, name: string): Promise<string> {
  const folder = picturesFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^a-z0-9-]+/gi, "-")}.png`);
  return page.screenshot({ path, fullPage: true }).then(
    () => `the screen then (${page.url()}): ${path}`,
    () => "",
  );
}
