import { describe, expect, test } from "vitest";
import {
  type Booking,
  dayBegins,
  floorVerdict,
  isFromADayOn,
  momentOf,
  type Seat,
  standingOf,
  unlawful,
} from "../../server/domain/appointment";
import { DEFAULT_CALLING } from "../../server/domain/calling";
import type { Territory } from "../../server/domain/territory";
import { minutesLater, NOON } from "../factories";

describe("an hour that a person says", () => {
  test("is their own clock's, or an instant that names its zone", () => {
    expect(momentOf("2026-03-11T18:30", "mainland")).toEqual(new Date("2026-03-11T17:30:00Z"));
    expect(momentOf("2026-03-11T18:30", "reunion")).toEqual(new Date("2026-03-11T14:30:00Z"));
    expect(momentOf("2026-03-11T17:30:00.000Z", "reunion")).toEqual(new Date("2026-03-11T17:30:00Z"));
  });
  test.each(["", "tomorrow", "2026-03-11", "2026-02-30T10:00", "2026-03-29T02:30"])("%j is no time", (told) =>
    expect(momentOf(told, "mainland")).toBeNull(),
  );
  test("a day begins there, not here", () =>
    expect(dayBegins(new Date("2026-03-11T23:30:00Z"), "reunion")).toEqual(new Date("2026-03-11T20:00:00Z")));

  const closes = new Date("2026-06-30T18:00:00Z");
  const told = (local: string, territory: Territory = "mainland") => {
    const at = momentOf(local, territory);
    return at && unlawful(at, { now: NOON, closes, rules: DEFAULT_CALLING, territory });
  };
  test.each([
    ["2026-03-11T10:00", null],
    ["2026-03-11T19:59", null],
    ["2026-03-11T20:00", "hours"],
    ["2026-03-11T09:59", "hours"],
    ["2026-03-15T11:00", "weekday"],
    ["2026-05-01T11:00", "holiday"],
    ["2026-03-10T12:00", "past"],
    ["2026-07-01T11:00", "field-closed"],
  ])("%s on the mainland: %s", (local, reason) => expect(told(local)).toBe(reason));
  test("a holiday of the island is a day like others elsewhere", () => {
    // the abolition of slavery: 22 May on Martinique
    expect(told("2026-05-22T11:00", "martinique")).toBe("holiday");
    expect(told("2026-05-22T11:00")).toBeNull();
  });
});

describe("what the floor says to it", () => {
  const seat = (login: string, from = -60, until = 180): Seat => ({
    login,
    starts: minutesLater(from),
    ends: minutesLater(until),
  });
  const booking = (minute: number, over: Partial<Booking> = {}): Booking => ({
    ...{ at: minutesLater(minute), until: null, withWhom: null, state: "open" },
    ...over,
  });
  const said = (withWhom: string | null, seats: Seat[], bookings: Booking[] = []) =>
    floorVerdict(minutesLater(10), withWhom, seats, bookings).verdict;

  test("nobody is planned, or not for the whole half hour", () => {
    expect(said(null, [])).toBe("nobody");
    expect(said(null, [seat("ali", 5)])).toBe("nobody");
    expect(said(null, [seat("ali", -60, 20)])).toBe("nobody");
    expect(said(null, [seat("ali", 0, 30)])).toBe("free");
  });
  test("each promised hour of the half hour takes a seat, whoever it is for", () => {
    const seats = [seat("ali"), seat("rosa"), seat("ali", 0, 60)];
    expect(said(null, seats, [booking(0)])).toBe("free");
    expect(said(null, seats, [booking(0), booking(29)])).toBe("full");
    expect(said(null, seats, [booking(0), booking(30)])).toBe("free");
    expect(said(null, seats, [booking(0), booking(5, { state: "kept" })])).toBe("free");
    expect(said(null, seats, [booking(0), booking(0, { until: minutesLater(240) })])).toBe("free");
  });
  test("a named interviewer has to be there, and free of another promise", () => {
    const seats = [seat("ali"), seat("rosa")];
    expect(said("joao", seats)).toBe("absent");
    expect(said("rosa", seats, [booking(0, { withWhom: "rosa" })])).toBe("taken");
    expect(said("rosa", seats, [booking(0, { withWhom: "ali" })])).toBe("free");
  });
});

describe("what becomes of a promise", () => {
  const hour = { at: NOON, until: null, state: "open" as const };
  const part = { at: NOON, until: minutesLater(240), state: "open" as const };
  test.each([
    [hour, -1, "coming"],
    [hour, 0, "due"],
    [hour, 30, "missed"],
    [part, 30, "due"],
    [part, 240, "missed"],
    [{ ...hour, state: "kept" as const }, 300, "kept"],
  ])("%j after %d minutes is %s", (of, minutes, standing) =>
    expect(standingOf(of, minutesLater(minutes))).toBe(standing),
  );
  test("a part of a day is no day from which on", () => {
    expect(isFromADayOn(part)).toBe(false);
    expect(isFromADayOn({ at: NOON, until: minutesLater(60 * 24 * 40) })).toBe(true);
  });
});
