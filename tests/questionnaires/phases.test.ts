/** The section `phases`: what it means, what it refuses, and that a change of it is a change of measure. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diffQuestionnaires } from "../../questionnaires/compiler/diff";
import { fromCanonical, loadQuestionnaire, loadWithDefinition } from "../../questionnaires/compiler/load";
import type { Cells } from "../../questionnaires/format/answers";
import { commonPreload, personalPreloads, standingOf } from "../../questionnaires/format/phases";
import { around, faultsOf, moduleOf, question, sayFaults, type TinyFiles, writeTiny } from "./tiny";

const preloaded = (name: string) => `${question(name)}\n        preloaded: true`;
const PHASES = `phases:
  first: {preload: {P: 1}}
  second:
    agreed: "{AGREED} = 1"
    groups:
      - {name: hurt, if: "{HURT} = 1", rate: 1, preload: {SAID: 1}}
      - {name: afraid, if: "{AFRAID} = 1", rate: 0.5, preload: {SAID: 1}}
    others: {rate: 0.25, preload: {SAID: 2}}
    batch: {persons: 30, others: 0.3}
    preload: {P: 2, ONCE: "{AFRAID}"}
`;
const files = (phases = PHASES, last = ""): TinyFiles => ({
  frame: `id: t\ntitle: {fr: P, en: T}\nmodules: [a]\n${phases}`,
  modules: {
    a: moduleOf(
      [
        ...["P", "SAID", "ONCE"].map(preloaded),
        ...["HURT", "AFRAID", "AGREED"].map((name) => question(name)),
        ...(last ? [last] : []),
      ].join("\n"),
    ),
  },
});
const said = (cells: Record<string, number>): { cells: Cells; reports: null } => ({
  cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, { value }])),
  reports: null,
});

describe("phase two, as a questionnaire declares it", () => {
  const tiny = loadQuestionnaire(writeTiny(files()));
  const standing = (cells: Record<string, number>) => standingOf(tiny.phases!)(said(cells), around());

  test("who did not agree, or did not say so, does not stand for the draw", () => {
    expect(standing({ HURT: 1, AGREED: 2 })).toBeNull();
    expect(standing({ HURT: 1 })).toBeNull();
  });
  test("a person belongs to the first group that fits, else to the others", () => {
    expect(standing({ HURT: 1, AFRAID: 1, AGREED: 1 })).toEqual({
      ...{ rate: 1, other: false },
      preload: { P: 2, SAID: 1, ONCE: 1 },
    });
    expect(standing({ HURT: 2, AFRAID: 1, AGREED: 1 })).toMatchObject({ rate: 0.5, other: false });
    expect(standing({ AGREED: 1 })).toEqual({ rate: 0.25, other: true, preload: { P: 2, SAID: 2 } });
  });
  test("only what everybody has alike lays out a booklet", () => {
    expect(commonPreload(tiny, "first")).toEqual({ P: 1 });
    expect(commonPreload(tiny, "second")).toEqual({ P: 2 });
    expect(personalPreloads(tiny.phases!)).toEqual(new Set(["SAID", "ONCE"]));
  });
  test("comes back the same from what the store keeps", () => {
    const folder = writeTiny(files());
    expect(fromCanonical(loadWithDefinition(folder).definition)).toEqual(loadQuestionnaire(folder));
  });
  test("another rate is another measure, and the comparison says which", () => {
    const other = loadQuestionnaire(writeTiny(files(PHASES.replace("rate: 0.25", "rate: 0.2"))));
    expect(other.hashes.measure).not.toBe(tiny.hashes.measure);
    expect(diffQuestionnaires(tiny, other)).toMatchObject(
      [
        { subject: "questionnaire", kind: "measure", aspect: "phases", sentence: /others of phase two.*0\.25.*0\.2/ },
      ].map((row) => ({ ...row, sentence: expect.stringMatching(row.sentence) })),
    );
  });
});

describe("a declaration of phases is refused", () => {
  test.each([
    ["not-a-share", "a rate of none", "rate: 0.25", "rate: 0"],
    ["not-a-share", "a rate above one", "rate: 0.5", "rate: 1.5"],
    ["not-a-share", "a share of others that is no share", "others: 0.3", "others: 30"],
    ["small-batch", "a batch that could single somebody out", "persons: 30", "persons: 29"],
    ["unknown-variable", "a group by what nobody is asked", "{HURT} = 1", "{HIT} = 1"],
    ["unknown-variable", "agreement by what was preloaded", "{AGREED} = 1", "{SAID} = 1"],
    ["unknown-variable", "a preload of no answer", '{AFRAID}"}', '{NOBODY}"}'],
    ["undeclared-code", "a condition on no code", "{HURT} = 1", "{HURT} = 7"],
    ["undeclared-code", "a preload of no code", "SAID: 2", "SAID: 7"],
    [
      "not-preloaded",
      "a preload of a question that is asked",
      "first: {preload: {P: 1}}",
      "first: {preload: {HURT: 1}}",
    ],
    ["unequal-preload", "a group that preloads something else", "rate: 0.5, preload: {SAID: 1}", "rate: 0.5"],
    ["unknown-property", "a property that nothing reads", "    batch:", "    seed: 7\n    batch:"],
    ["not-a-condition", "a group without a condition", ' if: "{HURT} = 1",', ""],
    ["condition-never", "a group to which nobody can belong", "{HURT} = 1", "{HURT} = 1 and {HURT} = 2"],
  ])("%s: %s", (code, _what, from, to) => {
    expect(PHASES).toContain(from);
    const faults = faultsOf(files(PHASES.replace(from, to)));
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults[0]!.line).toBeGreaterThan(0);
  });
  test("booklet-tells-preload: what is known of a person decides what is printed", () => {
    const asked = (more: string) => files(PHASES, question("Q", 'visibleIf: "{SAID} = 1"', more));
    expect(faultsOf(asked("askedIn: [web, phone, paper]")).map((fault) => fault.code)).toEqual([
      "booklet-tells-preload",
    ]);
    expect(sayFaults(asked("askedIn: [web, phone]"))).toEqual([]);
  });
  test.each(["{SAID}", "{HURT}", "{panel.X}", "{N+1}"])("text-tells-answer: %s in a text", (place) => {
    const told = question("Q").replace("en: Q?", `en: "You said ${place}?"`);
    expect(faultsOf(files(PHASES, told)).map((fault) => fault.code)).toEqual(["text-tells-answer"]);
  });
});

test("the survey in two phases over-represents, and still mixes", () => {
  const { phases } = loadQuestionnaire(join(import.meta.dirname, "../../questionnaires/gbv-2026"));
  const { groups, others } = phases!.second;
  for (const group of groups) expect(group.rate).toBeGreaterThan(others.rate);
});
