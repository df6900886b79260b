import { describe, expect, it } from "vitest";
import { csvOf } from "../../fieldwork-office/progress/csv";
import { gapAreas, planCurve } from "../../fieldwork-office/progress/curve-plan";
import { dayNumber, dayOf, linear, mondays, roundStep, stagger, ticks } from "../../fieldwork-office/progress/scale";
import { paceOf, seriesOf, weeksOf } from "../../fieldwork-office/progress/series";
import { verdictOf } from "../../fieldwork-office/progress/verdict";
import type { Progress } from "../../server/contract/office";

describe("the verdict", () => {
  it("is late only beyond what chance explains", () => {
    expect(verdictOf(82_360, 84_900)).toEqual({ kind: "a-little-late", gap: -2540 });
    expect(verdictOf(48, 60)).toEqual({ kind: "a-little-late", gap: -12 });
    expect(verdictOf(57, 60)).toEqual({ kind: "on-time", gap: -3 });
    expect(verdictOf(20, 60)).toEqual({ kind: "late", gap: -40 });
  });
  it("is ahead where more came than was expected, also where nothing was", () => {
    expect(verdictOf(80, 60)).toEqual({ kind: "ahead", gap: 20 });
    expect(verdictOf(3, 0)).toEqual({ kind: "ahead", gap: 3 });
  });
  it("says nothing of lateness before anything is expected", () => {
    expect(verdictOf(0, 0)).toEqual({ kind: "not-begun", gap: 0 });
  });
  it("never calls a smaller gap worse than a larger one", () => {
    const order = ["on-time", "a-little-late", "late"];
    for (const expected of [5, 60, 400, 10_000]) {
      let worst = 0;
      for (let gap = 0; gap <= expected; gap++) {
        const rank = order.indexOf(verdictOf(expected - gap, expected).kind);
        expect(rank).toBeGreaterThanOrEqual(worst);
        worst = rank;
      }
    }
  });
});

describe("scales", () => {
  it("map ends to ends, and one point to the start", () => {
    const scale = linear([10, 20], [0, 100]);
    expect([scale(10), scale(15), scale(20)]).toEqual([0, 50, 100]);
    expect(linear([7, 7], [3, 9])(7)).toBe(3);
  });
  it("have round, whole ticks", () => {
    expect(ticks(107_000)).toEqual([50_000, 100_000]);
    expect(ticks(340)).toEqual([100, 200, 300]);
    expect(ticks(3)).toEqual([1, 2, 3]);
    for (const max of [1, 4, 9, 33, 250, 7777]) expect(ticks(max).every(Number.isInteger)).toBe(true);
    expect(roundStep(1, 4)).toBe(1);
  });
  it("count days as the survey's own calendar does", () => {
    expect(dayNumber("2026-07-01T22:30:00Z")).toBe(dayNumber("2026-07-02"));
    expect(dayNumber("2026-02-01T23:30:00Z")).toBe(dayNumber("2026-02-02"));
  });
  it("know Mondays", () => {
    const from = dayNumber("2026-02-04");
    expect(mondays(from, from + 14).map(dayOf)).toEqual(["2026-02-09", "2026-02-16"]);
    expect(mondays(dayNumber("2026-02-02"), dayNumber("2026-02-02")).map(dayOf)).toEqual(["2026-02-02"]);
  });
  it("put labels that would touch on rows of their own", () => {
    expect(
      stagger([
        { x: 0, width: 50 },
        { x: 40, width: 50 },
        { x: 70, width: 10 },
      ]),
    ).toEqual([0, 1, 0]);
  });
});

const progressOf = (received: number[], expected: number[]): Progress => ({
  wave: { id: "w", year: 2026, demo: true, opened: "2026-02-02T07:00:00Z", closes: "2026-07-10T22:00:00Z" },
  asOf: `${dayOf(dayNumber("2026-02-02") + received.length - 1)}T06:00:00Z`,
  cases: 100,
  states: [],
  completes: { web: 0, phone: 0, paper: 0 },
  responseRate: { value: null, weighted: null, base: 0 },
  expected: expected.at(-1) ?? 0,
  days: expected.map((value, index) => ({
    day: dayOf(dayNumber("2026-02-02") + index),
    completes: { web: received[index] ?? 0, phone: 0, paper: 0 },
    expected: value,
  })),
  mailings: [{ day: "2026-02-02", label: { fr: "Lettre", en: "Letter" }, sent: 100 }],
  outcomes: [],
  todo: [],
});

describe("the curve", () => {
  it("adds up days, and stops at today while the forecast goes on", () => {
    const points = seriesOf(progressOf([1, 2, 3], [1, 1, 2, 2, 3]));
    expect(points.map((point) => point.received)).toEqual([1, 3, 6, null, null]);
    expect(points.map((point) => point.expected)).toEqual([1, 2, 4, 6, 9]);
  });
  it("has a pace only after two full weeks, and never beyond the close", () => {
    expect(weeksOf(seriesOf(progressOf([1, 1], [1, 2])))).toBeNull();
    const progress = progressOf(Array(14).fill(2), Array(14).fill(1));
    expect(paceOf(seriesOf(progress), progress.wave.closes)?.value).toBe(28 + 28);
    expect(paceOf(seriesOf(progress), progress.days.at(-1)?.day ?? "")).toBeNull();
  });
  it("cuts the strip of the gap where the lines cross", () => {
    const plan = planCurve(progressOf([4, 0], [2, 4]), ["Lettre"]);
    const { up, down } = gapAreas(plan);
    // both areas hold the crossing point on the zero line
    const zero = plan.gapY(0).toFixed(1);
    expect(up.split(zero).length).toBeGreaterThan(3);
    expect(down.split(zero).length).toBeGreaterThan(3);
    expect(up).not.toContain("NaN");
  });
  it("draws the first day of a wave without dividing by nothing", () => {
    const plan = planCurve(progressOf([0], [0]), ["Lettre"]);
    expect(plan.past.flatMap((point) => [plan.x(point.x), plan.y(point.received ?? 0)]).every(Number.isFinite)).toBe(
      true,
    );
  });
});

describe("a table as a file", () => {
  it("quotes what needs it and disarms formulas", () => {
    expect(
      csvOf([
        ["a,b", 'say "x"', -3, null],
        ["=1+1", "+33 6", "plain", 0],
      ]),
    ).toBe('"a,b","say ""x""",-3,\r\n\'=1+1,\'+33 6,plain,0\r\n');
  });
});
