/**
 * The route of saves with everything around it, and nothing in it: it reads the same body by the same shape, and sends one
 * reply of the usual size. What a save could cost at the least, as far as HTTP goes.
 */
import { readFileSync } from "node:fs";
import fastify from "fastify";
import { SaveReply, SaveRequest } from "../../server/contract/screen";
import { loggerOptions, logReplies } from "../../server/http/logging";
import { problemReplies } from "../../server/http/problems";
import { secure } from "../../server/http/security";

const [file] = process.argv.slice(2);
const reply = JSON.parse(readFileSync(file ?? "", "utf8"));
const app = fastify({ logger: loggerOptions("info"), trustProxy: true });
problemReplies(app);
logReplies(app, "respondent");
await secure(app, true);
app.get("/health/ready", async () => ({ status: "ok" }));
app.post("/api/r/sitting", async (_request, response) => {
  response.header("set-cookie", "sitting=nobody; Path=/");
  return {};
});
app.post("/api/r/saves", { schema: { body: SaveRequest, response: { 200: SaveReply } } }, async () => reply);
await app.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
