/** Before the journeys: the three apps as they are now. */
import { spawnSync } from "node:child_process";

export default function setup(): void {
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit", env });
  if (status !== 0) throw new Error("The apps could not be built; the journeys cannot start.");
}
