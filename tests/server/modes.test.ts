import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "../support/root";

test("demo:modes answers one case in each mode, and all three hold the same variables", {
  timeout: 120_000,
}, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "server/commands/modes.ts"], {
    cwd: root,
  });
  expect(stdout).toMatch(/\d+ variables; the same, in the same order, in all three modes/);
  for (const mode of ["web", "phone", "paper"]) expect(stdout).toMatch(new RegExp(`  ${mode} +complete +\\d+ answers`));
});
