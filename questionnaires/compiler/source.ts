/** YAML files into plain objects, remembering where each came from. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type DefinitionFault, DefinitionRefused } from "./faults";

export type Raw = Record<string, unknown>;
export interface Place {
  file: string;
  line: number;
}

/** A questionnaire as it is written: what the canonical definition holds. */
export interface Definition {
  questionnaire: Raw;
  choices: Raw;
  offences: unknown[];
  templates: Raw;
  modules: Raw[];
}

export class Places {
  private readonly known = new WeakMap<object, Place>();
  private readonly keys = new WeakMap<object, Map<string, number>>();
  set(value: object, place: Place, keys?: Map<string, number>): void {
    this.known.set(value, place);
    if (keys) this.keys.set(value, keys);
  }
  of(value: unknown): Place {
    return (typeof value === "object" && value !== null && this.known.get(value)) || { file: "(definition)", line: 0 };
  }
  ofKey(value: unknown, key: string): Place {
    const place = this.of(value);
    const line = typeof value === "object" && value !== null ? this.keys.get(value)?.get(key) : undefined;
    return { ...place, line: line ?? place.line };
  }
  /** An object derived from another one (an expansion of a template) stands where that one stands. */
  copy<T extends object>(to: T, from: object): T {
    this.set(to, this.of(from), this.keys.get(from));
    return to;
  }
}

const toValue = (node: Node | null, file: string, lines: LineCounter, places: Places): unknown => {
  const line = node?.range ? lines.linePos(node.range[0]).line : 0;
  if (isMap(node)) {
    const value: Raw = {};
    const keys = new Map<string, number>();
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const range = isScalar(pair.key) ? pair.key.range : undefined;
      keys.set(key, range ? lines.linePos(range[0]).line : line);
      value[key] = toValue(pair.value as Node | null, file, lines, places);
    }
    places.set(value, { file, line }, keys);
    return value;
  }
  if (isSeq(node)) {
    const value = node.items.map((item) => toValue(item as Node, file, lines, places));
    places.set(value, { file, line });
    return value;
  }
  return isScalar(node) ? node.value : null;
};

/** @throws DefinitionRefused where the file is missing or is no YAML */
export const readYaml = (folder: string, name: string, places: Places): unknown => {
  const file = `${basename(folder)}/${name}`;
  const fault = (code: string, line: number, message: string, mend: string): DefinitionFault => ({
    code,
    file,
    line,
    question: null,
    message,
    mend,
  });
  let text: string;
  try {
    text = readFileSync(join(folder, name), "utf8");
  } catch {
    throw new DefinitionRefused([
      fault("missing-file", 0, "There is no such file.", "Write it, or take its name out of questionnaire.yaml."),
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0)
    throw new DefinitionRefused(
      document.errors.map((error) =>
        fault("not-yaml", error.linePos?.[0].line ?? 0, error.message.split("\n")[0]!, "Mend the YAML here."),
      ),
    );
  return toValue(document.contents as Node | null, file, lines, places) ?? {};
};

/** @throws DefinitionRefused where a file is missing or is no YAML */
export const readDefinition = (folder: string): { definition: Definition; places: Places } => {
  const places = new Places();
  const questionnaire = readYaml(folder, "questionnaire.yaml", places) as Raw;
  const names = Array.isArray(questionnaire.modules) ? questionnaire.modules : [];
  const definition: Definition = {
    questionnaire,
    choices: readYaml(folder, "choices.yaml", places) as Raw,
    offences: readYaml(folder, "offences.yaml", places) as unknown[],
    templates: readYaml(folder, "templates.yaml", places) as Raw,
    modules: names.map((name) => readYaml(folder, `${String(name)}.yaml`, places) as Raw),
  };
  return { definition, places };
};
