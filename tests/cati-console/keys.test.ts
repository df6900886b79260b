import { describe, expect, it } from "vitest";
import { pressOf } from "../../cati-console/keys/press";
import { pressShift, SHIFT_WINDOW_MILLISECONDS } from "../../cati-console/keys/shift";
import { actionOf, KEYS, type KeyRow, keysOf, type Need, SCENES } from "../../cati-console/keys/table";

const rows: readonly KeyRow[] = KEYS;
const every = new Set<Need>(rows.flatMap((row) => row.needs ?? []));

describe("the table of keys", () => {
  it.each(SCENES)("no key of the scene %s means two things at once", (scene) => {
    const taken = new Map<string, KeyRow>();
    for (const row of rows.filter(({ scenes }) => scenes.includes(scene)))
      for (const key of row.keys) {
        const other = taken.get(key);
        // Two meanings are fine where the question itself tells them apart: codes to choose, or figures to write.
        if (other) expect([other.needs, row.needs].toSorted(), key).toEqual(["answers", "digits"]);
        taken.set(key, row);
      }
  });
  it("every scene has a way on, and its keys are in the footer that is made from the same rows", () => {
    for (const scene of SCENES)
      for (const row of keysOf(scene, every)) expect(actionOf(scene, every, row.keys[0]!)).not.toBeNull();
  });
  it("each action has one row, and a cap and words in both languages", () => {
    expect(new Set(rows.map((row) => row.action)).size).toBe(rows.length);
    for (const { cap, label } of rows)
      for (const text of [cap.fr, cap.en, label.fr, label.en]) expect(text).not.toBe("");
  });
  it("N and R do nothing on a question that offers neither", () => {
    expect(actionOf("question", new Set(["answers"]), "n")).toBeNull();
    expect(actionOf("question", new Set(["answers"]), "r")).toBeNull();
    expect(actionOf("question", new Set(["answers", "refused"]), "r")).toBe("refused");
  });
  it("the neutral end is one gesture away wherever a call is under way", () => {
    for (const scene of ["calling", "question", "field", "end", "script", "covered", "outcomes", "note"] as const)
      expect(actionOf(scene, new Set(["call"]), "Shift×3")).toBe("neutral");
    expect(actionOf("contact", new Set(["numbers"]), "Shift×3")).toBeNull();
  });
  it("while the screen is covered nothing else works", () => {
    expect(keysOf("covered", every).map((row) => row.action)).toEqual(["uncover", "neutral"]);
  });
});

const pressed = (key: string, code: string, ctrlKey = false) => ({ key, code, ctrlKey, altKey: false, metaKey: false });

describe("what was pressed", () => {
  it("a figure is read from its place: a French keyboard writes & where 1 is printed", () => {
    expect(pressOf(pressed("&", "Digit1"))).toBe("1");
    expect(pressOf(pressed("7", "Numpad7"))).toBe("7");
  });
  it("a letter is read from what it writes, whatever its place and case", () => {
    expect(pressOf(pressed("A", "KeyQ"))).toBe("a");
  });
  it("the browser's own shortcuts stay the browser's", () => {
    expect(pressOf(pressed("r", "KeyR", true))).toBeNull();
  });
});

describe("three times Maj", () => {
  const press = (times: readonly number[]) =>
    times.reduce<{ presses: readonly number[]; thrice: boolean }>(({ presses }, at) => pressShift(presses, at), {
      presses: [],
      thrice: false,
    });
  it("counts when the three come quickly", () => {
    expect(press([0, 300, 600]).thrice).toBe(true);
    expect(press([0, 300]).thrice).toBe(false);
  });
  it("does not count when one of them is long ago", () => {
    expect(press([0, SHIFT_WINDOW_MILLISECONDS, SHIFT_WINDOW_MILLISECONDS + 300]).thrice).toBe(false);
  });
});
