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
  it("the page goes on by itself, in the same sitting, as if nothing had been", { timeout: 600_000 }, async () => {
    const data = await mkdtemp(join(tmpdir(), "trimode-restart-"));
    const place = { PORT: String(await freePort()), STAFF_PORT: String(await freePort()), DATA_DIR: data };
    let server = await startServer(place);
    try {
      const [amina] = await freshCases(await signInStaff(server, "manager"), 1);
      if (!amina) throw new Error("no case");
      await journey("restart", async ({ device }) => {
        const page = await device(PHONE);
        const household = await openLetter(page, server.household, amina.code);
        const left = await answerUntil(household, AMINA, "SATQ");
        const groups = page.getByRole("group").filter({ has: page.getByRole("radio") });
        for (const group of await groups.all()) await group.getByRole("radio").first().check();
        await server.stop();
        await page.getByRole("button", { name: SAYS.fr.next, exact: true }).click();
        await page.getByText(WORDS.fr.waitingKept).waitFor();

        server = await startServer(place);
        await expect.poll(() => household.steps.now(), { timeout: 90_000 }).not.toBe(left);
        await answerScreen(household, AMINA);
        expect(await page.getByRole("heading", { name: SAYS.fr.ended }).count()).toBe(0);
      });
    } finally {
      await server.stop();
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
