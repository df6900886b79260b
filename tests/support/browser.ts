/** A real Chromium with an empty profile: Debian's where it is installed, else the one that came with the packages. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type BrowserContext, chromium } from "playwright-core";

const DEBIAN = "/usr/bin/chromium";
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Viewport {
  width: number;
  height: number;
}
export const PHONE: Viewport = { width: 375, height: 812 };
export const DESK: Viewport = { width: 1280, height: 800 };

interface Program {
  executablePath: string;
  env: Record<string, string>;
}
let program: Promise<Program> | undefined;

async function findChromium(): Promise<Program> {
  const env = Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]));
  const installed = process.env.CHROMIUM_PATH ?? DEBIAN;
  if (existsSync(installed)) return { executablePath: installed, env };
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath();
  if (!existsSync("/etc/fonts")) env.FONTCONFIG_PATH ??= join(tmpdir(), "fonts");
  const libraries = spawnSync("ldd", [executablePath], { encoding: "utf8" }).stdout ?? "";
  if (libraries.includes("not found"))
    env.LD_LIBRARY_PATH = [unpackLibraries(), env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return { executablePath, env };
}

/** A bare machine lacks the system libraries that Chromium links to: the package brings those too. */
function unpackLibraries(): string {
  const folder = mkdtempSync(join(tmpdir(), "trimode-libraries-"));
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = join(dirname(entry), "..", "..", "bin", "al2023.tar.br");
  const tar = join(folder, "libraries.tar");
  writeFileSync(tar, brotliDecompressSync(readFileSync(packed)));
  spawnSync("tar", ["-xf", tar, "-C", folder]);
  return join(folder, "lib");
}

export interface OpenBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

export interface BrowserOptions {
  language?: string;
  scale?: number;
  /** false: no page's script runs */
  script?: boolean;
  dark?: boolean;
}

/** Before several processes open one: two that unpack it at once would each find half of it. */
export async function prepareBrowser(): Promise<void> {
  program ??= findChromium();
  await program;
}

/** A browser of its own for each person: nothing is shared between two of them, as on two devices. */
export async function openBrowser(viewport: Viewport, options: BrowserOptions = {}): Promise<OpenBrowser> {
  program ??= findChromium();
  const { executablePath, env } = await program;
  const profile = await mkdtemp(join(tmpdir(), "trimode-profile-"));
  const phone = viewport.width < 600;
  const settings = {
    executablePath,
    env,
    args: ARGUMENTS,
    headless: true,
    viewport,
    locale: options.language ?? "fr-FR",
    timezoneId: "Europe/Paris",
    hasTouch: phone,
    isMobile: phone,
    deviceScaleFactor: options.scale ?? 1,
    serviceWorkers: "block" as const,
    javaScriptEnabled: options.script ?? true,
    colorScheme: options.dark ? ("dark" as const) : ("light" as const),
  };
  const launch = () => chromium.launchPersistentContext(profile, settings);
  // one that dies as it starts has shown no page yet, and says nothing about ours
  const context = await launch().catch(launch);
  context.setDefaultTimeout(30_000);
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
