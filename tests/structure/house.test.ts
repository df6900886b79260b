/** The house rules, held over every code file of the project. */
import { describe, expect, it } from "vitest";
import { root } from "../support/root";
import { HOUSE, isBeside } from "./house";
import { readTree } from "./imports";
import { browserFaults, circles, emptyFolders, floorFaults } from "./rules";

const tree = readTree(root);
const inHouse = [...tree.values()].filter(({ file }) => !isBeside(HOUSE, file));
const imports = [...tree.values()].reduce((sum, file) => sum + file.imports.length, 0);

/** Longer than 300 lines, and why. */
const MAY_BE_LONG: Record<string, string> = {};

describe(`the house (${tree.size} files read, ${inHouse.length} of them in its folders, ${imports} imports followed)`, () => {
  it(`was looked at: ${tree.size} files, ${imports} imports; every folder that must hold code holds some`, () => {
    expect(emptyFolders(HOUSE, tree)).toEqual([]);
    expect(imports).toBeGreaterThan(tree.size);
  });
  it("a file imports only from its own folder or from a lower floor", () => {
    expect(floorFaults(HOUSE, tree)).toEqual([]);
  });
  it("no browser app reaches Node, the store, the channels or the secrets", () => {
    expect(browserFaults(HOUSE, tree)).toEqual([]);
  });
  it("no circle of imports", () => {
    expect(circles(tree)).toEqual([]);
  });
  it("no file is longer than 300 lines", () => {
    const long = inHouse.filter(({ file, lines }) => lines > 300 && !(file in MAY_BE_LONG));
    expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
  });
  it("the list of long files names no file that has become short or has gone", () => {
    const stale = Object.keys(MAY_BE_LONG).filter((file) => (tree.get(file)?.lines ?? 0) <= 300);
    expect(stale).toEqual([]);
  });
});
