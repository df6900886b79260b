/** The server in one file, so that it starts in a second: the same code, each module with its own place in the tree. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** @returns the file to run */
export const bundleServer = async (folder: string): Promise<string> => {
  const outfile = join(folder, "server.mjs");
  await build({
    entryPoints: ["server/main.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
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
