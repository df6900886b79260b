/** The rules of supervision: what a console is doing, who waits in vain, what may be decided, what is observed. */
import { describe, expect, test } from "vitest";
import { appointmentRisk, type PromisedCall } from "../../server/domain/appointment-risk";
import { CASE_STATE_KEYS, isFinal } from "../../server/domain/case";
import { AWAITING_CONVERSION, decisionsFrom } from "../../server/domain/case-decision";
import { MARK_LABELS, MARKS, MONITORING, MONITORING_KEYS } from "../../server/domain/monitoring";
import { QUIET_MINUTES, type SignsOfLife, seatOf } from "../../server/domain/seat";
import { minutesLater, NOON } from "../factories";

describe("what a console is doing", () => {
  const hours = (over: Partial<NonNullable<SignsOfLife["hours"]>> = {}) => ({
    kind: "calling" as const,
    started: minutesLater(-90),
    seen: minutesLater(-1),
    ...over,
  });
  const held = (call: { started: Date; interview: boolean } | null, until = minutesLater(10)) => ({ until, call });
  const call = (interview: boolean) => ({ started: minutesLater(-12), interview });

  test("since when is told of an open call and of a pause, and of nothing that follows a call", () => {
    expect(seatOf({ hours: hours(), held: held(call(true)) }, NOON)).toEqual({
      state: "interview",
      since: minutesLater(-12),
    });
    expect(seatOf({ hours: hours(), held: held(call(false)) }, NOON)?.state).toBe("dialling");
    expect(seatOf({ hours: hours({ kind: "pause" }), held: null }, NOON)).toEqual({
      state: "pause",
      since: minutesLater(-90),
    });
    for (const idle of [
      { hours: hours(), held: null },
      { hours: hours(), held: held(null) },
    ])
      expect(seatOf(idle, NOON)?.since).toBeNull();
  });
  test("a console without a sign of life is quiet, with a call or without", () => {
    const gone = minutesLater(-QUIET_MINUTES - 1);
    expect(seatOf({ hours: hours({ seen: gone }), held: null }, NOON)).toEqual({ state: "quiet", since: null });
    expect(seatOf({ hours: null, held: held(call(true), minutesLater(-1)) }, NOON)).toEqual({
      state: "quiet",
      since: null,
    });
    // a lease that is extended by each save is a sign of life too
    expect(seatOf({ hours: hours({ seen: gone }), held: held(call(true)) }, NOON)?.state).toBe("interview");
  });
  test("whoever has neither hours nor a case is not on the floor", () => {
    expect(seatOf({ hours: null, held: null }, NOON)).toBeNull();
    expect(seatOf({ hours: null, held: held(null, minutesLater(-1)) }, NOON)).toBeNull();
    expect(seatOf({ hours: null, held: held(null) }, NOON)?.state).toBe("card");
  });
});

describe("a promised call is at risk", () => {
  const promised = (over: Partial<PromisedCall> = {}): PromisedCall => ({
    at: minutesLater(30),
    until: null,
    by: null,
    held: false,
    ...over,
  });
  const floor = (onFloor: string[], planned: string[] = []) => ({
    onFloor: new Set(onFloor),
    planned: () => new Set(planned),
  });
  const risk = (call: PromisedCall, onFloor: string[] = ["claire"], planned: string[] = []) =>
    appointmentRisk(call, NOON, floor(onFloor, planned));

  test("where nobody is there nor planned", () => {
    expect(risk(promised())).toBeNull();
    expect(risk(promised(), [])).toBe("nobody");
    expect(risk(promised(), [], ["nadia"])).toBeNull();
  });
  test("where the interviewer who was asked for is neither there nor planned", () => {
    expect(risk(promised({ by: "nadia" }))).toBe("named-absent");
    expect(risk(promised({ by: "nadia" }), ["claire", "nadia"])).toBeNull();
    expect(risk(promised({ by: "nadia" }), ["claire"], ["nadia"])).toBeNull();
  });
  test("where its time has come and nobody took it; an hour named is an hour, a part of a day lasts", () => {
    expect(risk(promised({ at: minutesLater(-5) }))).toBeNull();
    expect(risk(promised({ at: minutesLater(-15) }))).toBe("overdue");
    expect(risk(promised({ at: minutesLater(-15), held: true }))).toBeNull();
    const morning = { at: minutesLater(-120), until: minutesLater(150) };
    expect(risk(promised(morning))).toBeNull();
    expect(risk(promised({ ...morning, until: minutesLater(40) }))).toBe("overdue");
    expect(risk(promised({ ...morning, until: NOON }))).toBe("missed");
  });
  test("not yet, where it lies further ahead than the floor looks", () =>
    expect(risk(promised({ at: minutesLater(61) }), [])).toBeNull());
});

describe("what may be decided about a case", () => {
  test("nothing once it is final; a call by rule only where a supervisor was asked", () => {
    for (const state of CASE_STATE_KEYS) {
      const decisions = decisionsFrom(state);
      if (isFinal(state)) expect(decisions, state).toEqual([]);
      expect(decisions.includes("back-to-calls"), state).toBe(state === "supervisor");
    }
    expect(decisionsFrom("at-rest")).toEqual(["appointment", "assign"]);
    expect(decisionsFrom("drawn")).toEqual([]);
  });
  test("refusals that are no last word wait for somebody else", () => {
    expect(AWAITING_CONVERSION.toSorted()).toEqual(["hang-up", "soft-refusal"]);
  });
});

describe("the form of an observer", () => {
  test("has eight items with words in both languages, and no middle mark", () => {
    expect(MONITORING_KEYS).toHaveLength(8);
    expect(MARKS.length % 2).toBe(0);
    const texts = [
      ...MONITORING_KEYS.flatMap((key) => [MONITORING[key].label, MONITORING[key].look]),
      ...MARKS.map((mark) => MARK_LABELS[mark]),
    ];
    for (const { fr, en } of texts) {
      expect(fr).not.toBe("");
      expect(en).not.toBe(fr);
      expect(fr).not.toMatch(/ [?!:;»]/);
    }
  });
});
