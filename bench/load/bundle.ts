/** A server in one file, so that it starts soon: the same code, each module with its own place in the tree. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** They find their own files or natives beside themselves. */
const LEFT_OUT = ["better-sqlite3", "@node-rs/argon2", "pdfkit", "fontkit", "pino", "pg-native"];
/** Packages of the older kind ask for `require`. */
const REQUIRE = `import { createRequire as requireOf } from "node:module";
const require = requireOf(import.meta.url);
const __filename = new URL(import.meta.url).pathname;
const __dirname = __filename.slice(0, __filename.lastIndexOf("/"));`;

/** @returns the file to run; beside it there must be a node_modules */
export const bundleServer = async (entry: string, folder: string): Promise<string> => {
  const outfile = join(folder, "server.mjs");
  await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: LEFT_OUT,
    banner: { js: REQUIRE },
    outfile,
    logLevel: "error",
    plugins: [
      {
        name: "own-place",
        setup: (setup) => {
          setup.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
            loader: "ts",
            contents: readFileSync(path, "utf8")
              .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
              .replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
          }));
        },
      },
    ],
  });
  return outfile;
};
