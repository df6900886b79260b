import fc from "fast-check";
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
    const closing = DISPOSITION_KEYS.filter((key) => disposition(key).closesNumber);
    expect(closing.map((key) => disposition(key).aapor)).toEqual(["4.2", "4.31", "4.32", "4.33", "4.41"]);
    for (const key of closing) expect(disposition(key)).toMatchObject({ class: "UH", final: false });
  });

  test("each code of the rules of the trade has its row, and no row another code", () => {
    // fieldwork-rules.md; 4.8, a quota, closes no case
    const codes = `1.1 1.2 2.111 2.112 2.1121 2.113 2.12 2.20 2.21 2.221 2.222 2.25 2.26 2.27 2.31 2.32 2.331 2.332 2.333
      2.34 2.35 2.361 2.362 2.9 3.11 3.12 3.13 3.14 3.15 3.16 3.18 3.19 3.20 3.21 3.231 3.251 3.311 3.313 3.314 3.32
      3.35 3.41 3.42 3.9 4.1 4.2 4.31 4.32 4.33 4.41 4.5 4.7 4.81 4.9`;
    expect([...new Set(Object.values(DISPOSITIONS).map(({ aapor }) => aapor))].sort()).toEqual(
      codes.split(/\s+/).sort(),
    );
  });

  test.each([
    ["busy", 20, 30],
    ["no-answer", 180, 180],
    ["machine", 180, 180],
    ["machine-unknown", 180, 180],
    ["line-fault", 180, 180],
    ["technical", 180, 180],
    ["soft-refusal", 7 * 24 * 60, 7 * 24 * 60],
    ["hang-up", 48 * 60, 48 * 60],
  ])("after %s the telephone rests as long as is usual", (key, least, most) => {
    const minutes = disposition(key).delayMinutes;
    expect(minutes).toBeGreaterThanOrEqual(least);
    expect(minutes).toBeLessThanOrEqual(most);
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

describe("the final code, whatever the outcomes", () => {
  const some = fc.array(fc.constantFrom(...DISPOSITION_KEYS), { maxLength: 12 });
  const closing = DISPOSITION_KEYS.filter((key) => disposition(key).closesNumber);
  const holds = (property: fc.IProperty<unknown[]>) => fc.assert(property, { seed: 27, numRuns: 2000 });

  test("is one of them, or: not worked", () =>
    holds(fc.property(some, (outcomes) => ["not-worked", ...outcomes].includes(finalCode(outcomes)))));

  test("closed numbers say nothing of the case, at whatever place they come", () =>
    holds(
      fc.property(some, fc.constantFrom(...closing), fc.nat(12), (outcomes, number, at) => {
        expect(finalCode(outcomes.toSpliced(at, 0, number))).toBe(finalCode(outcomes));
        expect(closing).not.toContain(finalCode([number]));
      }),
    ));

  test("can be carried on from the code before: the case keeps it, and each attempt adds one outcome", () =>
    holds(
      fc.property(some, some, (before, after) => {
        expect(finalCode([finalCode(before), ...after])).toBe(finalCode([...before, ...after]));
      }),
    ));

  test("its group does not depend on which mode came first", () =>
    holds(
      fc.property(fc.tuple(some, some), ([web, phone]) => {
        const group = (key: string) => disposition(key).class;
        expect(group(finalCode([...web, ...phone]))).toBe(group(finalCode([...phone, ...web])));
      }),
    ));

  test("an interview or the person’s own no is never lost to what comes later", () =>
    holds(
      fc.property(
        some,
        fc.constantFrom("complete", "partial", "respondent-refusal", "objection"),
        some,
        (a, key, b) => {
          const strength = ({ class: group }: { class: string }) => ["I", "P", "R"].indexOf(group);
          const code = disposition(finalCode([...a, key, ...b]));
          expect(strength(code)).toBeGreaterThanOrEqual(0);
          expect(strength(code)).toBeLessThanOrEqual(strength(disposition(key)));
        },
      ),
    ));
});
