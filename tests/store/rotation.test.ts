import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type MasterKeys, openSecrets, UnknownMasterKey } from "../../server/secrets/secrets";
import { rewrapAll } from "../../server/services/fieldwork/rewrap-keys";
import { forgetPrevious, masterKeyReader, previousIn, rotateKeyFile } from "../../server/settings/master-keys";
import { aCase, aContact, anEvent, anInterview, aResponse, aWave, NOON } from "../factories";
import { ENGINES } from "../support/stores";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trimode-master-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => ({ contacts: join(folder, "contacts.key"), answers: join(folder, "answers.key") });
const read = (file: string) => Buffer.from(readFileSync(file, "utf8"), "base64");
/** What a process that starts now finds. */
const started = () => {
  const masterKeyFiles = files();
  const keys: MasterKeys = {
    contacts: read(masterKeyFiles.contacts),
    answers: read(masterKeyFiles.answers),
    previous: { contacts: previousIn(masterKeyFiles.contacts), answers: previousIn(masterKeyFiles.answers) },
  };
  const [code, session] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  return openSecrets({ keys: { ...keys, code, session } }, { reread: masterKeyReader({ keys, masterKeyFiles }) });
};

const until = async (come: () => boolean): Promise<void> => {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe.each(ENGINES)("rotating a master key on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    test.each(["contacts", "answers"] as const)(
      "%s: a running server reads and writes before, during and after",
      async (vault) => {
        for (const file of Object.values(files()))
          writeFileSync(file, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
        const place = await open(started());
        const server = place.store;
        const wave = aWave();
        const response = aResponse({ waveId: wave.id });
        const kept = aCase({ waveId: wave.id });
        response.caseId = kept.id;
        const interview = anInterview({ caseId: kept.id, responseId: response.id });
        await server.write(async (tx) => {
          await tx.putWave(wave);
          await tx.addCase(kept, aContact());
          for (let count = 0; count < 30; count++) await tx.addCase(aCase({ waveId: wave.id }), aContact());
          await tx.addResponse(response);
          await tx.addInterview(interview);
        });
        const before = started().keyId(vault);

        let going = true;
        let rounds = 0;
        let head: string | null = null;
        const serving = (async () => {
          while (going) {
            await server.write((tx) => tx.addCase(aCase({ waveId: wave.id }), aContact()));
            const of = { caseId: kept.id, responseId: response.id, interviewId: interview.id };
            const event = anEvent({ ...of, version: rounds + 1, baseVersion: rounds });
            const after = head;
            await server.write((tx) => tx.appendEvent(event, after));
            head = event.id;
            expect(await server.contact(kept.id)).toEqual(aContact());
            rounds++;
            expect(await server.events(response.id)).toHaveLength(rounds);
          }
        })();
        await Promise.race([serving, until(() => rounds >= 3)]);
        // the command is another process: it opens the same place with what it finds in the files
        expect(Buffer.isBuffer(rotateKeyFile(files()[vault]))).toBe(true);
        const command = await place.again(started());
        const done = await rewrapAll({ store: command, now: () => NOON }, "command");
        const then = rounds;
        await Promise.race([serving, until(() => rounds >= then + 3)]);
        going = false;
        await serving;

        expect(done).toBeGreaterThanOrEqual(31);
        const now = started().keyId(vault);
        expect(now).not.toBe(before);
        const use = (await command.keyUse()).filter((each) => each.vault === vault);
        expect(use.map(({ keyId }) => keyId)).toEqual([now]);
        expect((await command.audit(10)).map(({ what }) => what)).toContain("rewrap-keys");

        forgetPrevious(files()[vault]);
        const fresh = await place.again(started());
        expect(await fresh.contact(kept.id)).toEqual(aContact());
        expect(await fresh.events(response.id)).toHaveLength(rounds);
        await fresh.close();
        await command.close();
        await place.remove();
      },
      60_000,
    );
  });
});

test("a rotated key is readable by its owner alone, and no moment lacks the key before", () => {
  const file = files().contacts;
  writeFileSync(file, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  const first = read(file);
  const second = rotateKeyFile(file);
  const third = rotateKeyFile(file);
  expect(read(file)).toEqual(third);
  expect(previousIn(file)).toEqual([second, first]);
  for (const name of [file, `${file}.previous`]) expect(statSync(name).mode & 0o777).toBe(0o600);
});

test("a key that nobody holds is named, so that the right one can be brought back", () => {
  const keys = () => ({
    contacts: randomBytes(32),
    answers: randomBytes(32),
    code: randomBytes(32),
    session: randomBytes(32),
  });
  const [one, other] = [openSecrets({ keys: keys() }), openSecrets({ keys: keys() })];
  const wrapped = one.wrapKey("answers", "case", randomBytes(32));
  expect(other.knows("answers", wrapped.keyId)).toBe(false);
  expect(() => other.unwrapKey("answers", "case", wrapped)).toThrow(UnknownMasterKey);
});
