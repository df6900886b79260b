/** How the process is watched: what it logs, who may read its figures, which proxy it believes. */
import { readFileSync } from "node:fs";
import type { Environment } from "./keys";

export interface Operations {
  logLevel: string;
  /** null: figures are read on the machine itself, outside production */
  metricsToken: string | null;
  /** proxies in front, whose word on a sender's address is taken */
  proxyHops: number;
}

/** Lines below info tell how many screens a household was shown, and when (decision 0017). */
const TELLING_LEVELS = ["debug", "trace"];
const LEVELS = ["fatal", "error", "warn", "info", ...TELLING_LEVELS];
const TOKEN_LENGTH = 32;
const MOST_HOPS = 5;

const tokenIn = (file: string, faults: string[]): string | null => {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    faults.push(`METRICS_TOKEN_FILE: cannot read ${file}: check the path and who may read it`);
    return null;
  }
};

export const readOperations = (
  env: Environment,
  { faults, production }: { faults: string[]; production: boolean },
): Operations => {
  const text = (name: string) => env[name]?.trim() || null;

  // "prod" would start a trial, with its demo accounts, where production was meant
  if (![null, "production", "development", "test"].includes(text("NODE_ENV")))
    faults.push("NODE_ENV is not known: give production, or unset it");

  const logLevel = text("LOG_LEVEL") ?? (production ? "info" : "warn");
  if (!LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL is none: give one of ${LEVELS.join(", ")}`);
  else if (production && TELLING_LEVELS.includes(logLevel))
    faults.push(`LOG_LEVEL is ${logLevel} in production: such lines tell of each screen of a household, give info`);

  const [inline, file] = [text("METRICS_TOKEN"), text("METRICS_TOKEN_FILE")];
  if (inline && file) faults.push("METRICS_TOKEN and METRICS_TOKEN_FILE are both set: keep one of them");
  const metricsToken = inline ?? (file ? tokenIn(file, faults) : null);
  if (metricsToken !== null && !/^[\w+/=.~-]+$/.test(metricsToken))
    faults.push("METRICS_TOKEN holds more than a header can carry: make one with `openssl rand -base64 32`");
  else if (metricsToken !== null && metricsToken.length < TOKEN_LENGTH)
    faults.push("METRICS_TOKEN is too short: make one with `openssl rand -base64 32`");

  const proxyHops = Number(text("PROXY_HOPS") ?? (production ? 1 : 0));
  if (!Number.isInteger(proxyHops) || proxyHops < 0 || proxyHops > MOST_HOPS)
    faults.push(`PROXY_HOPS is no number of proxies: give a whole number from 0 to ${MOST_HOPS}`);

  return { logLevel, metricsToken, proxyHops };
};
