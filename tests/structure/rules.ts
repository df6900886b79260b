/** The three rules of the house. Each returns sentences: what is wrong, where, and what the rule says. */
import { type House, isBeside, placeOf } from "./house";
import type { SourceFile } from "./imports";

export type Tree = Map<string, SourceFile>;

/** (a) A file imports from its own folder or from a lower floor; types too, since they tie files together as well. */
export function floorFaults(house: House, tree: Tree): string[] {
  const faults: string[] = [];
  for (const { file, imports } of tree.values()) {
    if (isBeside(house, file)) continue;
    const here = placeOf(house, file);
    if (!here) {
      faults.push(`${file}: lives in no folder of the table in tests/structure/house.ts`);
      continue;
    }
    for (const { target, specifier, line } of imports) {
      const at = `${file}:${line}: imports ${specifier}`;
      if (target.kind === "lost") faults.push(`${at}: ${target.why}`);
      if (target.kind !== "file") continue;
      if (isBeside(house, target.file)) {
        faults.push(`${at}: nothing in the house imports ${target.file.split("/")[0]}`);
        continue;
      }
      const there = placeOf(house, target.file);
      if (!there) faults.push(`${at}: ${target.file} lives in no folder of the table`);
      else if (there.folder === here.folder) {
        const above =
          here.room && there.room && there.room.height >= here.room.height && there.room.name !== here.room.name;
        if (above) faults.push(`${at}: ${here.folder.path}/${here.room?.name} may not import ${there.room?.name}`);
      } else if (there.folder.floor >= here.folder.floor) {
        const which = there.folder.floor === here.folder.floor ? "a neighbour on its own floor" : "from above";
        faults.push(
          `${at}: ${here.folder.path} (floor ${here.folder.floor}) imports ${which}: ${there.folder.path} (floor ${there.folder.floor})`,
        );
      }
    }
  }
  return faults;
}

/**
 * (b) Nothing that a browser app imports reaches Node, the store, the channels or the secrets. Followed are the imports
 * that remain after compilation; an app's own files may not name those folders even for a type.
 */
export function browserFaults(house: House, tree: Tree): string[] {
  const faults = new Set<string>();
  const within = (folders: string[], file: string) => folders.some((folder) => file.startsWith(`${folder}/`));
  const roots = [...tree.keys()].filter((file) => within(house.browser, file));
  const way = new Map<string, string[]>(roots.map((file) => [file, [file]]));
  const queue = [...roots];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const path = way.get(file) ?? [];
    for (const { target, typeOnly } of tree.get(file)?.imports ?? []) {
      const told = [...path, target.kind === "file" ? target.file : target.kind === "lost" ? "?" : target.name].join(
        " -> ",
      );
      if (target.kind === "file" && within(house.hiddenFromBrowser, target.file) && (!typeOnly || path.length === 1))
        faults.add(`${told}: no browser app may reach ${target.file}`);
      if (typeOnly) continue;
      if (target.kind === "node") faults.add(`${told}: no browser app may reach Node`);
      if (
        target.kind === "package" &&
        !house.browserPackages.includes(target.name) &&
        !target.name.startsWith("@fontsource")
      )
        faults.add(
          `${told}: this package is not known to run in a browser (tests/structure/house.ts lists those that do)`,
        );
      if (target.kind === "file" && !way.has(target.file) && tree.has(target.file)) {
        way.set(target.file, [...path, target.file]);
        queue.push(target.file);
      }
    }
  }
  return [...faults];
}

/**
 * (c) No circle of imports. Type-only imports are left out: they are gone when the program runs, and two shapes that
 * name each other are one idea in two files, not a knot in what happens.
 */
export function circles(tree: Tree): string[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const next = (file: string): string[] =>
    (tree.get(file)?.imports ?? []).flatMap(({ target, typeOnly }) =>
      target.kind === "file" && !typeOnly && tree.has(target.file) ? [target.file] : [],
    );
  // Tarjan: a strongly connected component of two files or more is a circle
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const target of next(file)) {
      if (!index.has(target)) visit(target);
      if (stack.includes(target)) low.set(file, Math.min(low.get(file) ?? 0, low.get(target) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const ring = stack.splice(stack.indexOf(file));
    if (ring.length > 1 || next(file).includes(file))
      found.push(`circle of imports: ${[...ring, ring[0]].join(" -> ")}`);
  };
  for (const file of tree.keys()) if (!index.has(file)) visit(file);
  return found;
}

/** A checker that reads nothing agrees with everything: the folders that must hold code, and hold none. */
export function emptyFolders(house: House, tree: Tree): string[] {
  return house.folders
    .filter(({ expected }) => expected)
    .filter((folder) => ![...tree.keys()].some((file) => placeOf(house, file)?.folder === folder))
    .map(({ path }) => `${path}: no code file was found there`);
}
