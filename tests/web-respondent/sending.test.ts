import { describe, expect, it } from "vitest";
import { toOutcome } from "../../web-respondent/sending/api";
import { afterOutcome, LONGEST_WAIT_MS, waitMs } from "../../web-respondent/sending/delivery";
import type { Outcome } from "../../web-respondent/sending/outcome";
import { type Clock, QUIET_MS, Sender } from "../../web-respondent/sending/sender";

interface Body {
  saveId: string;
  baseVersion: number;
  answers: number[];
}
const body: Body = { saveId: "first", baseVersion: 3, answers: [1] };
const lost: Outcome<string> = { kind: "unreachable", cause: "network" };

/** A clock that only moves when told to. */
function handClock() {
  let now = 0;
  let ids = 0;
  let pending: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    random: () => 0,
    newId: () => `new-${++ids}`,
    later: (run, ms) => {
      const entry = { at: now + ms, run };
      pending.push(entry);
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
  };
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    const due = pending.filter(({ at }) => at <= now);
    pending = pending.filter(({ at }) => at > now);
    for (const { run } of due) run();
    await settle();
  };
  return { clock, pass };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function senderWith(outcomes: Outcome<string>[]) {
  const sent: Body[] = [];
  const { clock, pass } = handClock();
  const post = async (save: Body): Promise<Outcome<string>> => {
    sent.push(save);
    return outcomes.shift() ?? { kind: "accepted", reply: "next" };
  };
  const sender = new Sender<Body, string>(post, () => {}, clock);
  return { sender, sent, pass };
}

describe("a save that fails", () => {
  it("stays in memory and is sent again, under the same id, until it is acknowledged", async () => {
    const { sender, sent, pass } = senderWith([lost, { kind: "unreachable", cause: "server" }, lost]);
    sender.send(body);
    await settle();
    expect(sender.current).toMatchObject({ phase: "waiting", body, cause: "network" });
    for (const ms of [1000, 2000, 4000]) await pass(ms);
    expect(sent).toEqual([body, body, body, body]);
    expect(sender.current).toEqual({ phase: "done", reply: "next" });
  });

  it("waits twice as long each time, and never longer than half a minute", () => {
    expect([1, 2, 3, 4, 5, 6, 50].map((tries) => waitMs(tries, 0))).toEqual([
      1000,
      2000,
      4000,
      8000,
      16000,
      LONGEST_WAIT_MS,
      LONGEST_WAIT_MS,
    ]);
  });

  it("waits at least as long as the server asks for", () => {
    const after = afterOutcome(
      { body, tries: 1 },
      { kind: "unreachable", cause: "busy", retryAfterSeconds: 20 },
      chance,
    );
    expect(after).toMatchObject({ phase: "waiting", until: chance.now + 20_000 });
  });

  it("goes at once when the network comes back", async () => {
    const { sender, sent } = senderWith([lost]);
    sender.send(body);
    await settle();
    sender.retryNow();
    await settle();
    expect(sent).toHaveLength(2);
    expect(sender.current.phase).toBe("done");
  });

  it("is forgotten when the person leaves", async () => {
    const { sender, sent, pass } = senderWith([lost]);
    sender.send(body);
    await settle();
    sender.drop();
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(sender.current).toEqual({ phase: "idle" });
  });

  it("a late reply to a save that was replaced changes nothing", async () => {
    const replies: ((outcome: Outcome<string>) => void)[] = [];
    const sender = new Sender<Body, string>(
      () => new Promise((resolve) => replies.push(resolve)),
      () => {},
      handClock().clock,
    );
    sender.send(body);
    sender.send({ ...body, saveId: "second" });
    replies[0]?.({ kind: "sitting-ended" });
    await settle();
    expect(sender.current).toMatchObject({ phase: "sending", body: { saveId: "second" } });
  });
});

describe("answers that change while they wait", () => {
  const changed: Body = { ...body, saveId: "changed", answers: [2] };
  const waitingSender = async (outcomes: Outcome<string>[] = [lost]) => {
    const made = senderWith(outcomes);
    made.sender.send(body);
    await settle();
    return made;
  };

  it("the newest are what is sent, once they have stood for a moment, however soon the network is back", async () => {
    const { sender, sent, pass } = await waitingSender();
    sender.amend(changed);
    sender.retry();
    await settle();
    expect(sent).toEqual([body]);
    await pass(QUIET_MS - 1);
    sender.amend({ ...changed, answers: [3] });
    await pass(QUIET_MS - 1);
    expect(sent).toEqual([body]);
    await pass(1);
    expect(sent).toEqual([body, { ...changed, answers: [3] }]);
  });

  it("what cannot be sent as it is goes by itself no more, until it can or the person says so", async () => {
    const { sender, sent, pass } = await waitingSender();
    sender.amend(null);
    sender.retry();
    await pass(60_000);
    expect(sent).toEqual([body]);
    sender.amend(body);
    await pass(60_000);
    expect(sent).toEqual([body, body]);
  });

  it("the person need not wait", async () => {
    const { sender, sent } = await waitingSender();
    sender.amend(changed);
    sender.retryNow();
    await settle();
    expect(sent).toEqual([body, changed]);
  });

  it("the first did arrive, only its acknowledgement was lost: the newest goes again on top of it", async () => {
    const { sender, sent, pass } = await waitingSender([lost, { kind: "stale", currentVersion: 4 }]);
    sender.amend(changed);
    await pass(QUIET_MS);
    expect(sent).toEqual([body, changed, { ...changed, baseVersion: 4 }]);
    expect(sender.current.phase).toBe("done");
  });
});

const chance = { now: 10_000, random: 0, newId: "new" };
describe("what the server answers to a save", () => {
  it("stale: the same answers go again at once on the current version", () => {
    expect(afterOutcome({ body, tries: 1 }, { kind: "stale", currentVersion: 8 }, chance)).toEqual({
      phase: "sending",
      body: { ...body, baseVersion: 8 },
      tries: 2,
    });
  });

  it("stale again and again: it pauses instead of racing", () => {
    const after = afterOutcome({ body, tries: 5 }, { kind: "stale", currentVersion: 8 }, chance);
    expect(after).toMatchObject({ phase: "waiting", body: { baseVersion: 8 } });
  });

  it("id used for other answers: the same answers go under a new id", () => {
    const after = afterOutcome({ body, tries: 1 }, { kind: "id-used" }, chance);
    expect(after).toMatchObject({ phase: "sending", body: { saveId: "new" } });
  });

  it.each([
    [{ status: 200, body: "x" }, "accepted"],
    [null, "unreachable"],
    [{ status: 500, body: null }, "unreachable"],
    [{ status: 503, body: { code: "unavailable" } }, "unreachable"],
    [{ status: 429, body: { code: "slow-down" } }, "unreachable"],
    [{ status: 401, body: { code: "sitting-ended" } }, "sitting-ended"],
    [{ status: 401, body: { code: "wrong-code" } }, "wrong-code"],
    [{ status: 409, body: { code: "stale-save", currentVersion: 4 } }, "stale"],
    [{ status: 409, body: { code: "not-this-step" } }, "moved"],
    [{ status: 409, body: { code: "already-submitted" } }, "moved"],
    [{ status: 409, body: { code: "save-id-reused" } }, "id-used"],
    [{ status: 422, body: { code: "answers-at-fault", faults: [] } }, "at-fault"],
  ])("%o is %s", (reply, kind) => {
    expect(toOutcome(reply).kind).toBe(kind);
  });
});
