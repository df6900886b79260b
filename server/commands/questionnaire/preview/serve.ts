/** The preview as a small server on this machine alone: pages, style sheets, fonts, and word of every change. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import type { Questionnaire, WaveFacts } from "../../../../questionnaires/format/types";
import { type Asked, answerPage } from "./pages";
import { Source } from "./source";
import { fontFile, SHEETS } from "./styles";

const HOST = "127.0.0.1";

export interface PreviewRequest {
  folder: string;
  wave: WaveFacts;
  /** 0: any that is free */
  port: number;
  before: { name: string; questionnaire: Questionnaire } | null;
}
export interface Preview {
  address: string;
  close(): Promise<void>;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const askedBy = (path: string, query: unknown): Asked => {
  const given = typeof query === "object" && query !== null ? (query as Record<string, unknown>) : {};
  return {
    path,
    language: given.lang === "en" ? "en" : "fr",
    question: textOf(given.question),
    module: textOf(given.module),
    all: given.all !== undefined,
    answer: textOf(given.answer),
  };
};

const addEvents = (app: FastifyInstance, source: Source): void => {
  const open = new Set<FastifyReply>();
  app.addHook("preClose", async () => {
    for (const reply of open) reply.raw.end();
  });
  app.get("/events", (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    reply.raw.write("retry: 1000\n\n");
    const stop = source.onChange((what) => reply.raw.write(`event: change\ndata: ${what}\n\n`));
    open.add(reply);
    request.raw.on("close", () => {
      stop();
      open.delete(reply);
    });
  });
};

const addFiles = (app: FastifyInstance): void => {
  const css = (reply: FastifyReply, text: string) => reply.type("text/css; charset=utf-8").send(text);
  app.get<{ Params: { name: string } }>("/styles/:name", (request, reply) => {
    const sheet = Object.hasOwn(SHEETS, request.params.name) ? SHEETS[request.params.name] : undefined;
    return sheet ? css(reply, sheet()) : reply.callNotFound();
  });
  app.get<{ Params: { face: string; file: string } }>("/fonts/:face/:file", (request, reply) => {
    const bytes = fontFile(request.params.face, request.params.file);
    return bytes ? reply.type("font/woff2").header("cache-control", "max-age=86400").send(bytes) : reply.callNotFound();
  });
  app.get("/preview.js", (_request, reply) =>
    reply.type("text/javascript; charset=utf-8").send(readFileSync(join(import.meta.dirname, "preview.js"), "utf8")),
  );
};

export const servePreview = async ({ folder, wave, port, before }: PreviewRequest): Promise<Preview> => {
  const source = new Source(folder, wave);
  const app = Fastify({ forceCloseConnections: true });
  addFiles(app);
  addEvents(app, source);
  app.setNotFoundHandler((request, reply) => {
    const [path = "/"] = request.url.split("?");
    const { status, html } = answerPage(source, before, askedBy(path, request.query));
    return reply.code(status).type("text/html; charset=utf-8").header("cache-control", "no-store").send(html);
  });
  app.addHook("onClose", async () => source.close());
  try {
    return { address: await app.listen({ host: HOST, port }), close: () => app.close() };
  } catch (error) {
    source.close();
    throw error;
  }
};
