import { describe, expect, test } from "vitest";
import { orderCandidates } from "../../server/domain/call-order";
import {
  type CallAttempt,
  type CallFacts,
  callableNow,
  DEFAULT_CALLING as rules,
  settledOutcome,
  uncalled,
  withinCallingHours,
} from "../../server/domain/calling";
import type { Caller } from "../../server/domain/skill";

/** A Tuesday, 18:30 in Paris. */
const NOW = new Date("2026-03-10T17:30:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const phone = (outcome: string | null, hours: number, who = "claire"): CallAttempt => ({
  channel: "phone",
  started: ago(hours),
  ended: ago(hours),
  outcome,
  who,
});
const facts = (over: Partial<CallFacts> = {}): CallFacts => ({ ...uncalled("a"), ...over });
type Appointment = NonNullable<CallFacts["appointment"]>;
type Over = Omit<Partial<CallFacts>, "appointment"> & {
  appointment?: Omit<Appointment, "withWhom"> & Partial<Appointment>;
};
const verdict = ({ appointment, ...over }: Over = {}, who: string | Caller = "claire", now = NOW) =>
  callableNow(
    facts({ ...over, appointment: appointment ? { withWhom: null, ...appointment } : null }),
    typeof who === "string" ? { login: who, skills: null, converters: [] } : who,
    now,
    rules,
  );

describe("a case", () => {
  test("that was never called is fresh", () => expect(verdict()).toEqual({ tier: "fresh" }));
  test("finished in another mode is never called", () =>
    expect(verdict({ finished: true })).toEqual({ not: "finished" }));
  test.each(["refused", "complete", "closed", "not-eligible", "partial"])("that is %s is never drawn again", (state) =>
    expect(verdict({ state, appointment: { at: ago(1), until: null, hard: true } })).toEqual({ not: "finished" }),
  );
  test("that waits for a supervisor is in no queue", () =>
    expect(verdict({ state: "supervisor" })).toEqual({ not: "state" }));
  test("without a number that works is not drawn", () =>
    expect(verdict({ hasNumber: false })).toEqual({ not: "no-number" }));

  test.each([
    ["busy", 0.3, "delay"],
    ["busy", 0.6, "recall"],
    ["no-answer", 2.9, "delay"],
    ["no-answer", 3.1, "recall"],
    ["says-answered", 6 * 24, "delay"],
    ["hang-up", 47, "delay"],
  ])("after %s, %d hours later: %s", (outcome, hours, expected) => {
    const result = verdict({ state: "calling", attempts: [phone(outcome, hours)] });
    expect(Object.values(result)).toEqual([expected]);
  });

  test("that was hung up on goes to another interviewer", () => {
    const attempts = [phone("hang-up", 49)];
    expect(verdict({ state: "calling", attempts })).toEqual({ not: "another-interviewer" });
    expect(verdict({ state: "calling", attempts }, "nadia")).toEqual({ tier: "recall" });
  });

  test("whose person an interviewer knows never comes back to them", () => {
    const attempts = [phone("interviewer-knows", 200), phone("no-answer", 100, "nadia")];
    expect(verdict({ state: "calling", attempts })).toEqual({ not: "another-interviewer" });
    expect(verdict({ state: "calling", attempts }, "nadia")).toEqual({ tier: "recall" });
  });

  test("called eight times is called no more, but for an appointment that is due", () => {
    const attempts = Array.from({ length: 8 }, (_, i) => phone("no-answer", 30 + 24 * i + (i % 2) * 5));
    expect(verdict({ state: "calling", attempts })).toEqual({ not: "cap" });
    expect(verdict({ state: "appointment", attempts, appointment: { at: ago(0.1), until: null, hard: true } })).toEqual(
      {
        tier: "hard-appointment",
      },
    );
  });

  test("with an appointment is called then, and not before", () => {
    expect(verdict({ state: "appointment", appointment: { at: ago(-2), until: null, hard: true } })).toEqual({
      not: "later-appointment",
    });
    expect(verdict({ state: "appointment", appointment: { at: ago(0), until: null, hard: false } })).toEqual({
      tier: "soft-appointment",
    });
  });

  test("with a part of a day that the person chose is called within it, and not a minute beside it", () => {
    const chosen = { at: ago(0), until: ago(-3), hard: false };
    const at = (hours: number) => verdict({ state: "at-rest", appointment: chosen }, "claire", ago(hours));
    expect(at(0.05)).toEqual({ not: "later-appointment" });
    expect(at(0)).toEqual({ tier: "soft-appointment" });
    const evening = { ...chosen, until: ago(-1) };
    expect(verdict({ appointment: evening }, "claire", ago(-0.9))).toEqual({ tier: "soft-appointment" });
    expect(verdict({ appointment: evening }, "claire", ago(-1))).toEqual({ not: "missed-appointment" });
  });

  test("whose person asked for a call as soon as possible is called, at rest or not, within legal hours", () => {
    const asked = { askedForCall: true, attempts: [phone("no-answer", 0.1)], lastWebAnswer: ago(0.1) };
    for (const state of ["invited", "under-way", "at-rest"])
      expect(verdict({ ...asked, state, stoppedInPrivate: true })).toEqual({ tier: "asked-for-call" });
    expect(verdict({ ...asked, state: "refused" })).toEqual({ not: "finished" });
    expect(verdict(asked, "claire", new Date("2026-03-15T11:00:00Z"))).toEqual({ not: "outside-hours" });
  });

  test("whose person asked for the paper form is not called for a fortnight", () => {
    const asked = (days: number): CallAttempt[] => [{ ...phone("asked-paper", 24 * days), channel: "web", who: null }];
    expect(verdict({ state: "calling", attempts: asked(13) })).toEqual({ not: "delay" });
    expect(verdict({ state: "calling", attempts: asked(15) })).toEqual({ tier: "fresh" });
  });

  test("stopped after the privacy question is called only at a time that the person chose", () => {
    expect(verdict({ state: "under-way", stoppedInPrivate: true })).toEqual({ not: "at-rest" });
    expect(verdict({ state: "at-rest" })).toEqual({ not: "at-rest" });
    expect(verdict({ state: "at-rest", appointment: { at: ago(0), until: null, hard: true } })).toEqual({
      tier: "hard-appointment",
    });
  });

  test("that is answering on the web is left to it for two days", () => {
    expect(verdict({ state: "under-way", lastWebAnswer: ago(20) })).toEqual({ not: "web-in-progress" });
    expect(verdict({ state: "under-way", lastWebAnswer: ago(60) })).toEqual({ tier: "fresh" });
  });
});

describe("legal hours", () => {
  test.each([
    ["a weekday at 9:59", "2026-03-10T08:59:00Z", false],
    ["a weekday at 10:00", "2026-03-10T09:00:00Z", true],
    ["a weekday at 19:59", "2026-03-10T18:59:00Z", true],
    ["a weekday at 20:00", "2026-03-10T19:00:00Z", false],
    ["a Saturday at noon", "2026-03-14T11:00:00Z", true],
    ["a Sunday at noon", "2026-03-15T11:00:00Z", false],
    ["10:00 in summer time", "2026-07-07T08:00:00Z", true],
  ])("%s: %s", (_, at, open) => expect(withinCallingHours(new Date(at), rules, "mainland")).toBe(open));
  test("hold for appointments too", () =>
    expect(
      verdict({ appointment: { at: ago(1), until: null, hard: true } }, "claire", new Date("2026-03-15T11:00:00Z")),
    ).toEqual({
      not: "outside-hours",
    }));
});

describe("the order of a draw", () => {
  const order = (
    chance: number | null,
    ...list: [string, Parameters<typeof orderCandidates>[0][number]["tier"], Partial<CallFacts>?][]
  ) =>
    orderCandidates(
      list.map(([caseId, tier, over]) => ({ tier, facts: facts({ caseId, ...over }) })),
      NOW,
      chance ?? 0,
      { ...rules, recallFirst: chance === null ? null : 0.7 },
    ).map((each) => each.facts.caseId);

  test("firm appointments, soft ones, who asked for a call, then the others", () =>
    expect(
      order(
        0,
        ["e", "fresh"],
        ["d", "recall"],
        ["c", "asked-for-call"],
        ["b", "soft-appointment"],
        ["a", "hard-appointment"],
      ),
    ).toEqual(["a", "b", "c", "d", "e"]));
  test("a wave may let chance decide whether fresh cases go before recalls", () => {
    expect(order(0.69, ["f", "fresh"], ["r", "recall"])).toEqual(["r", "f"]);
    expect(order(0.71, ["f", "fresh"], ["r", "recall"])).toEqual(["f", "r"]);
  });
  test("otherwise the better chance goes first, called before or not", () => {
    const talked: [string, "recall", Partial<CallFacts>] = ["t", "recall", { attempts: [phone("callback", 24)] }];
    const silent: [string, "recall", Partial<CallFacts>] = ["s", "recall", { attempts: [phone("no-answer", 25)] }];
    expect(order(null, silent, ["f", "fresh"], talked)).toEqual(["t", "f", "s"]);
  });
  test("of equal chances a manager’s priority decides", () =>
    expect(order(null, ["a", "fresh"], ["b", "fresh", { priority: 1 }])).toEqual(["b", "a"]));
  test("the least recently called goes first", () =>
    expect(
      order(
        0,
        ["late", "recall", { attempts: [phone("no-answer", 24 * 7)] }],
        ["early", "recall", { attempts: [phone("no-answer", 24 * 14)] }],
      ),
    ).toEqual(["early", "late"]));
});

describe("what an interviewer’s choice becomes", () => {
  test("a second hang-up is final", () => {
    expect(settledOutcome("hang-up", [], false)).toBe("hang-up");
    expect(settledOutcome("hang-up", [phone("hang-up", 50)], false)).toBe("implicit-refusal");
  });
  test("a hang-up or break-off after the privacy question leaves the person in peace", () => {
    expect(settledOutcome("hang-up", [], true)).toBe("safety-stop");
    expect(settledOutcome("break-off", [], true)).toBe("safety-stop");
    expect(settledOutcome("respondent-refusal", [], true)).toBe("respondent-refusal");
  });
});
