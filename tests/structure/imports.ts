/** Reads what files import, from their syntax trees: no import is missed because of how it is written. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, extname, join, posix } from "node:path";
import { parseSync } from "oxc-parser";

export interface Import {
  /** as written */
  specifier: string;
  line: number;
  /** `import type`, `export type`, `import("…").T`: gone after compilation */
  typeOnly: boolean;
  target: Target;
}
export type Target =
  | { kind: "file"; file: string }
  | { kind: "package"; name: string }
  | { kind: "node"; name: string }
  | { kind: "lost"; why: string };

export interface SourceFile {
  /** from the root, with forward slashes */
  file: string;
  lines: number;
  imports: Import[];
}

const CODE = new Set([".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"]);
const SKIPPED = new Set(["node_modules", "dist", "data", ".git", ".cache"]);
const BUILTIN = new Set(builtinModules);

/** Every code file below the root, as paths from it. */
export function codeFiles(root: string, below = ""): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory()) return codeFiles(root, path);
      return CODE.has(extname(entry.name)) ? [path] : [];
    });
}

export function readTree(root: string): Map<string, SourceFile> {
  return new Map(codeFiles(root).map((file) => [file, readSource(root, file)]));
}

export function readSource(root: string, file: string): SourceFile {
  const text = readFileSync(join(root, file), "utf8");
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found: Import[] = [];
  walk(program, (node) => {
    const read = importOf(node);
    if (!read) return;
    const line = text.slice(0, Number(node.start)).split("\n").length;
    found.push({ ...read, line, target: resolve(root, file, read.specifier) });
  });
  return { file, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), imports: found };
}

type Node = Record<string, unknown> & { type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  if (!isNode(node)) return;
  visit(node);
  for (const value of Object.values(node)) if (typeof value === "object") walk(value, visit);
}

/** The eight ways to name another file. A name that is computed cannot be followed, and is refused by its target. */
function importOf(node: Node): { specifier: string; typeOnly: boolean } | null {
  switch (node.type) {
    case "ImportDeclaration":
      return { specifier: literal(node.source), typeOnly: node.importKind === "type" };
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      return node.source ? { specifier: literal(node.source), typeOnly: node.exportKind === "type" } : null;
    case "ImportExpression":
      return { specifier: literal(node.source), typeOnly: false };
    case "TSImportType":
      return { specifier: literal(node.source), typeOnly: true };
    case "TSExternalModuleReference":
      return { specifier: literal(node.expression), typeOnly: false };
    case "CallExpression": {
      const callee = node.callee as Node;
      const first = (node.arguments as Node[])[0];
      const required = callee.type === "Identifier" && callee.name === "require";
      return required && first ? { specifier: literal(first), typeOnly: false } : null;
    }
    case "NewExpression": {
      // new URL("./worker.js", import.meta.url): how a bundler is told of a worker
      const [first, second] = node.arguments as Node[];
      const url = (node.callee as Node).name === "URL" && second?.type === "MemberExpression";
      const meta = url && (second.object as Node).type === "MetaProperty";
      return meta && first?.type === "Literal" && String(first.value).match(/\.[cm]?[jt]sx?$/)
        ? { specifier: String(first.value), typeOnly: false }
        : null;
    }
    default:
      return null;
  }
}

function literal(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && (node.expressions as unknown[]).length === 0)
    return (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked ?? "";
  return "";
}

function resolve(root: string, from: string, specifier: string): Target {
  if (specifier === "") return { kind: "lost", why: "its name is computed, so that nobody can follow it" };
  const bare = specifier.split("?")[0] ?? specifier;
  if (bare.startsWith("node:") || BUILTIN.has(bare.split("/")[0] ?? "")) return { kind: "node", name: bare };
  if (!bare.startsWith(".")) {
    const parts = bare.split("/");
    return { kind: "package", name: parts.slice(0, bare.startsWith("@") ? 2 : 1).join("/") };
  }
  const base = posix.join(dirname(from), bare);
  const withoutJs = base.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  const candidates = [
    base,
    withoutJs,
    ...["ts", "tsx", "mjs", "js"].map((end) => `${base}.${end}`),
    `${base}/index.ts`,
    `${base}/index.tsx`,
  ];
  const file = candidates.find((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile());
  return file ? { kind: "file", file } : { kind: "lost", why: "no such file" };
}
