/** The server is stopped and started again while somebody answers: an update, a crash. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WORDS } from "../../web-respondent/words/words";
import { PHONE } from "../support/browser";
import { freePort } from "../support/free-port";
import { journey } from "../support/journey";
import { AMINA } from "../support/person";
import { startServer } from "../support/server";
import { freshCases, signInStaff } from "../support/staff";
import { answerScreen, answerUntil, openLetter, SAYS } from "./household";

describe("the server starts again", () => {
  it("unnoticed between two pages, and in the middle of a save with a wait at most", async () => {
    const data = await mkdtemp(join(tmpdir(), "trimode-restart-"));
    const place = { PORT: String(await freePort()), STAFF_PORT: String(await freePort()), DATA_DIR: data };
    let server = await startServer(place);
    try {
      const [amina] = await freshCases(await signInStaff(server, "manager"), 1);
      if (!amina) throw new Error("no case");
      await journey("restart", async ({ device }) => {
        const page = await device(PHONE);
        const household = await openLetter(page, server.household, amina.code);
        await answerUntil(household, AMINA, "SATQ");
        await server.stop();
        server = await startServer(place);
        const left = await answerScreen(household, AMINA);

        await server.stop();
        const answering = answerScreen(household, AMINA);
        await page.getByText(WORDS.fr.waitingKept).waitFor();
        server = await startServer(place);
        expect(await answering).not.toBe(left);
        expect(await page.getByRole("heading", { name: SAYS.fr.ended }).count()).toBe(0);
      });
    } finally {
      await server.stop();
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
