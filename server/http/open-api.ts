/** The document of an origin's own API, made from the schemas that requests are checked with. */
import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

export async function describeApi(app: FastifyInstance, title: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title,
        version: "1",
        description: "Replies other than success are problems (RFC 9457); see docs/problems.md.",
      },
    },
    hideUntagged: false,
    // who may call it, and what it leaves in the audit, stand beside the route's shape
    transform: ({ schema, url, route }) => ({
      url,
      schema: { ...schema, "x-policy": route.config?.policy, "x-audit": route.config?.audit } as typeof schema,
    }),
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
}
