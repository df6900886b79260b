import { describe, expect, test } from "vitest";
import { faultsOf, moduleOf, question, sayFaults } from "./tiny";

const inModule = (elements: string, head = "") => ({ modules: { a: moduleOf(elements, head) } });
const codes = (files: Parameters<typeof faultsOf>[0]) => faultsOf(files).map((fault) => fault.code);

describe("a faulty definition stops the load, naming file, line, question and mend", () => {
  test("an unknown property", () => {
    const [fault] = sayFaults(inModule(question("Q1", "colour: red")));
    expect(fault).toMatch(/a\.yaml:13 Q1: There is no property “colour” here\. Take it out, or use one of: name, type/);
  });
  test("a duplicate name, also by case alone", () => {
    expect(sayFaults(inModule(`${question("Q1")}\n${question("Q1")}`))[0]).toMatch(
      /a\.yaml:13 Q1: The name “Q1” stands twice/,
    );
    expect(codes(inModule(`${question("Q1")}\n${question("q1")}`))).toContain("duplicate-name");
  });
  test("an untranslated text", () => {
    expect(sayFaults(inModule(question("Q1", "help: {fr: Aide}")))[0]).toMatch(
      /a\.yaml:13 Q1: “help” is not given as it should be in: en/,
    );
  });
  test("a condition on an unknown question", () => {
    expect(sayFaults(inModule(question("Q1", 'visibleIf: "{NOPE} = 1"')))[0]).toMatch(
      /a\.yaml:13 Q1: The condition reads “NOPE”, which is no variable/,
    );
  });
  test("a condition on a later question", () => {
    expect(codes(inModule(`${question("Q1", 'visibleIf: "{Q2} = 1"')}\n${question("Q2")}`))).toEqual([
      "later-variable",
    ]);
  });
  test("a literal that is no code of its variable", () => {
    expect(codes(inModule(`${question("Q1")}\n${question("Q2", 'visibleIf: "{Q1} = 7"')}`))).toEqual([
      "undeclared-code",
    ]);
    expect(codes(inModule(`${question("Q1")}\n${question("Q2", "visibleIf: \"{Q1} = '1'\"")}`))).toEqual([
      "undeclared-code",
    ]);
  });
  test("an expression that the format does not support, by name", () => {
    expect(sayFaults(inModule(question("Q1", 'visibleIf: "age({Q1}) > 2"')))[0]).toContain("[not-supported]");
  });
  test("a mode that would change what is measured", () => {
    expect(codes(inModule(question("Q1", "phone: {choices: yes-no}")))).toEqual(["mode-changes-measure"]);
    expect(codes(inModule(question("Q1", "paper: {visibleIf: x}")))).toEqual(["mode-changes-measure"]);
  });
  test("a question of sensitivity 2 outside an opt-in", () => {
    expect(codes(inModule(question("Q1", "sensitivity: 2")))).toEqual(["outside-opt-in"]);
    expect(codes(inModule(question("Q1", "sensitivity: 2", "exempt: true")))).toEqual([]);
  });
  test("a stop in the middle of a screen, where modes would end at different places", () => {
    const stop = "stops: [{name: s, if: '{Q1} = 2', outcome: wrong-person, text: {fr: Fin, en: End}}]";
    expect(codes(inModule(`${question("Q1", stop)}\n${question("Q2")}`))).toEqual(["stop-not-last"]);
    expect(codes(inModule(question("Q1", stop)))).toEqual([]);
  });
  test("a condition outside a sealed part that reads a sealed answer", () => {
    const other = `name: B\npart: B\ntitle: {fr: B, en: B}\nscreens:\n  - screen: two\n    elements:\n${question("Q2", 'visibleIf: "{Q1} = 1"')}`;
    const frame = "id: tiny\ntitle: {fr: P, en: T}\nmodules: [a, b]\n";
    expect(codes({ frame, modules: { a: moduleOf(question("Q1", "sensitivity: 1")), b: other } })).toEqual([
      "reads-sealed",
    ]);
  });
  test("a missing file, and what is no YAML", () => {
    expect(codes({ frame: "id: t\ntitle: {fr: P, en: T}\nmodules: [nowhere]\n", modules: {} })).toEqual([
      "missing-file",
    ]);
    expect(codes({ modules: { a: "name: [unclosed" } })).toContain("not-yaml");
  });
  test("every fault is told at once", () => {
    expect(codes(inModule(`${question("Q1", "colour: red")}\n${question("Q2", "help: {fr: x}")}`))).toEqual([
      "unknown-property",
      "untranslated",
    ]);
  });
});

test("a sound definition has no fault", () => {
  expect(faultsOf(inModule(question("Q1")))).toEqual([]);
});
