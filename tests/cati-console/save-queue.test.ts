import { describe, expect, it } from "vitest";
import {
  advance,
  asksToConfirm,
  EMPTY_QUEUE,
  isHeld,
  type Queue,
  type QueueEvent,
} from "../../cati-console/saves/queue";
import type { Fault } from "../../server/contract/common";
import type { SaveRequest } from "../../server/contract/screen";

const save: SaveRequest = {
  saveId: "0b0e2f9c-8f57-4c1e-9a57-6f6f8b7f0001",
  baseVersion: 3,
  step: "B1",
  answers: [{ variable: "SATQ", value: 2 }],
};
const queueAfter = (...events: QueueEvent[]): Queue => events.reduce(advance, EMPTY_QUEUE);
const send: QueueEvent = { type: "send", save };
const unreached = (now: number): QueueEvent => ({ type: "unreached", now });
const fault = (severity: Fault["severity"]): Fault => ({
  variable: "SATQ",
  kind: "check",
  message: { fr: "?", en: "?" },
  severity,
});

describe("the save of an answer", () => {
  it("is held until the server has it, and then its time is known", () => {
    expect(isHeld(queueAfter(send))).toBe(true);
    expect(queueAfter(send, { type: "saved", savedAt: "2026-03-01T18:42:07Z" })).toEqual({
      state: "clear",
      savedAt: "2026-03-01T18:42:07Z",
    });
  });
  it("stays in memory without a network, and goes again with the same id", () => {
    const waiting = queueAfter(send, unreached(1000));
    expect(waiting).toMatchObject({ state: "waiting", until: 2000 });
    expect(advance(waiting, { type: "retry" })).toMatchObject({ state: "sending", tries: 2, save });
  });
  it("waits longer each time, and never longer than fifteen seconds", () => {
    let queue = queueAfter(send);
    const pauses = Array.from({ length: 7 }, () => {
      queue = advance(queue, unreached(0));
      const pause = queue.state === "waiting" ? queue.until : 0;
      queue = advance(queue, { type: "retry" });
      return pause;
    });
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15000, 15000, 15000]);
  });
  it("waits as long as the server asks for", () => {
    expect(queueAfter(send, { type: "unreached", now: 0, retryAfterSeconds: 30 })).toMatchObject({ until: 30_000 });
  });
  it("is not overtaken by a second press", () => {
    const other = { ...save, saveId: "0b0e2f9c-8f57-4c1e-9a57-6f6f8b7f0002" };
    expect(queueAfter(send, { type: "send", save: other })).toMatchObject({ save });
    expect(queueAfter(send, unreached(0), { type: "send", save: other })).toMatchObject({ state: "waiting", save });
  });
  it("takes the current version and goes again where it was stale", () => {
    expect(queueAfter(send, { type: "stale", currentVersion: 9 })).toMatchObject({
      state: "sending",
      save: { ...save, baseVersion: 9 },
    });
  });
  it("does not go round for ever where the version never fits", () => {
    const stale = Array.from({ length: 6 }, (_, at): QueueEvent => ({ type: "stale", currentVersion: 10 + at }));
    expect(queueAfter(send, ...stale)).toMatchObject({ state: "turned-away", code: "stale-save" });
  });
  it("may be confirmed where there are doubts only", () => {
    const refused = (...faults: Fault[]) => queueAfter(send, { type: "faults", faults });
    expect(asksToConfirm(refused(fault("soft")))).toBe(true);
    expect(asksToConfirm(refused(fault("soft"), fault("hard")))).toBe(false);
    expect(asksToConfirm(queueAfter(send))).toBe(false);
  });
  it("forgets faults when the answer is changed, and never what is still under way", () => {
    expect(queueAfter(send, { type: "faults", faults: [fault("hard")] }, { type: "clear" })).toMatchObject({
      state: "clear",
    });
    expect(queueAfter(send, { type: "clear" })).toMatchObject({ state: "sending" });
  });
  it("keeps the time of the last save while the next is sent", () => {
    const savedAt = "2026-03-01T18:42:07Z";
    expect(queueAfter(send, { type: "saved", savedAt }, send, unreached(0))).toMatchObject({ savedAt });
  });
});
