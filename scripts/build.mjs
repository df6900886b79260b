// Builds the three browser apps. An app whose sources have not changed since its last build is left alone.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What is built, and every place that a change of it can come from. */
const SHARED = ["server/contract", "server/domain", "questionnaires/format", "package-lock.json", "tsconfig.json"];
const APPS = [
  { name: "respondent", config: "vite.respondent.config.ts", inputs: ["web-respondent", ...SHARED] },
  { name: "console", config: "vite.console.config.ts", inputs: ["cati-console", "staff-ui", ...SHARED] },
  { name: "office", config: "vite.office.config.ts", inputs: ["fieldwork-office", "staff-ui", ...SHARED] },
];
const notePath = join(root, ".cache", "build.json");

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function fingerprint({ config, inputs }) {
  const hash = createHash("sha256");
  for (const file of [config, ...inputs].flatMap((input) => filesBelow(join(root, input))))
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const readNote = () => (existsSync(notePath) ? JSON.parse(readFileSync(notePath, "utf8")) : {});
const stillThere = (outDir) => outDir && existsSync(join(root, outDir)) && readdirSync(join(root, outDir)).length > 0;

/** Compressed once here rather than at each request: on the fly it costs a server two thirds of what it can serve. */
function compress(folder) {
  for (const file of filesBelow(folder)) {
    const text = readFileSync(file);
    if (!/\.(js|css|html|svg)$/.test(file) || text.length < 1024) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}

/** Returns a line for each app: built, or up to date. Throws where a build fails. */
export async function buildApps({ force = false, say = console.log } = {}) {
  const note = readNote();
  for (const app of APPS) {
    const print = fingerprint(app);
    if (!force && note[app.name]?.print === print && stillThere(note[app.name].outDir)) {
      say(`  ${app.name.padEnd(11)} up to date`);
      continue;
    }
    const { build, loadConfigFromFile } = await import("vite");
    const started = performance.now();
    const loaded = await loadConfigFromFile({ command: "build", mode: "production" }, join(root, app.config), root);
    const config = loaded?.config ?? {};
    await build({ configFile: join(root, app.config), logLevel: "warn" });
    const outDir = relative(root, resolve(root, config.root ?? ".", config.build?.outDir ?? "dist"));
    compress(join(root, outDir));
    note[app.name] = { print, outDir };
    mkdirSync(dirname(notePath), { recursive: true });
    writeFileSync(notePath, JSON.stringify(note, null, 2));
    say(`  ${app.name.padEnd(11)} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.env.NODE_ENV = "production";
  process.chdir(root);
  await buildApps({ force: process.argv.includes("--force") });
}
