import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mode } from "../../questionnaires/format/types";
import {
  agreesWithFrame,
  RECONCILIATION,
  type Reconciliation,
  type ResponseSummary,
  standing,
  standingText,
} from "../../server/domain/response";

const PRECEDENCE: Mode[] = ["phone", "web", "paper"];
const day = (n: number) => new Date(Date.UTC(2026, 2, n));
const summary = (id: string, over: Partial<ResponseSummary> = {}): ResponseSummary => ({
  id,
  state: "complete",
  modes: ["web"],
  begun: day(1),
  completedAt: day(2),
  answered: 100,
  agrees: true,
  ...over,
});
const chosen = (rule: Reconciliation, ...list: ResponseSummary[]) => standing(list, rule, PRECEDENCE);

describe("of two responses of a case", () => {
  const web = summary("web", { completedAt: day(5) });
  const paper = summary("paper", { modes: ["paper"], completedAt: day(9), answered: 140 });
  test("the first complete one stands by default", () => expect(chosen("first-complete", paper, web)).toBe("web"));
  test("a complete one stands before one that is under way", () =>
    expect(chosen("first-complete", summary("half", { state: "under-way", completedAt: null }), paper)).toBe("paper"));
  test("one whose year of birth or sex contradicts the frame comes last under every rule", () => {
    for (const rule of Object.keys(RECONCILIATION) as Reconciliation[])
      expect(chosen(rule, { ...web, agrees: false }, paper)).toBe("paper");
  });
  test("the most trusted mode stands where the wave says so", () =>
    expect(chosen("mode-precedence", web, summary("phone", { modes: ["phone"], completedAt: day(20) }))).toBe("phone"));
  test("the most complete stands where the wave says so", () =>
    expect(chosen("most-complete", web, paper)).toBe("paper"));
  test("one that was stopped at identification never stands", () =>
    expect(chosen("first-complete", summary("x", { state: "stopped" }))).toBeNull());
});

test("exactly one stands, the same whatever the order, and one that was there", () => {
  const any = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom("under-way", "partial", "complete"),
    modes: fc.subarray<Mode>(["web", "phone", "paper"], { minLength: 1 }),
    begun: fc.date({ noInvalidDate: true }),
    completedAt: fc.option(fc.date({ noInvalidDate: true })),
    answered: fc.nat(200),
    agrees: fc.option(fc.boolean()),
  }) as fc.Arbitrary<ResponseSummary>;
  fc.assert(
    fc.property(
      fc.uniqueArray(any, { minLength: 1, maxLength: 5, selector: (r) => r.id }),
      fc.constantFrom(...(Object.keys(RECONCILIATION) as Reconciliation[])),
      (list, rule) => {
        const one = standing(list, rule, PRECEDENCE);
        expect(list.map((each) => each.id)).toContain(one);
        expect(standing([...list].reverse(), rule, PRECEDENCE)).toBe(one);
      },
    ),
  );
});

describe("agreement with the frame", () => {
  const frame = { birthYear: 1984, sex: 2 } as const;
  test("forgives a year", () => expect(agreesWithFrame(frame, { birthYear: 1985, sex: 2 })).toBe(true));
  test("does not forgive two", () => expect(agreesWithFrame(frame, { birthYear: 1986, sex: 2 })).toBe(false));
  test("another sex contradicts, “other” does not", () => {
    expect(agreesWithFrame(frame, { birthYear: 1984, sex: 1 })).toBe(false);
    expect(agreesWithFrame(frame, { birthYear: 1984, sex: 3 })).toBeNull();
  });
  test("nothing said contradicts nothing", () => expect(agreesWithFrame(frame, {})).toBeNull());
});

test("why a response stands is said with the rule’s name", () => {
  expect(standingText({ stands: true, alone: false, state: "complete" }, "first-complete").en).toContain(
    "first complete",
  );
  expect(standingText({ stands: false, alone: false, state: "complete" }, "mode-precedence").en).toContain(
    "does not stand",
  );
});
