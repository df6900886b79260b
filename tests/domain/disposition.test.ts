import { describe, expect, test } from "vitest";
import { CASE_STATES, isFinal } from "../../server/domain/case";
import {
  DISPOSITION_KEYS,
  DISPOSITIONS,
  disposition,
  finalCode,
  isPhoneOutcome,
} from "../../server/domain/disposition";

describe("the table of outcomes", () => {
  test.each(DISPOSITION_KEYS)("%s is told in both languages and leads to a known state", (key) => {
    const facts = disposition(key);
    for (const text of [facts.label, facts.meaning]) expect(text.fr && text.en).toBeTruthy();
    if (facts.next) expect(CASE_STATES).toHaveProperty(facts.next);
    expect(facts.aapor).toMatch(/^[1-4]\.\d{1,4}$/);
    expect(facts.channels.length).toBeGreaterThan(0);
  });

  test("a final outcome leads to a final state and never to another call", () => {
    for (const key of DISPOSITION_KEYS) {
      const facts = disposition(key);
      if (!facts.final) continue;
      expect(facts.delayMinutes, key).toBeNull();
      expect(facts.next && isFinal(facts.next), key).toBe(true);
    }
  });

  test("an interim outcome never ends a case", () => {
    for (const key of DISPOSITION_KEYS) {
      const { final, next } = disposition(key);
      if (!final && next) expect(isFinal(next), key).toBe(false);
    }
  });

  test("what closes a number (4.2 to 4.41) never makes a case ineligible", () => {
    for (const key of ["fax", "non-working", "number-changed"])
      expect(disposition(key)).toMatchObject({ class: "UH", final: false, closesNumber: true });
  });

  test("no quota closes a case: 4.8 is in no row", () => {
    expect(Object.values(DISPOSITIONS).map((facts) => facts.aapor)).not.toContain("4.8");
  });

  test("interviewers choose phone outcomes only, and never type a final code", () => {
    expect(isPhoneOutcome("no-answer")).toBe(true);
    for (const key of ["partial", "mail-refused", "non-contact", "nothing-returned", "toString", ""])
      expect(isPhoneOutcome(key), key).toBe(false);
  });
});

describe("the final code", () => {
  test("of a case that nothing happened to is: not worked", () => expect(finalCode([])).toBe("not-worked"));
  test.each([
    ["an interview comes before everything", ["respondent-refusal", "complete", "no-answer"], "complete"],
    ["a partial interview comes before a refusal", ["partial", "respondent-refusal"], "partial"],
    [
      "the person’s own refusal comes before evidence of ineligibility",
      ["out-of-sample", "respondent-refusal"],
      "respondent-refusal",
    ],
    ["ineligibility comes before another reason", ["unable", "out-of-sample"], "out-of-sample"],
    ["another reason comes before contacts", ["unable", "hang-up", "machine"], "unable"],
    ["a contact says more than an unanswered call", ["machine", "no-answer", "no-answer"], "machine"],
    ["among equals the latest counts", ["no-answer", "busy"], "busy"],
    ["a soft refusal is no explicit one", ["soft-refusal", "unable"], "unable"],
  ])("%s", (_, outcomes, code) => expect(finalCode(outcomes)).toBe(code));
});
