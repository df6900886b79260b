import { describe, expect, test } from "vitest";
import { isOffered, offeredSlots, readSlot, slotTimes } from "../../server/domain/call-slots";
import { DEFAULT_CALLING as rules } from "../../server/domain/calling";
import { addMinutes } from "../../server/domain/clock";
import { digitsOf, readNumber } from "../../server/domain/phone-number";
import { spellSlot } from "../../server/domain/request-fields";

const CLOSES = new Date("2026-06-30T18:00:00Z");
const offered = (now: string, closes = CLOSES) => offeredSlots(new Date(now), closes, rules, "mainland");

describe("the slots of a call", () => {
  test("are the next ten calling days, without Sundays, in parts that have not begun", () => {
    // a Tuesday, 13:30 in Paris
    const days = offered("2026-03-10T12:30:00Z");
    expect(days).toHaveLength(10);
    expect(days[0]).toEqual({ day: "2026-03-10", parts: ["evening"] });
    expect(days[1]).toEqual({ day: "2026-03-11", parts: ["morning", "afternoon", "evening"] });
    expect(days.map(({ day }) => day)).not.toContain("2026-03-15");
    expect(days.at(-1)?.day).toBe("2026-03-20");
  });

  test("are all within the legal hours of the respondent, over the change to summer time too", () => {
    for (const { day, parts } of offered("2026-03-27T08:00:00Z"))
      for (const part of parts) {
        const times = slotTimes({ day, part }, rules, "mainland");
        if (!times) throw new Error(`${day} ${part} is offered, and has no hours`);
        const hour = (at: Date) =>
          Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: "Europe/Paris" }).format(at));
        expect(hour(times.from), day).toBe({ morning: 10, afternoon: 13, evening: 17 }[part]);
        expect(hour(addMinutes(times.until, -1)), day).toBe({ morning: 12, afternoon: 16, evening: 19 }[part]);
      }
  });

  test("end with the wave", () => {
    const days = offered("2026-06-29T06:00:00Z");
    expect(days.map(({ day }) => day)).toEqual(["2026-06-29", "2026-06-30"]);
    expect(offered("2026-07-01T06:00:00Z")).toEqual([]);
  });

  test("are read as they are spelt, and no other text is one", () => {
    const slot = { day: "2026-03-11", part: "morning" } as const;
    expect(readSlot(spellSlot(slot))).toEqual(slot);
    for (const text of ["2026-03-11", "2026-03-11.night", "soon", "2026-03-11.morning ", ""])
      expect(readSlot(text), text).toBeNull();
    const days = offered("2026-03-10T12:30:00Z");
    expect(isOffered(slot, days)).toBe(true);
    for (const day of ["2026-03-09", "2026-03-15", "2027-01-04", "2026-02-31"])
      expect(isOffered({ day, part: "morning" }, days), day).toBe(false);
  });
});

describe("a telephone number", () => {
  test.each([
    ["0639981234", "06 39 98 12 34", "mobile"],
    ["+33 (0)6.39-98 12 34", "06 39 98 12 34", "mobile"],
    ["0033 3 53 01 02 03", "03 53 01 02 03", "landline"],
    ["+32 460 12 34 56", "+32460123456", "mobile"],
  ])("written as %s is kept as it is dialled", (written, number, kind) =>
    expect(readNumber(written)).toEqual({ number, kind }),
  );
  test.each(["", "06 39 98", "0899 70 12 34", "3919", "17", "call me", "+33 6 39", "06 39 98 12 34 56"])(
    "is not read from %j",
    (written) => expect(readNumber(written)).toBeNull(),
  );
  test("has one spelling for comparison", () => expect(digitsOf("+33 6 39 98 12 34")).toBe(digitsOf("06.39.98.12.34")));
});
