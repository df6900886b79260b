/** The built apps as files. Names carry a hash, so all but the page itself may be kept for a year. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "./problems";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Serves a folder below a prefix; where the app has not been built, its addresses are simply not there. */
export async function serveFolder(app: FastifyInstance, folder: string, prefix: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) return;
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const kept = path.includes("/assets/") ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache";
        reply.header("cache-control", kept);
      },
    });
    // a screen's own address, typed or reloaded: the app finds its way from there
    scope.setNotFoundHandler((request, reply) => {
      const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
      if (prefix === "/" || !wantsPage || request.url.includes("/api/")) return sendProblem(reply, "not-found");
      return reply.sendFile("index.html");
    });
  });
}
