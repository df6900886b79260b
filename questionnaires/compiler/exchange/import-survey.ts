/**
 * A plain SurveyJS JSON as a starting definition: one module a page. It is a start and no more. What SurveyJS has no
 * word for (sealing, modes, missing codes, reference periods) is at its default, and what the format has no place for is
 * listed by name.
 */
import { LANGUAGES, type Language } from "../../format/types";
import { canonicalJson } from "../canonical";
import type { Definition, Raw } from "../source";
import { type Found, isRaw, listOf, readText, tellRest } from "./found";
import { conditionOf, isCarriedType, questionOf } from "./import-element";
import { codesOf } from "./import-options";

export interface Imported {
  definition: Definition;
  notCarried: string[];
}
/** Not a SurveyJS form at all. */
export class ImportRefused extends Error {}

/** `elements` of today's SurveyJS, `questions` of older files. */
const elementsOf = (holder: Raw): Raw[] => listOf(holder.elements ?? holder.questions).filter(isRaw);
const pagesOf = (form: Raw): Raw[] =>
  Array.isArray(form.pages) ? form.pages.filter(isRaw) : [{ name: "page1", elements: elementsOf(form) }];

interface Placed {
  element: Raw;
  around: string[];
}
/** Panels are taken apart: their condition goes to each question inside. */
const flatten = (elements: Raw[], found: Found, around: string[] = []): Placed[] =>
  elements.flatMap((element): Placed[] => {
    if (element.type !== "panel") return [{ element, around }];
    tellRest(found, `${String(element.name)} (panel)`, element, ["type", "name", "elements", "visibleIf"]);
    const own = typeof element.visibleIf === "string" ? [element.visibleIf] : [];
    return flatten(elementsOf(element), found, [...around, ...own]);
  });

const kebab = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "page";

/** A, B, …, Z, AA, AB, …: letters of the parts. */
const letters = (at: number): string =>
  (at < 26 ? "" : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const moduleOf = (found: Found, page: Raw, at: number): Raw | null => {
  const name = String(page.name ?? `page${at + 1}`);
  const elements = flatten(elementsOf(page), found).flatMap(({ element, around }) => {
    const question = questionOf(found, element, around);
    return question ? [question] : [];
  });
  tellRest(found, `${name} (page)`, page, ["name", "title", "description", "visibleIf", "elements", "questions"]);
  if (elements.length === 0) {
    found.notCarried.push(`${name} (page): nothing of it could be carried.`);
    return null;
  }
  return {
    name: kebab(name).toUpperCase().replaceAll("-", "_"),
    part: letters(at),
    title: readText(found, `${name} (page)`, page.title),
    ...conditionOf(found, `${name} (page)`, typeof page.visibleIf === "string" ? [page.visibleIf] : []),
    ...(page.description === undefined
      ? {}
      : { intro: readText(found, `${name} (page) description`, page.description) }),
    screens: [{ screen: kebab(name), elements }],
  };
};

/** Names that stand once, with a number behind the later ones. */
const unique = (modules: Raw[]): Raw[] => {
  const seen = new Map<unknown, number>();
  return modules.map((module) => {
    const times = (seen.get(module.name) ?? 0) + 1;
    seen.set(module.name, times);
    return times === 1 ? module : { ...module, name: `${String(module.name)}_${times}` };
  });
};

/** The same options in several questions become a named set: one place to mend them, as a methodologist would write. */
const shareOptions = (modules: Raw[]): Raw => {
  const questions = modules.flatMap((module) => listOf(module.screens).filter(isRaw).flatMap(elementsOf));
  const users = new Map<string, Raw[]>();
  for (const question of questions) {
    const options = listOf(question.choices);
    if (options.length === 0 || options.some((option) => isRaw(option) && option.visibleIf)) continue;
    const key = canonicalJson(question.choices);
    users.set(key, [...(users.get(key) ?? []), question]);
  }
  const sets: Raw = {};
  for (const using of users.values()) {
    if (using.length < 2) continue;
    const name = `options-${kebab(String(using[0]!.name))}`;
    sets[name] = using[0]!.choices;
    for (const question of using) question.choices = name;
  }
  return sets;
};

/** @param given language of the file's `default` texts; else the file's own locale, else SurveyJS's standard, English */
export const importSurveyJs = (json: unknown, id: string, given?: Language): Imported => {
  if (!isRaw(json)) throw new ImportRefused("A SurveyJS form is a JSON object with pages or elements.");
  const pages = pagesOf(json);
  if (!pages.some((page) => elementsOf(page).length > 0))
    throw new ImportRefused("The file has no pages with elements: it is no SurveyJS form.");
  const language = given ?? LANGUAGES.find((each) => each === json.locale) ?? "en";
  const found: Found = { language, recoded: new Map(), notCarried: [] };
  const all = pages.flatMap((page) => flatten(elementsOf(page), { ...found, notCarried: [] }));
  found.recoded = new Map(
    all.flatMap(({ element }) =>
      isCarriedType(element.type) && Array.isArray(element.choices) ? [[String(element.name), codesOf(element)]] : [],
    ),
  );
  const title = readText(found, "the form’s title", json.title);
  // "none" is what our store does anyway: an answer out of route is kept
  const kept = json.clearInvisibleValues === "none" ? ["clearInvisibleValues"] : [];
  tellRest(found, "the form", json, ["title", "pages", "elements", "questions", "locale", ...kept]);
  const modules = unique(pages.map((page, at) => moduleOf(found, page, at)).filter((module) => module !== null));
  const choices = shareOptions(modules);
  const digits = Math.max(2, String(modules.length).length);
  const names = modules.map((module, at) => `${String(at + 1).padStart(digits, "0")}-${kebab(String(module.name))}`);
  return {
    definition: { questionnaire: { id, title, modules: names }, choices, offences: [], templates: {}, modules },
    notCarried: found.notCarried,
  };
};
