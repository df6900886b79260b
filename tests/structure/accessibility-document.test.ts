/** docs/accessibility.md under test: every criterion of the RGAA 4.1 once, each with its state and what shows it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/root";

/** Criteria of each of the thirteen themes. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const STATES = ["met", "open", "n/a"];

const page = readFileSync(join(root, "docs/accessibility.md"), "utf8");
const rows = [...page.matchAll(/^\| (\d+\.\d+) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, criterion, asks, state, how]) => ({
    criterion: criterion!,
    asks: asks!,
    state: state!,
    how: how!,
  }),
);

describe("the criteria of the RGAA 4.1", () => {
  it("are all there, once, in their order", () => {
    const expected = THEMES.flatMap((count, theme) =>
      Array.from({ length: count }, (_, at) => `${theme + 1}.${at + 1}`),
    );
    expect(expected).toHaveLength(106);
    expect(rows.map(({ criterion }) => criterion)).toEqual(expected);
  });
  it("have a state each, and the totals on top are theirs", () => {
    for (const state of STATES) {
      const count = rows.filter((row) => row.state === state).length;
      expect(page).toContain(`| ${state} | ${count} |`);
    }
    expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
  });
  it("that are open are named in the list of what is open", () => {
    const list = page.slice(page.indexOf("## What is open"), page.indexOf("## Large print"));
    const open = rows.filter(({ state }) => state === "open").map(({ criterion }) => criterion);
    const named = [...list.matchAll(/\b\d+\.\d+\b/g)].map(([criterion]) => criterion);
    expect(named.sort()).toEqual(open.sort());
  });
  it("name files that are there", () => {
    const named = [...page.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.\w+)`/g)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
