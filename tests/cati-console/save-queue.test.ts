import { describe, expect, it } from "vitest";
import { advance, EMPTY_QUEUE, isHeld, onlyDoubts, type Queue, type QueueEvent } from "../../cati-console/saves/queue";
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
    expect(queueAfter(send, { type: "saved", savedAt: "2026-03-01T18:42:07Z", version: 4 })).toEqual({
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
    expect(onlyDoubts([fault("soft")])).toBe(true);
    expect(onlyDoubts([fault("soft"), fault("hard")])).toBe(false);
    expect(onlyDoubts([])).toBe(false);
  });
  it("forgets faults when the answer is changed, and never what is still under way", () => {
    expect(queueAfter(send, { type: "faults", faults: [fault("hard")] }, { type: "clear" })).toMatchObject({
      state: "clear",
    });
    expect(queueAfter(send, { type: "clear" })).toMatchObject({ state: "sending" });
  });
  it("keeps the time of the last save while the next is sent", () => {
    const savedAt = "2026-03-01T18:42:07Z";
    expect(queueAfter(send, { type: "saved", savedAt, version: 4 }, send, unreached(0))).toMatchObject({ savedAt });
  });
});

describe("saves in a cut of the network", () => {
  const numbered = (n: number): SaveRequest => ({
    ...save,
    saveId: `0b0e2f9c-8f57-4c1e-9a57-6f6f8b7f000${n}`,
    step: `B${n}`,
  });
  const give = (n: number): QueueEvent => ({ type: "send", save: numbered(n) });
  const saved = (version: number): QueueEvent => ({ type: "saved", savedAt: "2026-03-01T18:42:07Z", version });
  const cut = queueAfter(give(1), unreached(0), { type: "leave" }, give(2), give(3));

  it("wait in the order in which they were given", () => {
    expect(cut).toMatchObject({ state: "waiting", save: numbered(1), behind: [numbered(2), numbered(3)] });
  });
  it("go one after the other when it is over, each on the version that the one before made", () => {
    const second = [{ type: "retry" } as const, saved(7)].reduce<Queue>(advance, cut);
    expect(second).toMatchObject({ state: "sending", save: { ...numbered(2), baseVersion: 7 }, behind: [numbered(3)] });
    expect([saved(8), saved(9)].reduce<Queue>(advance, second)).toMatchObject({ state: "clear" });
  });
  it("are not sent anew because one more was given meanwhile", () => {
    const sending = advance(cut, { type: "retry" });
    const more = advance(sending, give(4));
    expect(isHeld(more) && isHeld(sending) && more.save).toBe(isHeld(sending) && sending.save);
  });
  it("go on past one that the server refuses, whose question is asked again", () => {
    const refused: QueueEvent = { type: "faults", faults: [fault("hard")] };
    const next = [{ type: "retry" } as const, refused].reduce<Queue>(advance, cut);
    expect(next).toMatchObject({ state: "sending", save: { step: "B2" } });
    expect([saved(8), refused].reduce<Queue>(advance, next)).toMatchObject({
      state: "turned-away",
      code: "asked-again",
    });
  });
  it("end with the call", () => {
    const over: QueueEvent = { type: "turned-away", code: "call-ended" };
    expect([{ type: "retry" } as const, over].reduce<Queue>(advance, cut)).toEqual({
      state: "turned-away",
      code: "call-ended",
      savedAt: null,
    });
  });
});
