/** Documents under test: what a person can meet is written down, and tables in documents are those of the code. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { MISSING_CODES } from "../../questionnaires/format/missing";
import { outOfDate } from "../../scripts/docs";
import { CASE_STATE_KEYS } from "../../server/domain/case";
import { DISPOSITION_KEYS } from "../../server/domain/disposition";
import { PROBLEMS } from "../../server/domain/problem";
import { SETTINGS } from "../../server/settings/table";
import { root } from "../support/root";
import { HOUSE } from "./house";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
/** Those of the names that the page does not hold in code type. */
const undocumented = (page: string, names: string[]): string[] => {
  const text = read(page);
  return names.filter((name) => !text.includes(`\`${name}\``));
};
const filesBelow = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    : [];

describe("every … is documented", () => {
  it("setting, in docs/settings.md", () => {
    expect(undocumented("docs/settings.md", Object.keys(SETTINGS))).toEqual([]);
  });
  it("problem code, in docs/problems.md", () => {
    expect(undocumented("docs/problems.md", Object.keys(PROBLEMS))).toEqual([]);
  });
  it("missing code, in docs/missing-codes.md", () => {
    expect(undocumented("docs/missing-codes.md", MISSING_CODES)).toEqual([]);
  });
  it("outcome and case state, in docs/outcomes.md", () => {
    expect(undocumented("docs/outcomes.md", [...DISPOSITION_KEYS, ...CASE_STATE_KEYS])).toEqual([]);
  });
  it("npm script and command of the server, in docs/commands.md", () => {
    const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);
    const called = scripts.map((name) => (name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`));
    const commands = [...new Set(read("package.json").match(/server\/commands\/[\w-]+\.ts/g) ?? [])];
    expect(commands.length).toBeGreaterThan(2);
    expect(undocumented("docs/commands.md", [...called, ...commands])).toEqual([]);
  });
  it("migration, in migrations/README.md", () => {
    const migrations = filesBelow("migrations").filter((file) => file.endsWith(".sql"));
    expect(migrations.length).toBeGreaterThan(0);
    const names = migrations.map(
      (file) =>
        file
          .split("/")
          .at(-1)
          ?.replace(/\.sql$/, "") ?? file,
    );
    const text = read("migrations/README.md");
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });
  it("decision, in docs/decisions/README.md", () => {
    const pages = filesBelow("docs/decisions").flatMap((file) => file.match(/\d{4}-[\w-]+\.md$/)?.[0] ?? []);
    expect(pages.length).toBeGreaterThan(5);
    expect(new Set(pages.map((page) => page.slice(0, 4))).size).toBe(pages.length);
    expect(pages.filter((page) => !read("docs/decisions/README.md").includes(page))).toEqual([]);
  });
  it("folder of the house, in CONTRIBUTING.md", () => {
    const paths = HOUSE.folders.flatMap(({ path, files }) => files ?? `${path}/`);
    expect(undocumented("CONTRIBUTING.md", paths)).toEqual([]);
  });
});

describe("documents", () => {
  it("hold the tables of the code as they are now (npm run docs writes them)", () => {
    expect(outOfDate()).toEqual([]);
  });
  it("link to pages and pictures that exist", () => {
    const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...filesBelow("docs")].filter((file) =>
      file.endsWith(".md"),
    );
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#\s]+)(#[^)\s]*)?\)|src="([^"]+)"/g)]
        .map((match) => match[1] ?? match[3] ?? "")
        .filter((target) => target !== "" && !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
  it("give a newcomer exactly two commands on the first screen", () => {
    const firstScreen = read("README.md").split("\n").slice(0, 40).join("\n");
    const commands = [...firstScreen.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((match) =>
      (match[1] ?? "").trim().split("\n"),
    );
    expect(commands.map((line) => line.replace(/\s*#.*/, ""))).toEqual(["npm ci && npm start", "npm ci && npm test"]);
  });
});
