/** Headers that every reply has alike: helmet is asked once what they are, and is not in the way of any request. */
import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import fastify, { type FastifyInstance } from "fastify";

const askHelmet = async (options: FastifyHelmetOptions): Promise<Record<string, string>> => {
  const asked = fastify();
  await asked.register(helmet, options);
  // before a reply is sent, no others are set
  asked.get("/", async (_request, reply) => reply.raw.getHeaders());
  return (await asked.inject("/")).json();
};

export async function sendAlways(app: FastifyInstance, options: FastifyHelmetOptions): Promise<void> {
  const headers = await askHelmet(options);
  app.addHook("onRequest", (_request, reply, next) => {
    reply.headers(headers);
    next();
  });
}
