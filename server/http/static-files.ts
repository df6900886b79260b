/** The built apps as files. Names carry a hash, so all but the page itself may be kept for a year. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "./problems";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** what is named by its content */
export const KEPT = `public, max-age=${YEAR_SECONDS}, immutable`;

/**
 * Serves a folder below a prefix ("/office"; "" for what the households' pages load); where it has not been built, its
 * addresses are not there.
 */
export async function serveFolder(app: FastifyInstance, folder: string, prefix: "" | `/${string}`): Promise<void> {
  if (!existsSync(join(folder, prefix === "" ? "assets" : "index.html"))) return;
  const serve = async (scope: FastifyInstance): Promise<void> => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: "/",
      decorateReply: !app.hasReplyDecorator("sendFile"),
      preCompressed: true,
      cacheControl: false,
      redirect: prefix !== "",
      setHeaders: (reply, path) => {
        const kept = path.includes("/assets/") ? KEPT : "no-cache";
        reply.header("cache-control", kept);
      },
    });
    if (prefix === "") return;
    // a screen's own address, typed or reloaded: the app finds its way from there
    scope.setNotFoundHandler((request, reply) => {
      const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
      return wantsPage ? reply.sendFile("index.html", folder) : sendProblem(reply, "not-found");
    });
  };
  await app.register(serve, { prefix });
}
