/** The checker is checked: three small houses, each breaking one rule once, and one that breaks none. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { HOUSE } from "./house";
import { readTree } from "./imports";
import { browserFaults, circles, emptyFolders, floorFaults, type Tree } from "./rules";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function houseOf(files: Record<string, string>): Tree {
  const folder = mkdtempSync(join(tmpdir(), "trimode-house-"));
  made.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return readTree(folder);
}
const judge = (tree: Tree) => ({
  floors: floorFaults(HOUSE, tree),
  browser: browserFaults(HOUSE, tree),
  circles: circles(tree),
});

const SOUND = {
  "server/main.ts": `import { app } from "./app";\napp();\n`,
  "server/app.ts": `import { route } from "./http/route";\nexport const app = () => route();\n`,
  "server/http/route.ts": `import { save } from "../services/interviews/save-answers";\nexport const route = () => save();\n`,
  "server/services/interviews/save-answers.ts": `import { store } from "../../store/store";\nexport const save = () => store;\n`,
  "server/store/store.ts": `import { readFileSync } from "node:fs";\nexport const store = readFileSync;\n`,
  "server/channels/letter.ts": "export const letter = 1;\n",
  "server/contract/screen.ts": `import { Type } from "typebox";\nexport const Screen = Type.Object({});\nexport type Screen = object;\n`,
  "web-respondent/main.tsx": `import { useState } from "react";\nimport type { Screen } from "../server/contract/screen";\nexport const page = (s: Screen) => useState(s);\n`,
  "cati-console/main.tsx": "export const page = 1;\n",
  "questionnaires/format/types.ts": "export type Value = number;\n",
  "questionnaires/compiler/load.ts": `import type { Value } from "../format/types";\nexport const load = (value: Value) => value;\n`,
};
const with_ = (files: Record<string, string>) => judge(houseOf({ ...SOUND, ...files }));

describe("the checker of the house", () => {
  it("finds nothing in a house that keeps the rules", () => {
    expect(with_({})).toEqual({ floors: [], browser: [], circles: [] });
  });

  it.each([
    [
      "a neighbour on its own floor",
      "server/store/store.ts",
      `import { letter } from "../channels/letter";\nexport const store = letter;\n`,
      "server/channels (floor 3)",
    ],
    [
      "an app that imports another app",
      "web-respondent/main.tsx",
      `export { page } from "../cati-console/main";\n`,
      "cati-console (floor 6)",
    ],
    [
      "an import from above",
      "server/store/store.ts",
      `import { route } from "../http/route";\nexport const store = route;\n`,
      "from above: server/http (floor 7)",
    ],
    [
      "a type from above",
      "server/store/store.ts",
      `export type { route } from "../http/route";\n`,
      "from above: server/http (floor 7)",
    ],
    [
      "a dynamic import from above",
      "server/store/store.ts",
      `export const store = () => import("../http/route");\n`,
      "from above",
    ],
    [
      "a require from above",
      "server/store/store.ts",
      `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\nexport const store = require("../http/route");\n`,
      "from above",
    ],
    [
      "the format that reads the compiler",
      "questionnaires/format/types.ts",
      `export { load } from "../compiler/load";\n`,
      "questionnaires/format may not import compiler",
    ],
    [
      "a folder that is not in the table",
      "server/helpers/misc.ts",
      "export const misc = 1;\n",
      "lives in no folder of the table",
    ],
    [
      "an import that leads nowhere",
      "server/store/store.ts",
      `import { gone } from "./gone";\nexport const store = gone;\n`,
      "no such file",
    ],
    [
      "an import whose name is computed",
      "server/store/store.ts",
      "export const store = (name: string) => import(name);\n",
      "its name is computed",
    ],
    [
      "a test that the house imports",
      "server/store/store.ts",
      `import { fake } from "../../tests/fake";\nexport const store = fake;\n`,
      "nothing in the house imports tests",
    ],
  ])("refuses %s", (_, file, text, says) => {
    const { floors } = with_({ [file]: text, "tests/fake.ts": "export const fake = 1;\n" });
    expect(floors).toHaveLength(1);
    expect(floors[0]).toContain(says);
    expect(floors[0]).toContain(file);
  });

  it.each([
    [
      "Node itself",
      { "web-respondent/main.tsx": `import { readFile } from "node:fs/promises";\nexport const page = readFile;\n` },
      "may reach Node",
    ],
    [
      "Node without its prefix",
      { "web-respondent/main.tsx": `import fs from "fs";\nexport const page = fs;\n` },
      "may reach Node",
    ],
    [
      "the store",
      { "web-respondent/main.tsx": `import { store } from "../server/store/store";\nexport const page = store;\n` },
      "may reach server/store/store.ts",
    ],
    [
      "the store, for a type",
      {
        "web-respondent/main.tsx": `import type { store } from "../server/store/store";\nexport type Page = typeof store;\n`,
      },
      "may reach server/store/store.ts",
    ],
    [
      "Node by way of the contract",
      {
        "server/contract/clock.ts": `import { hrtime } from "node:process";\nexport const clock = hrtime;\n`,
        "staff-ui/client.ts": `export { clock } from "../server/contract/clock";\n`,
      },
      "staff-ui/client.ts -> server/contract/clock.ts -> node:process",
    ],
    [
      "a package that needs a server",
      { "web-respondent/main.tsx": `import pg from "pg";\nexport const page = pg;\n` },
      "not known to run in a browser",
    ],
  ])("refuses a browser app that reaches %s", (_, files, says) => {
    const { browser } = with_(files as unknown as Record<string, string>);
    expect(browser.length).toBeGreaterThan(0);
    expect(browser.join("\n")).toContain(says);
  });

  it("refuses a circle of imports, and names its files", () => {
    const found = with_({
      "server/services/a.ts": `import { b } from "./b";\nexport const a = () => b;\n`,
      "server/services/b.ts": `import { c } from "./c";\nexport const b = () => c;\n`,
      "server/services/c.ts": `import { a } from "./a";\nexport const c = () => a;\n`,
    });
    expect(found.circles).toHaveLength(1);
    for (const file of ["a.ts", "b.ts", "c.ts"]) expect(found.circles[0]).toContain(`server/services/${file}`);
  });

  it("lets two files name each other's types", () => {
    const found = with_({
      "server/services/a.ts": `import type { B } from "./b";\nexport type A = B[];\n`,
      "server/services/b.ts": `import type { A } from "./a";\nexport type B = { of: A };\n`,
    });
    expect(found.circles).toEqual([]);
  });

  it("fails where it finds nothing to read", () => {
    const tree = houseOf({ "server/main.ts": "export {};\n" });
    const empty = emptyFolders(HOUSE, tree);
    expect(empty).toContain("web-respondent: no code file was found there");
    expect(empty.some((fault) => fault.startsWith("server:"))).toBe(false);
  });
});
