import { describe, expect, it } from "vitest";
import { PaperReader } from "../../bench/prove/paper-reader";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { deriveRouting } from "../../questionnaires/compiler/paper-routing";
import { END, goText } from "../../questionnaires/compiler/paper-words";
import { seededRandom } from "../../questionnaires/format/incident-draw";
import { loadTiny, question } from "./tiny";

const vrs = loadQuestionnaire("questionnaires/vrs-2026");
const wave = { year: 2026, ageFloor: 18 };

const variants = [
  { name: "standard", preload: { MODTOUR: 2 } },
  { name: "cyber", preload: { MODTOUR: 1 } },
];

describe.each(variants)("routing of the $name booklet", ({ preload }) => {
  const paper = deriveRouting(vrs, preload, wave);

  it("prints every question that paper can reach, and none that this variant leaves out", () => {
    const printed = new Set(paper.items.map(({ variable }) => variable));
    const expected = vrs.order.filter((name) => vrs.variables[name]!.askedIn.includes("paper"));
    // A blank month is a blank on paper: the question for those who do not know it is never reached.
    const left = expected.filter((name) => !printed.has(name));
    expect(left).toEqual(preload.MODTOUR === 1 ? [] : ["CYUSE", "CYPHI", "CYCLI", "CYACH", "CYHAI", "CYPRO", "CYCON"]);
  });

  it("leads a reader who leaves nothing blank to exactly the questions that the conditions show", () => {
    for (let seed = 0; seed < 150; seed += 1) {
      const reader = new PaperReader(vrs, paper, { random: seededRandom(`route ${seed}`), blanks: 0, preload }).read();
      expect([...reader.reached].sort(), `seed ${seed}`).toEqual([...reader.shown()].sort());
    }
  });

  it("never makes a reader who leaves blanks miss a question that the conditions show", () => {
    for (let seed = 0; seed < 150; seed += 1) {
      const reader = new PaperReader(vrs, paper, {
        random: seededRandom(`blank ${seed}`),
        blanks: 0.2,
        preload,
      }).read();
      expect(
        [...reader.shown()].filter((id) => !reader.reached.has(id)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it("sends nobody back, and to printed numbers only", () => {
    const numbers = paper.items.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    paper.items.forEach((item, index) => {
      const targets = [...item.arrows.map(({ goto }) => goto), ...(item.filterBefore ? [item.filterBefore.goto] : [])];
      for (const goto of targets)
        expect(goto === END || numbers.indexOf(goto) > index, `${item.id} to ${goto}`).toBe(true);
    });
  });
});

describe("words of the routing", () => {
  const paper = deriveRouting(vrs, { MODTOUR: 1 }, wave);
  const item = (id: string) => paper.items.find((one) => one.id === id)!;

  it("says an arrow where one answer decides, and a filter line where a number does", () => {
    expect(item("DEMENAG").arrows).toEqual([{ value: 1, goto: item("TYPLOG").number }]);
    expect(item("COMMUNE").filterBefore).toBeNull();
    const filter = item("NBADULT").filterBefore!;
    const [asks, next] = [item("NBPERS").number, item("NBVOIT").number];
    expect(filter.text.fr).toBe(
      `Si vous avez répondu 2 ou plus à la question\u00a0${asks}, continuez\u00a0; sinon, allez à la question\u00a0${next}.`,
    );
    expect(filter.text.en).toBe(
      `If you have answered 2 or more at question\u00a0${asks}, carry on; otherwise, go to question\u00a0${next}.`,
    );
  });

  it("names offences by the number of their follow-ups, and says nothing twice", () => {
    const text = item("I_BIEN#1").filterBefore!.text.fr;
    const number = (code: string) => paper.offences.find((offence) => offence.code === code)!.number;
    expect(text).toContain(`${number("VDLG")} ou ${number("VDVT")} à la question\u00a0${item("I_TYPE#1").number}`);
    expect(text).toContain(`«\u00a0Abouti\u00a0» à la question\u00a0${item("I_REAL#1").number}`);
    expect(text).not.toContain(number("CAMB"));
  });

  it("hangs a specification on its option", () => {
    expect(item("PREOC_AUT")).toMatchObject({
      at: { id: "PREOC", value: 9 },
      number: `${item("PREOC").number}b`,
      filterBefore: null,
    });
  });

  it("prints stops with their outcome", () => {
    expect(item("IDOK").stops.map(({ value, outcome }) => [value, outcome])).toEqual([
      [2, "wrong-person"],
      [3, "unknown-person"],
      [4, "deceased"],
    ]);
    expect(item("ANNAIS").stops[0]!.when.fr).toContain("une année après 2008");
  });

  it("has words for the end of the booklet", () => {
    expect(goText(END).en).toBe("Go to the last page of the booklet");
  });
});

describe("a question that waits for another to be left blank", () => {
  const tiny = loadTiny(
    [question("Q1"), question("Q2"), question("Q3", 'visibleIf: "{Q1} empty"'), question("Q4")].join("\n"),
  );
  const paper = deriveRouting(tiny, {}, wave);
  const read = (blanks: number, seed: number) =>
    new PaperReader(tiny, paper, { random: seededRandom(`blank ${seed}`), blanks, preload: {} }).read();

  it("is reached by whoever leaves it blank, also past a question between, and by nobody else", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const reader = read(0.5, seed);
      expect([...reader.reached].sort(), `seed ${seed}`).toEqual([...reader.shown()].sort());
    }
  });
});
