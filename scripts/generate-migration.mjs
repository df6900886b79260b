/** npm run db:generate -- NAME: one migration for each place where tables changed, all under the same name. */
import { spawnSync } from "node:child_process";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Say what it does, in small letters, digits and -: npm run db:generate -- what-it-does");
  process.exit(2);
}
for (const engine of ["sqlite", "sqlite-keys", "postgres"]) {
  const { status } = spawnSync(
    "npx",
    ["drizzle-kit", "generate", `--config=drizzle.${engine}.config.ts`, `--name=${name}`],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}
