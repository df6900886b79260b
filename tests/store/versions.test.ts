import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WaveVersion } from "../../server/store/records";
import { aCase, aContact, anInterview, aResponse, aWave, minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES)("versions of a wave on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    const put = async (over: Parameters<typeof aWave>[0] = {}) => {
      const wave = aWave(over);
      await place.store.write((tx) => tx.putWave(wave));
      return wave;
    };
    const aVersion = (waveId: string, over: Partial<WaveVersion> = {}): WaveVersion => ({
      waveId,
      serial: 2,
      questionnaireHash: "d4e5f6",
      kind: "measure",
      holdsFrom: minutesLater(60),
      declaredBy: "helene",
      reason: "un item en plus",
      ...over,
    });
    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place?.remove());

    test("a wave begins with its first pin, which holds from its opening", async () => {
      const { id, opened } = await put();
      expect(await place.store.waveVersions(id)).toEqual([
        {
          ...aVersion(id, { serial: 1, questionnaireHash: "a1b2c3", kind: "first", holdsFrom: opened }),
          ...{ declaredBy: "system", reason: "", measure: "a1b2c3" },
        },
      ]);
    });

    test("a wave that is written again keeps its pins, whatever it is written with", async () => {
      const wave = await put();
      await place.store.write((tx) => tx.addWaveVersion(aVersion(wave.id)));
      await place.store.write((tx) => tx.putWave({ ...wave, title: "2026 bis", questionnaireHash: "other" }));
      expect(await place.store.wave(wave.id)).toMatchObject({ title: "2026 bis", questionnaireHash: "a1b2c3" });
      const hashes = (await place.store.waveVersions(wave.id)).map((each) => each.questionnaireHash);
      expect(hashes).toEqual(["a1b2c3", "d4e5f6"]);
    });

    test("versions come back in the order of their serials, with what they measure", async () => {
      const { id } = await put();
      const second = aVersion(id, { questionnaireHash: "kept" });
      await place.store.write(async (tx) => {
        await tx.putQuestionnaire({ hash: "kept", id: "vrs-2026", measure: "m1", telling: "t1", definition: "{}" });
        await tx.addWaveVersion(aVersion(id, { serial: 3, kind: "telling", holdsFrom: NOON }));
        await tx.addWaveVersion(second);
      });
      const versions = await place.store.waveVersions(id);
      expect(versions.map(({ serial }) => serial)).toEqual([1, 2, 3]);
      expect(versions[1]).toEqual({ ...second, measure: "m1" });
    });

    test("a serial is used once", async () => {
      const { id } = await put();
      await expect(
        place.store.write((tx) => tx.addWaveVersion(aVersion(id, { serial: 1, reason: "again" }))),
      ).rejects.toThrow();
      expect((await place.store.waveVersions(id)).map(({ reason }) => reason)).toEqual([""]);
    });

    test("responses are counted under each content that a sitting of theirs had, in their own wave only", async () => {
      const [one, other] = [await put(), await put()];
      const began = async (waveId: string, hashes: string[]) => {
        const row = aCase({ waveId });
        const response = aResponse({ caseId: row.id, waveId });
        await place.store.write(async (tx) => {
          await tx.addCase(row, aContact());
          await tx.addResponse(response);
          for (const questionnaireHash of hashes)
            await tx.addInterview(anInterview({ caseId: row.id, responseId: response.id, questionnaireHash }));
        });
      };
      await began(one.id, ["a1b2c3", "a1b2c3", "d4e5f6"]);
      await began(one.id, ["a1b2c3"]);
      await began(other.id, ["a1b2c3"]);
      const counted = await place.store.responsesByVersion(one.id);
      expect(Object.fromEntries(counted.map((each) => [each.questionnaireHash, each.responses]))).toEqual({
        a1b2c3: 2,
        d4e5f6: 1,
      });
    });
  });
});
