/** Before the journeys: the three apps as they are now, and one platform that all journeys use, case by case. */
import { spawnSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { type Platform, startServer } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    platform: Platform;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit", env });
  if (status !== 0) throw new Error("The apps could not be built; the journeys cannot start.");
  const server = await startServer();
  const { household, staff, logins } = server;
  project.provide("platform", { household, staff, logins });
  return server.stop;
}
