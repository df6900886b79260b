import { describe, expect, test } from "vitest";
import type { Mode } from "../../questionnaires/format/types";
import {
  agreed,
  inOrder,
  RECONCILIATIONS,
  type Reconciliation,
  type ResponseSummary,
  samePerson,
} from "../../server/domain/response";
import { standingText } from "../../server/domain/standing-text";

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
const chosen = (rule: Reconciliation, ...list: ResponseSummary[]) => inOrder(list, rule, PRECEDENCE)[0]?.id ?? null;

describe("of two responses of a case", () => {
  const web = summary("web", { completedAt: day(5) });
  const paper = summary("paper", { modes: ["paper"], completedAt: day(9), answered: 140 });
  test("the first complete one stands by default", () => expect(chosen("first-complete", paper, web)).toBe("web"));
  test("a complete one stands before one that is under way", () =>
    expect(chosen("first-complete", summary("half", { state: "under-way", completedAt: null }), paper)).toBe("paper"));
  test("one whose year of birth or sex contradicts the frame comes last under every rule", () => {
    for (const rule of RECONCILIATIONS) expect(chosen(rule, { ...web, agrees: false }, paper)).toBe("paper");
  });
  test("the most trusted mode stands where the wave says so", () =>
    expect(chosen("mode-precedence", web, summary("phone", { modes: ["phone"], completedAt: day(20) }))).toBe("phone"));
  test("the most complete stands where the wave says so", () =>
    expect(chosen("most-complete", web, paper)).toBe("paper"));
  test("one that was stopped at identification never stands", () =>
    expect(chosen("first-complete", summary("x", { state: "stopped" }))).toBeNull());
});

describe("the same person", () => {
  const frame = { birthYear: 1984, sex: 2 };
  const agrees = (said: { birthYear?: number; sex?: number }) => agreed(samePerson(frame, said));
  test("may be a year off", () => {
    for (const birthYear of [1983, 1984, 1985]) expect(agrees({ birthYear, sex: 2 })).toBe(true);
  });
  test("is not two years off", () => {
    for (const birthYear of [1982, 1986]) expect(agrees({ birthYear, sex: 2 })).toBe(false);
  });
  test("has the same sex; “other” contradicts nothing", () => {
    expect(agrees({ birthYear: 1984, sex: 1 })).toBe(false);
    expect(agrees({ birthYear: 1984, sex: 3 })).toBeNull();
  });
  test("is not contradicted by what was not said", () => expect(agrees({})).toBeNull());
});

test("why a response stands is said in both languages, for every reason and rule", () => {
  for (const rule of RECONCILIATIONS)
    for (const by of ["alone", "stopped", "decided", "frame", "state", "rule"] as const)
      for (const stands of [true, false]) {
        const { fr, en } = standingText({ stands, by }, rule);
        expect(fr).toMatch(/\.$/);
        expect(en).toMatch(/\.$/);
      }
  expect(standingText({ stands: true, by: "rule" }, "first-complete").en).toContain("first complete");
  expect(standingText({ stands: false, by: "rule" }, "mode-precedence").en).toContain("does not stand");
});
