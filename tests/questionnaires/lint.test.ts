/** One tiny questionnaire for each rule of the lint: the bad one has exactly its one fault, the mended one has none. */
import { describe, expect, test } from "vitest";
import { RULES } from "../../questionnaires/compiler/lint/lint";
import { EXAMPLES } from "./lint-examples";
import { faultsOf, sayFaults } from "./tiny";

describe.each(Object.entries(EXAMPLES))("the lint finds %s", (code, examples) => {
  test.each(examples)("and nothing else, and nothing in the mended one (%#)", ({ bad, good }) => {
    expect(faultsOf(bad).map((fault) => fault.code)).toEqual([code]);
    expect(sayFaults(good)).toEqual([]);
  });
});

test("every rule has an example, a place and a mend", () => {
  for (const { code, mend } of RULES) {
    const [fault] = faultsOf(EXAMPLES[code]![0]!.bad);
    expect(fault).toMatchObject({ code, mend, file: expect.stringMatching(/\/[ab]\.yaml$/) });
    expect(fault!.line).toBeGreaterThan(0);
    expect(fault!.question).not.toBeNull();
  }
});
