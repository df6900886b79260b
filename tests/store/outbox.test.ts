import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../server/store/records";
import { aCase, aContact, aMessage, aWave, minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES)("the outbox on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    const wave = aWave();
    beforeAll(async () => {
      place = await open();
      await place.store.write((tx) => tx.putWave(wave));
    });
    afterAll(() => place?.remove());

    const waiting = async (count: number, over: Partial<Message> = {}) => {
      const row = aCase({ waveId: wave.id });
      const messages = Array.from({ length: count }, (_, index) =>
        aMessage({ caseId: row.id, due: minutesLater(index), ...over }),
      );
      await place.store.write(async (tx) => {
        await tx.addCase(row, aContact());
        for (const message of messages) await tx.addMessage(message);
      });
      return { row, messages };
    };
    const claim = (who: string, now: Date, limit = 100) =>
      place.store.write((tx) => tx.claimMessages({ who, now, until: minutesLater(5, now), limit }), "guarded");
    const sent = (messages: Message[], who: string) =>
      place.store.write(async (tx) => {
        for (const { id } of messages) await tx.settleMessage(id, who, { state: "sent", sentAt: NOON });
      });

    test("what is due comes out as it went in, earliest first, and what is not due stays", async () => {
      const { messages } = await waiting(3);
      const until = minutesLater(6);
      expect(await claim("one", minutesLater(1))).toEqual(
        messages.slice(0, 2).map((message) => ({ ...message, claimedBy: "one", claimedUntil: until })),
      );
      await sent(messages.slice(0, 2), "one");
      expect((await claim("one", minutesLater(60))).map(({ id }) => id)).toEqual([messages[2]?.id]);
      await sent(messages.slice(2), "one");
      expect(await claim("one", minutesLater(60))).toEqual([]);
    });

    test("eight senders at once are never given the same message", async () => {
      const { messages } = await waiting(40, { due: NOON });
      const claimed = await Promise.all(Array.from({ length: 8 }, (_, at) => claim(`sender ${at}`, NOON, 5)));
      const ids = claimed.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await claim("last", NOON);
      expect(new Set([...ids, ...rest.map(({ id }) => id)])).toEqual(new Set(messages.map(({ id }) => id)));
      for (const [at, some] of claimed.entries()) await sent(some, `sender ${at}`);
      await sent(rest, "last");
    });

    test("a sender that vanished gives its messages back, and can settle them no more", async () => {
      const { messages } = await waiting(1);
      expect(await claim("gone", NOON)).toHaveLength(1);
      expect(await claim("next", minutesLater(4))).toEqual([]);
      expect(await claim("next", minutesLater(6))).toHaveLength(1);
      await expect(sent(messages, "gone")).rejects.toThrow("holds");
      await sent(messages, "next");
    });

    test("a message that failed waits for its next time", async () => {
      const { messages } = await waiting(1);
      await claim("one", NOON);
      await place.store.write((tx) =>
        tx.settleMessage(messages[0]?.id ?? "", "one", { tries: 1, due: minutesLater(30) }),
      );
      expect(await claim("one", minutesLater(29))).toEqual([]);
      const again = await claim("one", minutesLater(30));
      expect(again).toMatchObject([{ tries: 1 }]);
      await sent(again, "one");
    });

    test("what became of a message is noted once, and read without opening it", async () => {
      const { row, messages } = await waiting(1, { due: NOON });
      const { id, content: _sealed, ...summary } = messages[0]!;
      await sent(await claim("one", NOON), "one");
      const note = (state: "delivered" | "failed") =>
        place.store.write((tx) => tx.noteMessage(id, "sent", { state, fault: state === "failed" ? "30003" : null }));
      expect(await note("delivered")).toBe(true);
      expect(await note("failed")).toBe(false);
      const kept = { ...summary, id, state: "delivered", sentAt: NOON };
      expect(await place.store.message(id)).toEqual(kept);
      expect(await place.store.messagesOfCase(row.id)).toEqual([kept]);
    });

    test("of somebody who was erased, or answered meanwhile, nothing is sent", async () => {
      const [erased, answered] = [await waiting(2), await waiting(2)];
      await place.store.write(async (tx) => {
        await tx.eraseKeys(erased.row.id);
        await tx.cancelMessages(answered.row.id);
      });
      expect(await claim("one", minutesLater(60))).toEqual([]);
    });
  });
});
