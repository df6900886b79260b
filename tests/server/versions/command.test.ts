/** `npm run questionnaire -- adopt` and `versions`, as they are typed. */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { keepQuestionnaire, openContext } from "../../../server/commands/open-context";
import { adopt, versions } from "../../../server/commands/questionnaire/adopt";
import { CannotDo, readArguments } from "../../../server/commands/questionnaire/arguments";
import { readSettings } from "../../../server/settings/settings";
import { aStaffMember, aWave } from "../../factories";
import { root } from "../../support/root";
import { FOLDER } from "./other-versions";

const place = mkdtempSync(join(tmpdir(), "trimode-adopt-"));
const folder = join(place, "vrs-2026");
const env = { DEMO: "yes", DATA_DIR: join(place, "data") };
const HOUR_MS = 3_600_000;
const wave = aWave({ id: "vague", closes: new Date(Date.now() + 10_000 * HOUR_MS) });

const VERBS = { adopt, versions };
/** One verb, in this process: the program around it starts once below. */
const type = async (verb: keyof typeof VERBS, ...typed: string[]): Promise<{ code: number; said: string }> => {
  const lines: string[] = [];
  for (const to of ["log", "error"] as const)
    vi.spyOn(console, to).mockImplementation((line: string) => void lines.push(line));
  try {
    const code = await VERBS[verb](readArguments(typed));
    return { code, said: lines.join("\n") };
  } finally {
    vi.restoreAllMocks();
  }
};
const write = (from: string, to: string) => {
  const file = join(folder, "b-cadre-vie.yaml");
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`The test's questionnaire has no “${from}”`);
  writeFileSync(file, text.replace(from, to));
};

beforeAll(async () => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  cpSync(FOLDER, folder, { recursive: true });
  const ctx = await openContext(readSettings(env));
  const questionnaire = await keepQuestionnaire(ctx, FOLDER);
  await ctx.store.write(async (tx) => {
    await tx.putWave({ ...wave, questionnaireHash: questionnaire.hashes.whole });
    await tx.addStaff(aStaffMember({ login: "helene", role: "methodologist" }));
  });
  await ctx.store.close();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

test("adopt shows a change of telling, and takes it over only when it is told to", { timeout: 120_000 }, async () => {
  write("Une maison", "Une maison individuelle");
  const shown = await type("adopt", folder, "--wave", "vague");
  expect(shown.said).toMatch(/measure: no change; telling: 1 change/);
  expect(shown.said).toMatch(/It would be version 2 {2}telling/);
  expect((await type("versions", "--wave", "vague")).said.trim().split("\n")).toHaveLength(1);
  expect((await type("adopt", folder, "--wave", "vague", "--yes")).said).toContain("Taken over: version 2");
  expect(await type("adopt", folder, "--wave", "vague", "--yes")).toMatchObject({
    code: 0,
    said: expect.stringContaining("has this version already"),
  });
});

test("adopt refuses a change of measure until it is declared", { timeout: 120_000 }, async () => {
  write('- {value: 3, text: {fr: "Un autre type', '- {value: 4, text: {fr: "Un autre type');
  const refused = await type("adopt", folder, "--wave", "vague", "--yes");
  expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/Refused\..*TYPLOG \(codes/) });
  const next = new Date(Date.now() + 48 * HOUR_MS).toISOString().slice(0, 10);
  const declared = ["--measure-from", `${next}T00:00`, "--reason", "nouvelle liste", "--by", "helene", "--yes"];
  expect((await type("adopt", folder, "--wave", "vague", ...declared)).said).toContain(
    `Taken over: version 3  measure  from ${next}T00:00`,
  );
  const lines = (await type("versions", "--wave", "vague")).said.trim().split("\n");
  expect(lines.map((line) => line.trim().split(/ {2,}/)[1] ?? "")).toEqual(["first", "telling", "measure"]);
  expect(lines[1]).toMatch(/^\* version 2/);
  expect(lines[2]).toMatch(/by helene {2}nouvelle liste {2}\(0 responses\)$/);
});

test("adopt says what it misses", async () => {
  const missing = (...typed: string[]) => expect(async () => type("adopt", folder, ...typed)).rejects;
  await missing().toThrow(
    new CannotDo("Say which wave: --wave ID. The office shows it on the page of the questionnaire."),
  );
  await missing("--wave", "none").toThrow(new CannotDo("There is no wave none."));
  await missing("--wave", "vague", "--measure-from", "soon").toThrow(/2026-12-01T00:00, not “soon”/);
});

test("the command line knows both verbs", { timeout: 120_000 }, async () => {
  const run = (...typed: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "server/commands/questionnaire.ts", ...typed], {
      ...{ cwd: root, env: { ...env, PATH: process.env.PATH ?? "" } },
    });
  expect((await run("versions", "--wave", "vague")).stdout).toMatch(/^ {2}version 1 {2}first/);
  await expect(run("adopt")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("adopt NAME --wave ID"),
  });
});
