import { describe, expect, it } from "vitest";
import { personal } from "../../cati-console/contact/personal";
import { mask } from "../../cati-console/desk/place";
import {
  eraseHour,
  FIRST_MOMENT,
  localDayOf,
  localOf,
  moveDay,
  shownHour,
  typeHour,
} from "../../cati-console/ending/moment";
import { otherFirmness, outcomesFor } from "../../cati-console/ending/outcomes";
import { situations } from "../../cati-console/help/situations";
import type { Outcome } from "../../server/contract/interviewer";

const same = (text: string) => ({ fr: text, en: text });
const outcome = (key: string, when: Outcome["when"]): Outcome => ({
  key,
  aapor: "0",
  label: same(key),
  meaning: same(key),
  final: false,
  when,
  asksAppointment: false,
});
const OUTCOMES = [
  outcome("complete", "contact"),
  outcome("appointment-hard", "any"),
  outcome("no-answer", "no-contact"),
  outcome("break-off", "contact"),
  outcome("busy", "no-contact"),
  outcome("other", "any"),
];
const keys = (situation: Parameters<typeof outcomesFor>[1]) => outcomesFor(OUTCOMES, situation).map(({ key }) => key);

describe("the outcomes of a call", () => {
  it("nobody was reached: what needs the person is not offered, the frequent ones come first", () => {
    expect(keys({ reached: false, interview: false, submitted: false })).toEqual([
      "no-answer",
      "busy",
      "appointment-hard",
      "other",
    ]);
  });
  it("an interview is open: it may be broken off, and is not complete", () => {
    expect(keys({ reached: true, interview: true, submitted: false })).toEqual([
      "appointment-hard",
      "break-off",
      "other",
    ]);
  });
  it("a break-off needs an interview", () => {
    expect(keys({ reached: true, interview: false, submitted: false })).not.toContain("break-off");
  });
  it("submitted is complete and nothing else", () => {
    expect(keys({ reached: true, interview: true, submitted: true })).toEqual(["complete"]);
  });
  it("firm and soft are each other's other", () => {
    expect(otherFirmness("appointment-hard")).toBe("appointment-soft");
    expect(otherFirmness("appointment-soft")).toBe("appointment-hard");
    expect(otherFirmness("not-before")).toBeNull();
  });
});

describe("the moment of an appointment", () => {
  const today = new Date(2026, 2, 1, 17, 0);
  const typed = (digits: string) => [...digits].reduce(typeHour, FIRST_MOMENT);
  it("four figures are an hour", () => {
    expect(shownHour(typed("1830"))).toBe("18:30");
    expect(localOf(typed("1830"), today)).toBe("2026-03-02T18:30");
  });
  it("two are enough for the full hour, one is not", () => {
    expect(localOf(typed("18"), today)).toBe("2026-03-02T18:00");
    expect(localOf(typed("1"), today)).toBeNull();
    expect(localDayOf(typed(""), today)).toBe("2026-03-02T00:00");
  });
  it("a figure that makes no hour is not taken", () => {
    expect(typed("27").hour).toBe("2");
    expect(typed("187").hour).toBe("18");
    expect(typed("9").hour).toBe("09");
  });
  it("after four figures the next begins anew", () => {
    expect(typed("18302").hour).toBe("2");
    expect(eraseHour(typed("1830")).hour).toBe("183");
  });
  it("no day before today", () => {
    expect(moveDay(FIRST_MOMENT, -5).ahead).toBe(0);
  });
});

describe("what to say", () => {
  const script = (key: string) => ({ key, title: same(key), aloud: [], note: [] });
  const all = ["introduction", "why-me", "voicemail", "not-alone", "of-the-office"].map(script);
  const offered = (when: "before" | "during") => situations(all, when).map(({ key }) => key);
  it("what is said to others is offered before the interview only; the office's own is always offered, last", () => {
    expect(offered("before")).toEqual(["voicemail", "why-me", "of-the-office"]);
    expect(offered("during")).toEqual(["not-alone", "why-me", "of-the-office"]);
  });
});

describe("a script before the interview", () => {
  it("names the person where it leaves a place for the name", () => {
    const text = {
      fr: "Puis-je parler à… (prénom et nom), s’il vous plaît ?",
      en: "May I reach… (first name and name)?",
    };
    expect(personal(text, "Marianne Lefèvre")).toEqual({
      fr: "Puis-je parler à Marianne Lefèvre, s’il vous plaît ?",
      en: "May I reach Marianne Lefèvre?",
    });
  });
});

describe("a case once the interview has begun", () => {
  it("holds neither name nor number, nor what the person wrote for the call", () => {
    const card = {
      caseId: "c",
      name: "Marianne Lefèvre",
      numbers: [{ id: "n", number: "0612345678", kind: "mobile" as const, source: "frame", preferred: false }],
      language: "fr" as const,
      attempts: [],
      attemptsCap: 8,
      appointment: null,
      begun: false,
      wish: { soon: true, language: "fr" as const, relay: false, note: "Sonnez longtemps" },
      heldUntil: "2026-03-01T18:00:00Z",
    };
    const told = JSON.stringify(mask(card));
    expect(told).not.toContain("Lefèvre");
    expect(told).not.toContain("0612345678");
    expect(told).not.toContain("Sonnez");
  });
});
