import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../server/domain/clock";
import { afterRestore } from "../../server/services/fieldwork/after-restore";
import { readSettings, type Settings } from "../../server/settings/settings";
import { addToLedger } from "../../server/store/erasure-ledger";
import { openStore, type StorePlace } from "../../server/store/open";
import type { Store } from "../../server/store/store";
import { makeBackup } from "../../server/store/transfer/make-backup";
import { BackupUnusable, backupsIn, pruneKeys, stampOf } from "../../server/store/transfer/parts";
import { restoreBackup } from "../../server/store/transfer/restore-backup";
import { PlaceNotEmpty } from "../../server/store/transfer/target";
import { aCase, aContact, anAttempt, anEvent, anInterview, aResponse, aWave, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

let folder: string;
let settings: Settings;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trimode-backup-"));
  settings = readSettings({ DATA_DIR: join(folder, "data"), ERASURE_LEDGER: join(folder, "erasures.ledger") });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A household that answered once; its case and its response. */
const answered = async (store: Store, waveId: string): Promise<[string, string]> => {
  const row = aCase({ waveId });
  const response = aResponse({ caseId: row.id, waveId });
  const interview = anInterview({ caseId: row.id, responseId: response.id });
  await store.write(async (tx) => {
    await tx.addCase(row, aContact());
    await tx.addResponse(response);
    await tx.addInterview(interview);
    await tx.appendEvent(anEvent({ caseId: row.id, responseId: response.id, interviewId: interview.id }), null);
    await tx.addAttempt(anAttempt({ caseId: row.id, note: "rappeler\u2028mardi" }));
    await tx.addAudit({ at: NOON, who: "claire", what: "read-case", subject: row.id });
  });
  return [row.id, response.id];
};

describe.each(ENGINES)("backup on $name", (engine) => {
  describe.skipIf(!engine.there)("", () => {
    const others: TestStore[] = [];
    afterEach(async () => {
      for (const each of others.splice(0)) await each.remove();
    });
    /** An empty place of the same engine, as a new disk or a new server offers it. */
    const emptyPlace = async (): Promise<StorePlace> => {
      if (engine.name === "SQLite")
        return { databaseUrl: null, sqliteFile: join(mkdtempSync(join(folder, "disk-")), "trimode.sqlite") };
      const other = await engine.open();
      others.push(other);
      return other.place;
    };
    const restored = async (of: TestStore, stamp?: string) => {
      const place = await emptyPlace();
      await restoreBackup(place, join(folder, "backups"), stamp);
      const store = await openStore(place, of.secrets);
      await store.migrate();
      const found = await afterRestore({ store, settings, secrets: of.secrets, now: () => NOON });
      return { place, store, found };
    };

    test("made while saves go on and restored elsewhere, every event, contact, note and audit row is the same", async () => {
      const of = await engine.open();
      const wave = aWave();
      await of.store.write((tx) => tx.putWave(wave));
      for (let count = 0; count < 20; count++) await answered(of.store, wave.id);
      let going = true;
      const serving = (async () => {
        while (going) await answered(of.store, wave.id);
      })();
      const made = await makeBackup(of.place, join(folder, "backups"), NOON);
      going = false;
      await serving;

      const { store, found } = await restored(of);
      expect(found).toEqual({ erasedAgain: 0, unexplained: 0, unknownMasterKeys: [] });
      const cases = await store.allCases(wave.id);
      expect(cases.length).toBeGreaterThanOrEqual(20);
      expect(cases.length).toBe(made.data.rows.cases);
      expect(made.keys.rows.caseKeys).toBeGreaterThanOrEqual(cases.length);
      for (const { id } of cases) {
        expect(await store.case(id)).toEqual(await of.store.case(id));
        expect(await store.contact(id)).toEqual(aContact());
        expect(await store.attempts(id)).toEqual(await of.store.attempts(id));
        for (const response of await store.responsesOfCase(id)) {
          const events = await store.events(response.id);
          expect(events).toHaveLength(1);
          expect(events).toEqual(await of.store.events(response.id));
        }
      }
      const audit = await store.audit(5);
      expect(await of.store.audit(1000)).toEqual(expect.arrayContaining(audit));
      await store.write((tx) => tx.addAudit({ at: NOON, who: "claire", what: "read-case", subject: null }));
      await store.close();
      await of.remove();
    }, 60_000);

    test("a person who was erased after the backup stays erased when it is restored", async () => {
      const of = await engine.open();
      const wave = aWave();
      await of.store.write((tx) => tx.putWave(wave));
      const [gone, goneResponse] = await answered(of.store, wave.id);
      const [stays, staysResponse] = await answered(of.store, wave.id);
      await makeBackup(of.place, join(folder, "backups"), NOON);
      await addToLedger(settings.erasureLedger, { number: "E-1", caseId: gone, at: NOON.toISOString() });
      await of.store.write((tx) => tx.erasePerson(gone, NOON));

      const { store, found } = await restored(of);
      expect(found).toEqual({ erasedAgain: 1, unexplained: 0, unknownMasterKeys: [] });
      expect(await store.contact(gone)).toBeNull();
      expect(await store.events(goneResponse)).toEqual([]);
      expect(await store.contact(stays)).toEqual(aContact());
      expect(await store.events(staysResponse)).toHaveLength(1);
      await store.close();
      await of.remove();
    });

    test("old data and newer keys go together; who has no keys and no line in the ledger is told", async () => {
      const of = await engine.open();
      const wave = aWave();
      await of.store.write((tx) => tx.putWave(wave));
      const [gone] = await answered(of.store, wave.id);
      await answered(of.store, wave.id);
      await makeBackup(of.place, join(folder, "backups"), addDays(NOON, -60));
      await of.store.write((tx) => tx.erasePerson(gone, NOON));
      await makeBackup(of.place, join(folder, "backups"), NOON);
      const { store, found } = await restored(of, stampOf(addDays(NOON, -60)));
      expect(found).toEqual({ erasedAgain: 0, unexplained: 1, unknownMasterKeys: [] });
      expect(await store.contact(gone)).toBeNull();
      await store.close();
      await of.remove();
    });

    test("nothing is written over, and a backup that was changed is refused", async () => {
      const of = await engine.open();
      const wave = aWave();
      await of.store.write((tx) => tx.putWave(wave));
      await answered(of.store, wave.id);
      const backups = join(folder, "backups");
      await makeBackup(of.place, backups, NOON);
      await expect(restoreBackup(of.place, backups)).rejects.toThrow(PlaceNotEmpty);
      const [kept] = backupsIn(backups).filter(({ part }) => part === "data");
      const name = readdirSync(kept?.folder ?? "").find((each) => each !== "manifest.json");
      appendFileSync(join(kept?.folder ?? "", name ?? ""), "x");
      await expect(restoreBackup(await emptyPlace(), backups)).rejects.toThrow(BackupUnusable);
      await of.remove();
    });

    test("backups of keys are deleted after 30 days, those of data are not; nobody else can read either", async () => {
      const of = await engine.open();
      const backups = join(folder, "backups");
      for (const days of [-31, -29, 0]) await makeBackup(of.place, backups, addDays(NOON, days));
      for (const each of backupsIn(backups)) {
        expect(statSync(each.folder).mode & 0o777).toBe(0o700);
        for (const name of readdirSync(each.folder)) expect(statSync(join(each.folder, name)).mode & 0o077).toBe(0);
      }
      expect(pruneKeys(backups, addDays(NOON, -30))).toHaveLength(1);
      const left = backupsIn(backups).map(({ part }) => part);
      expect(left.filter((part) => part === "keys")).toHaveLength(2);
      expect(left.filter((part) => part === "data")).toHaveLength(3);
      await of.remove();
    });
  });
});
