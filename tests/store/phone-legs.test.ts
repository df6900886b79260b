import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PhoneLeg } from "../../server/store/records";
import { minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

const aLeg = (over: Partial<PhoneLeg> = {}): PhoneLeg => ({
  id: randomUUID(),
  direction: "out",
  caseId: "case",
  attemptId: randomUUID(),
  login: "claire",
  externalId: null,
  state: "calling",
  answeredBy: null,
  at: NOON,
  ...over,
});

describe.each(ENGINES)("lines on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place?.remove());
    const write: TestStore["store"]["write"] = (work, manner) => place.store.write(work, manner);
    const take = (call: string, at = NOON, since = minutesLater(-1, at)) =>
      write((tx) => tx.takeWaiting(call, at, since));

    test("a line is found by its call, follows the news, and goes with the call", async () => {
      const leg = aLeg();
      await write((tx) => tx.addPhoneLeg(leg));
      await write((tx) => tx.updatePhoneLeg(leg.id, { state: "in-line", externalId: "one" }));
      expect(await place.store.lineOfCall(leg.attemptId ?? "")).toEqual({
        ...leg,
        state: "in-line",
        externalId: "one",
      });
      await write((tx) => tx.removePhoneLeg(leg.id));
      expect(await place.store.phoneLeg(leg.id)).toBeNull();
    });

    test("a line whose call nobody closed does not stay", async () => {
      const [old, fresh] = [aLeg(), aLeg({ at: minutesLater(60) })];
      await write(async (tx) => {
        await tx.addPhoneLeg(old);
        await tx.addPhoneLeg(fresh);
      });
      expect(await write((tx) => tx.removePhoneLegsBefore(minutesLater(30)))).toBe(1);
      expect(await place.store.phoneLeg(fresh.id)).toEqual(fresh);
      await write((tx) => tx.removePhoneLeg(fresh.id));
    });

    test("two callers at once are never rung through to the same console", async () => {
      await write((tx) => tx.keepWaiting("claire", NOON));
      await write((tx) => tx.keepWaiting("nadia", NOON));
      const taken = await Promise.all(["a", "b", "c"].map((call) => take(call)));
      expect(taken.filter(Boolean).sort()).toEqual(["claire", "nadia"]);
      for (const call of ["a", "b", "c"]) await write((tx) => tx.endIncoming(call));
    });

    test("a caller told of twice takes one console; one that showed no life, or stopped waiting, takes none", async () => {
      await write((tx) => tx.keepWaiting("claire", NOON));
      expect(await take("d", minutesLater(3))).toBeNull();
      await write((tx) => tx.keepWaiting("claire", minutesLater(3)));
      expect(await take("d", minutesLater(3))).toBe("claire");
      await write((tx) => tx.keepWaiting("nadia", minutesLater(3)));
      expect(await take("d", minutesLater(3))).toBeNull();
      await write((tx) => tx.stopWaiting("nadia"));
      expect(await take("e", minutesLater(3))).toBeNull();
      await write((tx) => tx.endIncoming("d"));
    });

    test("a console that rings does not count as free, until the caller is gone or was forgotten", async () => {
      await write((tx) => tx.keepWaiting("claire", NOON));
      expect(await take("f")).toBe("claire");
      await write((tx) => tx.keepWaiting("claire", minutesLater(1)));
      expect(await take("g", minutesLater(1))).toBeNull();
      await write((tx) => tx.keepWaiting("claire", minutesLater(3)));
      expect(await take("g", minutesLater(3))).toBe("claire");
      await write((tx) => tx.endIncoming("g"));
      await write((tx) => tx.keepWaiting("claire", minutesLater(3)));
      expect(await take("h", minutesLater(3))).toBe("claire");
    });
  });
});
