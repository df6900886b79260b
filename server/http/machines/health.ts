/** For whoever watches the server: alive, and able to work. The log says why it is not; a reply never does. */
import { statfs } from "node:fs/promises";
import { Type } from "typebox";
import { closed } from "../../contract/common";
import type { Context } from "../../services/context";
import { sendProblem } from "../problems";
import type { Routes } from "../types";

const Health = Type.Object({ status: Type.Literal("ok") }, closed);
/** SQLite that cannot grow loses nothing, and takes no answer any more. */
const FREE_BYTES = 64 * 1024 * 1024;

const hasRoom = async (folder: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= FREE_BYTES;
};
const holds = (check: Promise<unknown>): Promise<boolean> =>
  check.then(
    (outcome) => outcome !== false,
    () => false,
  );

/** Keys are held since the start, which refuses to go on without them. */
async function whyNotReady({ store, settings }: Context, stopping: () => boolean): Promise<string | null> {
  if (stopping()) return "stopping";
  if (!(await holds(store.ping()))) return "database";
  if (store.engine === "sqlite" && !(await holds(hasRoom(settings.dataDir)))) return "disk";
  return null;
}

export const healthRoutes =
  (ctx: Context, stopping: () => boolean): Routes =>
  async (app) => {
    let told: string | null = null;
    app.get("/health/live", { schema: { response: { 200: Health } } }, async () => ({ status: "ok" as const }));
    app.get("/health/ready", { schema: { response: { 200: Health } } }, async (request, reply) => {
      const reason = await whyNotReady(ctx, stopping);
      if (reason !== told) request.log.warn({ reason: reason ?? "ready" }, "readiness changed");
      told = reason;
      return reason === null ? { status: "ok" as const } : (sendProblem(reply, "unavailable") as never);
    });
  };
