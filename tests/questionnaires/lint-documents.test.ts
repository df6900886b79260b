/** The page about faults holds every fault that the compiler can find. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES } from "../../questionnaires/compiler/lint/lint";
import { READING_FAULTS } from "../../questionnaires/compiler/lint/reading";
import { root } from "../support/root";

const compiler = join(root, "questionnaires/compiler");
const source = readdirSync(compiler)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(compiler, file), "utf8"))
  .join("\n");

/** The third argument of `reader.fault(…)`, one word or a choice between two. */
const codesIn = (text: string): string[] =>
  [...text.matchAll(/\bfault\(\s*[^,()]+,\s*[^,]+,\s*(?:[^,"]*\?\s*)?"([a-z-]+)"(?:\s*:\s*"([a-z-]+)")?\s*,/g)].flatMap(
    ([, one, other]) => (other === undefined ? [one!] : [one!, other]),
  );

test("every fault of the compiler is on the page, and every one on the page can be found", () => {
  const found = new Set([...codesIn(source), ...[...source.matchAll(/\bfault\("([a-z-]+)"/g)].map(([, code]) => code)]);
  expect(found.size).toBeGreaterThan(25);
  expect([...found].sort()).toEqual(Object.keys(READING_FAULTS).sort());
});

test("no two rules share a code", () => {
  const codes = [...RULES.map(({ code }) => code), ...Object.keys(READING_FAULTS)];
  expect(new Set(codes).size).toBe(codes.length);
});
