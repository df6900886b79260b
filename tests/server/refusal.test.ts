/** The process itself: bad settings end it at once, with a sentence for each fault. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/root";

const start = (env: Record<string, string>): Promise<{ code: number | null; out: string; error: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
      cwd: root,
      env: { PATH: process.env.PATH ?? "", ...env },
    });
    let [out, error] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      error += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, error }));
  });

test("a start with bad settings ends with code 1, names every fault with its mend, and writes nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trimode-refusal-"));
  const { code, out, error } = await start({
    NODE_ENV: "production",
    DATA_DIR: join(folder, "data"),
    DEMO: "yes",
    PORT: "http",
    LOG_LEVEL: "trace",
  });
  expect(code).toBe(1);
  expect(out).toBe("");
  const [first, ...faults] = error.trim().split("\n");
  expect(first).toBe("The configuration cannot be used:");
  for (const name of ["PORT", "PUBLIC_URL", "OFFICE_PHONE", "DEMO", "LOG_LEVEL", "MASTER_KEY_CONTACTS", "CODE_KEY"])
    expect(
      faults.filter((fault) => fault.startsWith(`- ${name} `)),
      name,
    ).toHaveLength(1);
  for (const fault of faults) expect(fault).toMatch(/^- [A-Z_]+ .*[:,] .+/);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
}, 120_000);
