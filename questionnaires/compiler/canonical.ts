/** Names a definition by its content: the whole, what it measures, and how it tells it. */
import { createHash } from "node:crypto";
import type { Hashes } from "../format/types";
import type { Definition, Raw } from "./source";

/** Keys whose content is telling: words, layouts, and what a mode says of its own. */
const TELLING = new Set([
  "title",
  "shownTitle",
  "description",
  "help",
  "unit",
  "intro",
  "text",
  "label",
  "message",
  "group",
  "note",
  "readOut",
  "layout",
  "choiceTexts",
  "web",
  "phone",
  "paper",
  "welcome",
  "minutes",
]);

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON with sorted keys: the same definition gives the same text, however its files were written. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isRaw(value)) return JSON.stringify(value ?? null);
  const entries = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined);
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(",")}}`;
};

/** The part that is measured: names, types, codes, conditions, checks, limits. */
const measureOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(measureOf);
  if (!isRaw(value)) return value;
  // `limit: {web, phone, paper}` of the draw is measure although its keys are modes.
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === "limit") return [[key, inner]];
      return TELLING.has(key) ? [] : [[key, measureOf(inner)]];
    }),
  );
};

/** Sets of options and templates go by names of their own, which may be any word. */
const measureOfNamed = (named: Raw): Raw =>
  Object.fromEntries(Object.entries(named).map(([name, inner]) => [name, measureOf(inner)]));

const measureOfDefinition = ({ choices, templates, ...rest }: Definition): unknown => ({
  ...(measureOf(rest) as Raw),
  choices: measureOfNamed(choices),
  templates: measureOfNamed(templates),
});

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

export const canonicalDefinition = (definition: Definition): string => canonicalJson(definition);

export const hashesOf = (definition: Definition): Hashes => {
  const whole = hash(canonicalDefinition(definition));
  const measure = hash(canonicalJson(measureOfDefinition(definition)));
  // What is left when the measure is known: whole and measure together name the telling.
  return { whole, measure, telling: hash(`${measure} ${whole}`) };
};
