// `npm start`: build what has changed, then become the server. No child stays between the terminal and the server, so
// that Ctrl+C and SIGTERM reach it directly.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(`Trimode needs Node 20 or newer; this is ${process.version}. Install it from https://nodejs.org.`);
  process.exit(1);
}
if (!existsSync(join(root, "node_modules", "tsx"))) {
  console.error("The packages are not installed yet. Run `npm ci` first, then `npm start`.");
  process.exit(1);
}

// The bundler runs in a process of its own: what it takes of memory is given back before the server starts.
console.log("Building the three apps");
const build = spawn(process.execPath, [join(root, "scripts", "build.mjs")], { cwd: root, stdio: "inherit" });
const stop = (signal) => build.kill(signal);
process.on("SIGINT", stop).on("SIGTERM", stop);
const failed = await new Promise((resolve) => build.on("exit", (code, signal) => resolve(signal ?? code)));
process.off("SIGINT", stop).off("SIGTERM", stop);
if (failed) {
  console.error(typeof failed === "string" ? "Stopped." : "The apps could not be built; see the message above.");
  process.exit(1);
}

const main = join(root, "server", "main.ts");
process.chdir(root);
process.argv[1] = main;
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(main).href);
