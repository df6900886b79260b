// `npm test`: every check that this project has, in order, on this machine alone. The last line is
// `N passed, N failed`; a stage that breaks counts as a failure, and so does a stage that finds nothing to test.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const scratch = mkdtempSync(join(tmpdir(), "trimode-test-"));
const bin = (name) => join(root, "node_modules", ".bin", name);
const MAX_SHOWN = 20_000;

/** Runs a command with its output held back; it is shown only where something failed. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
    running = child;
  });
}
let running = null;
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    running?.kill(signal);
    rmSync(scratch, { recursive: true, force: true });
    process.exit(130);
  });

const single = (command, args, env) => async () => {
  const { code, output } = await run(command, args, env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output, notes: [] };
};

/** A vitest project, counted from its JSON report rather than from its words. */
const vitest = (project) => async () => {
  const report = join(scratch, `${project}.json`);
  const { code, output } = await run(bin("vitest"), [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, output, notes: [] };
  const json = JSON.parse(readFileSync(report, "utf8"));
  const tests = json.testResults.flatMap((file) => file.assertionResults);
  const count = (...states) => tests.filter((test) => states.includes(test.status)).length;
  const passed = count("passed");
  // a file that could not even be loaded has no tests of its own, and still failed
  const broken = json.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((t) => t.status === "failed"),
  );
  let failed = count("failed") + broken.length;
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  // tests that say in their title how much they looked at
  const notes = tests.filter((test) => /\d+ files/.test(test.title)).map((test) => test.title);
  return { passed, failed, skipped: count("pending", "skipped", "todo", "disabled"), output, notes };
};

const STAGES = [
  ["types", "type check", single(bin("tsc"), ["-p", "tsconfig.json"])],
  ["lint", "lint and format", single(bin("biome"), ["check", "--no-errors-on-unmatched", "."])],
  ["build", "the three apps build", single(process.execPath, ["scripts/build.mjs"], { NODE_ENV: "production" })],
  ["unit", "units and integration, on SQLite and PostgreSQL", vitest("unit")],
  ["structure", "the house and its documents", vitest("structure")],
  ["journeys", "journeys in a browser", vitest("journeys")],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some(([key]) => key === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(", ")}. Stages: ${STAGES.map(([key]) => key).join(", ")}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();
for (const [key, title, stage] of STAGES) {
  if (wanted.length > 0 && !wanted.includes(key)) continue;
  const from = performance.now();
  process.stdout.write(`${title.padEnd(50)}`);
  const result = await stage().catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: String(error?.stack ?? error),
    notes: [],
  }));
  for (const sum of ["passed", "failed", "skipped"]) total[sum] += result[sum];
  const seconds = `${((performance.now() - from) / 1000).toFixed(0)} s`;
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : "";
  console.log(`${result.passed} passed, ${result.failed} failed${skipped}`.padEnd(34), seconds.padStart(6));
  for (const note of result.notes) console.log(`    ${note}`);
  if (result.failed > 0) {
    const shown =
      result.output.length > MAX_SHOWN
        ? `${result.output.slice(0, 4000)}\n…\n${result.output.slice(-(MAX_SHOWN - 4000))}`
        : result.output;
    console.log(`\n${shown.trimEnd()}\n`);
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(
  `\nin ${((performance.now() - started) / 60_000).toFixed(1)} minutes${total.skipped > 0 ? `; ${total.skipped} skipped, each says why` : ""}`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
