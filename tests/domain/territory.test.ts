import { describe, expect, test } from "vitest";
import { callableNow, DEFAULT_CALLING as rules, uncalled, withinCallingHours } from "../../server/domain/calling";
import { localTime } from "../../server/domain/clock";
import {
  isHoliday,
  TERRITORIES,
  TERRITORY_KEYS,
  type Territory,
  territoryOfAddress,
  territoryOfPostcode,
  timeZoneOf,
} from "../../server/domain/territory";

/** Easter Sunday, 5 April 2026. Code du travail, L3133-1. */
const NATION = [
  "2026-01-01",
  "2026-04-06",
  "2026-05-01",
  "2026-05-08",
  "2026-05-14",
  "2026-05-25",
  "2026-07-14",
  "2026-08-15",
  "2026-11-01",
  "2026-11-11",
  "2026-12-25",
];

describe("a territory", () => {
  test.each([
    ["75011", "mainland"],
    ["20200", "mainland"],
    ["57000", "alsace-moselle"],
    ["67100", "alsace-moselle"],
    ["68200", "alsace-moselle"],
    ["97110", "guadeloupe"],
    ["97133", "saint-barthelemy"],
    ["97150", "saint-martin"],
    ["97200", "martinique"],
    ["97300", "guyane"],
    ["97400", "reunion"],
    ["97500", "saint-pierre-et-miquelon"],
    ["97600", "mayotte"],
    ["98600", "wallis-et-futuna"],
    ["98714", "polynesia"],
    ["98800", "new-caledonia"],
  ])("of postcode %s is %s", (postcode, territory) => expect(territoryOfPostcode(postcode)).toBe(territory));

  test("is told by the line of the address that begins with a postcode", () => {
    expect(territoryOfAddress(["97400 chemin des Filaos", "14 rue", "67000 Strasbourg"])).toBe("alsace-moselle");
    expect(territoryOfAddress(["14 rue des Écluses", "97460 Saint-Paul", "LA RÉUNION"])).toBe("reunion");
    expect(territoryOfAddress(["14 rue 97400", "Paris"])).toBeNull();
  });

  test("has a time zone that this machine knows", () => {
    const zones = TERRITORY_KEYS.map((key) => localTime(new Date("2026-03-10T12:00:00Z"), timeZoneOf(key)).minute / 60);
    expect(zones).toEqual([13, 13, 8, 8, 9, 16, 15, 8, 8, 10, 2, 23, 24].map((hour) => hour % 24));
  });

  test("keeps the nation's eleven holidays", () => {
    for (const key of TERRITORY_KEYS)
      for (const day of NATION) expect(isHoliday(key, day), `${TERRITORIES[key].label.en} ${day}`).toBe(true);
  });

  // L3422-2 and décret 83-1003; L3134-13
  test.each<[string, Territory[]]>([
    ["2026-04-27", ["mayotte"]],
    ["2026-05-22", ["martinique"]],
    ["2026-05-27", ["guadeloupe", "saint-martin"]],
    ["2026-05-28", ["saint-martin"]],
    ["2026-06-10", ["guyane"]],
    ["2026-10-09", ["saint-barthelemy"]],
    ["2026-12-20", ["reunion"]],
    ["2026-12-26", ["alsace-moselle"]],
  ])("%s is a holiday of %s alone", (day, places) =>
    expect(TERRITORY_KEYS.filter((key) => isHoliday(key, day))).toEqual(places),
  );
  test("Good Friday is one in Alsace and Moselle, and none in Paris", () => {
    expect(isHoliday("alsace-moselle", "2026-04-03")).toBe(true);
    expect(isHoliday("mainland", "2026-04-03")).toBe(false);
    expect(isHoliday("mainland", "2026-03-10")).toBe(false);
  });
});

describe("an hour for calls", () => {
  const within = (at: string, territory: Territory) => withinCallingHours(new Date(at), rules, territory);
  test("is the respondent's own: 9:30 in Paris is 12:30 in Saint-Denis, and 17:30 there is too late", () => {
    expect(within("2026-03-10T08:30:00Z", "mainland")).toBe(false);
    expect(within("2026-03-10T08:30:00Z", "reunion")).toBe(true);
    expect(within("2026-03-10T16:30:00Z", "mainland")).toBe(true);
    expect(within("2026-03-10T16:30:00Z", "reunion")).toBe(false);
  });
  test("is the weekday of the place too: Saturday in Papeete, while Paris has its Sunday", () => {
    expect(within("2026-03-15T00:30:00Z", "polynesia")).toBe(true);
    expect(within("2026-03-15T11:00:00Z", "mainland")).toBe(false);
  });
  test("is on no public holiday", () => {
    expect(within("2026-12-26T10:00:00Z", "mainland")).toBe(true);
    expect(within("2026-12-26T10:00:00Z", "alsace-moselle")).toBe(false);
    expect(within("2026-05-01T10:00:00Z", "mainland")).toBe(false);
  });
  test("is judged again where the address tells another territory than the stratum", () => {
    const caller = { login: "claire", skills: null, converters: [] };
    const at = new Date("2026-03-10T16:30:00Z");
    const verdict = (territory: Territory | null) => callableNow({ ...uncalled("a"), territory }, caller, at, rules);
    expect(verdict("mainland")).toEqual({ tier: "fresh" });
    expect(verdict("reunion")).toEqual({ not: "outside-hours" });
    expect(verdict(null)).toEqual({ tier: "fresh" });
  });
});
