/** docs/security.md: each requirement once, each file and test that it names is there, and what it says is nowhere is nowhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/root";

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 numbers, from its first; all begin at 1 without a gap. */
const SECTIONS: Record<string, number[]> = {
  1: [2, 9, 11, 3, 2],
  2: [3, 3, 4, 1],
  3: [0, 2, 4, 6, 5, 0, 2],
  4: [3, 1, 2, 4],
  5: [1, 3, 2, 3],
  6: [3, 12, 4, 4, 5, 3, 0, 4],
  7: [3, 4, 2, 5, 2, 2],
  8: [2, 3, 1, 1],
  9: [3, 4],
  10: [2, 2, 4, 11, 5, 2, 3],
  11: [2, 3, 3, 4, 1, 1],
  12: [3, 2, 4],
  13: [1, 5, 2, 5],
  14: [2, 4, 3],
  15: [3, 3, 7],
  16: [1, 5, 4, 3, 3],
  17: [1, 4, 2],
};
const REQUIREMENTS = Object.entries(SECTIONS).flatMap(([chapter, sections]) =>
  sections.flatMap((count, at) => Array.from({ length: count }, (_, number) => `${chapter}.${at + 1}.${number + 1}`)),
);

const page = readFileSync(join(root, "docs/security.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const cells = line.split(" | ").map((each) => each.replace(/^\| | \|$/g, ""));
    return { numbers: (cells[0] ?? "").split(", "), met: cells.at(-1) ?? "", line };
  });
const filesIn = (text: string) =>
  [...text.matchAll(/`([\w.-]+\/[\w./-]*|package(?:-lock)?\.json)`/g)].flatMap((match) => match[1] ?? []);

describe("docs/security.md", () => {
  it(`has each of the ${REQUIREMENTS.length} requirements of ASVS 5.0.0, levels 1 and 2, once`, () => {
    expect(REQUIREMENTS).toHaveLength(253);
    const listed = rows.flatMap((row) => row.numbers);
    expect(REQUIREMENTS.filter((number) => !listed.includes(number))).toEqual([]);
    expect(listed.filter((number, at) => !REQUIREMENTS.includes(number) || listed.indexOf(number) !== at)).toEqual([]);
  });

  it("names files and tests that are there", () => {
    const files = rows.flatMap((row) => filesIn(row.met));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const told = rows.flatMap(({ met }) => [...met.matchAll(/`([\w./-]+\.test\.ts)`: "([^"]+)"/g)]);
    expect(told.length).toBeGreaterThan(20);
    expect(
      told
        .filter(([, file, title]) => !readFileSync(join(root, file ?? ""), "utf8").includes(`"${title}"`))
        .map(([all]) => all),
    ).toEqual([]);
  });

  it("says of every row what meets it, what is open, or what is left to whoever runs it", () => {
    const applies = rows.filter((row) => row.line.split(" | ").length === 3);
    const silent = applies.filter(
      ({ met }) =>
        filesIn(met).length === 0 && !/\]\([\w./-]+\.md\)|^open: |^yours: |policy of 3\.4\.3|UTC everywhere/i.test(met),
    );
    expect(silent.map((row) => row.line)).toEqual([]);
  });
});

const holdsFiles = (folder: string) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).some((entry) => entry.isFile());

describe("docs/operations/Containerfile", () => {
  it("copies each folder that the running server can reach, and none that is not there", () => {
    const run = readFileSync(join(root, "docs/operations/Containerfile"), "utf8").split("\nFROM ").at(-1) ?? "";
    const copied = [...run.matchAll(/^COPY (\w[\w-]*) /gm)].flatMap(([, folder]) => folder ?? []);
    const reached = ["migrations", "print", "questionnaires", "server", "statistics"];
    expect(copied).toEqual(reached.filter(holdsFiles));
  });
});

const sources = (folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
const holding = (pattern: RegExp, folders: string[]): string[] => {
  const files = sources(folders);
  expect(files.length).toBeGreaterThan(30);
  return files.filter((file) => pattern.test(readFileSync(file, "utf8"))).map((file) => file.slice(root.length + 1));
};

describe("nowhere in the house", () => {
  it("is text made into HTML or into a program", () => {
    const apps = ["web-respondent", "cati-console", "fieldwork-office", "staff-ui"];
    expect(holding(/dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/, apps)).toEqual(
      [],
    );
    expect(holding(/\beval\(|new Function\(/, [...apps, "server", "questionnaires", "print"])).toEqual([]);
  });
  it("does a request of the server start a process, or become a regular expression", () => {
    const serving = ["server/http", "server/services", "server/store", "server/domain"];
    expect(holding(/node:child_process|new RegExp\(/, serving)).toEqual([]);
  });
});
