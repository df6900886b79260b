/** Before the journeys: one platform, with the three apps as they are now, that all journeys use, case by case. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareBrowser } from "./browser";
import { picturesFolder } from "./journey";
import { type Platform, startServer } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    platform: Platform;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareBrowser();
  const server = await startServer();
  const { household, staff, logins, said } = server;
  project.provide("platform", { household, staff, logins, said });
  return async () => {
    await server.stop();
    // what it said, beside the pictures of what was seen
    mkdirSync(picturesFolder(), { recursive: true });
    writeFileSync(join(picturesFolder(), "server.log"), server.output());
    const ended = server.endedEarly();
    if (ended) throw new Error(`The server ended in the middle (${ended}):\n${server.output().slice(-3000)}`);
  };
}
