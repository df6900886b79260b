/** Reads raw objects with a place for every fault. One reader a load; faults gather, and are thrown together. */
import type { Condition } from "../format/condition";
import { strangePlace } from "../format/tell";
import { type Bound, type Choice, MODES, type Mode, type Telling, type Text } from "../format/types";
import { ExpressionRefused, parseExpression } from "./expression";
import type { DefinitionFault } from "./faults";
import type { Places, Raw } from "./source";
import { readText } from "./texts";

const TELLING_KEYS = ["title", "description", "help", "unit", "note", "readOut", "layout", "choiceTexts"] as const;
const CHOICE_KEYS = ["value", "text", "exclusive", "other", "group", "visibleIf", "onlyFor", "notFor"] as const;

export class Reader {
  readonly faults: DefinitionFault[] = [];
  /** name of the question that is being read */
  question: string | null = null;

  constructor(readonly places: Places) {}

  fault(where: object, key: string | null, code: string, message: string, mend: string): void {
    const place = key === null ? this.places.of(where) : this.places.ofKey(where, key);
    this.faults.push({ code, ...place, question: this.question, message, mend });
  }

  map(value: unknown, where: object, key: string): Raw {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Raw;
    this.fault(where, key, "not-a-map", `“${key}” must be a map of properties.`, "Write it as `key: value` lines.");
    return {};
  }

  list(value: unknown, where: object, key: string): unknown[] {
    if (Array.isArray(value)) return value;
    if (value !== undefined)
      this.fault(where, key, "not-a-list", `“${key}” must be a list.`, "Write it with dashes or in brackets.");
    return [];
  }

  /** Anything else in the object is a fault: a mistyped property must never be passed over. */
  only(raw: Raw, allowed: readonly string[]): void {
    for (const key of Object.keys(raw))
      if (!allowed.includes(key))
        this.fault(
          raw,
          key,
          "unknown-property",
          `There is no property “${key}” here.`,
          `Take it out, or use one of: ${allowed.join(", ")}.`,
        );
  }

  text(raw: Raw, key: string, required = false): Text | undefined {
    const value = raw[key];
    if (value === undefined && !required) return undefined;
    const read = readText(value);
    if ("text" in read) {
      const strange = strangePlace(read.text);
      if (strange !== undefined)
        this.fault(
          raw,
          key,
          "text-tells-answer",
          `“${key}” holds ${strange}, which a wave does not fill in.`,
          "Take it out: an answer, or what was preloaded, is never told in a text.",
        );
      return read.text;
    }
    this.fault(
      raw,
      value === undefined ? null : key,
      "untranslated",
      `“${key}” is not given as it should be in: ${read.lacks.join(", ")}.`,
      "Write {fr: …, en: …}, both filled, and nothing else.",
    );
    return { fr: "", en: "" };
  }

  string(raw: Raw, key: string, fallback = ""): string {
    const value = raw[key];
    if (typeof value === "string" && value !== "") return value;
    if (value !== undefined || fallback === "")
      this.fault(
        raw,
        value === undefined ? null : key,
        "not-a-text",
        `“${key}” must be a text.`,
        "Write a word, in quotes where YAML needs them.",
      );
    return fallback;
  }

  boolean(raw: Raw, key: string): boolean {
    const value = raw[key];
    if (value === undefined || typeof value === "boolean") return value ?? false;
    this.fault(raw, key, "not-a-truth", `“${key}” must be true or false.`, "Write true or false.");
    return false;
  }

  number(raw: Raw, key: string): number | undefined {
    const value = raw[key];
    if (value === undefined || typeof value === "number") return value;
    this.fault(raw, key, "not-a-number", `“${key}” must be a number.`, "Write it without quotes.");
    return undefined;
  }

  oneOf<T extends string>(raw: Raw, key: string, allowed: readonly T[], fallback: T): T {
    const value = raw[key];
    if (value === undefined) return fallback;
    if (allowed.includes(value as T)) return value as T;
    this.fault(
      raw,
      key,
      "unknown-word",
      `“${String(value)}” is not one of the words for “${key}”.`,
      `Use one of: ${allowed.join(", ")}.`,
    );
    return fallback;
  }

  bound(raw: Raw, key: string): Bound | undefined {
    const value = raw[key];
    if (value === undefined || typeof value === "number") return value;
    const match = typeof value === "string" ? /^\{N(?:([+-])(\d+))?\}$/.exec(value) : null;
    if (match) return { wave: "year", plus: Number(`${match[1] ?? "+"}${match[2] ?? 0}`) };
    this.fault(
      raw,
      key,
      "not-a-bound",
      `“${key}” must be a number or "{N}", "{N-1}" ….`,
      "Derive years from the wave.",
    );
    return undefined;
  }

  condition(raw: Raw, key: string, replace: (text: string) => string = (text) => text): Condition | null {
    const value = raw[key];
    if (value === undefined) return null;
    if (typeof value !== "string") {
      this.fault(
        raw,
        key,
        "not-a-condition",
        `“${key}” must be an expression in quotes.`,
        'Write, for example: "{NAME} = 1".',
      );
      return null;
    }
    try {
      return parseExpression(replace(value));
    } catch (error) {
      if (!(error instanceof ExpressionRefused)) throw error;
      this.fault(raw, key, "not-supported", error.message, error.mend);
      return null;
    }
  }

  modes(raw: Raw, key: string): Mode[] {
    const value = raw[key];
    if (value === undefined) return [...MODES];
    const named = this.list(value, raw, key);
    for (const mode of named)
      if (!MODES.includes(mode as Mode))
        this.fault(raw, key, "unknown-word", `“${String(mode)}” is no mode.`, `Use: ${MODES.join(", ")}.`);
    return MODES.filter((mode) => named.includes(mode));
  }

  telling(raw: Raw): Partial<Record<Mode, Telling>> {
    const told: Partial<Record<Mode, Telling>> = {};
    for (const mode of MODES) {
      if (raw[mode] === undefined) continue;
      const own = this.map(raw[mode], raw, mode);
      for (const key of Object.keys(own))
        if (!TELLING_KEYS.includes(key as never))
          this.fault(
            own,
            key,
            "mode-changes-measure",
            `A mode may not have its own “${key}”.`,
            `A mode tells a question (${TELLING_KEYS.join(", ")}); what is measured is the same in every mode.`,
          );
      const telling: Telling = {};
      for (const key of ["title", "description", "help", "unit", "note"] as const) {
        const text = this.text(own, key);
        if (text) telling[key] = text;
      }
      if (own.readOut !== undefined) telling.readOut = this.boolean(own, "readOut");
      if (own.layout !== undefined) telling.layout = this.string(own, "layout");
      if (own.choiceTexts !== undefined) {
        const texts = this.map(own.choiceTexts, own, "choiceTexts");
        telling.choiceTexts = Object.fromEntries(
          Object.keys(texts).map((code) => [code, this.text(texts, code, true)!]),
        );
      }
      told[mode] = telling;
    }
    return told;
  }

  introTelling(raw: Raw): Partial<Record<Mode, Text>> {
    const told: Partial<Record<Mode, Text>> = {};
    for (const mode of MODES) {
      if (raw[mode] === undefined) continue;
      const own = this.map(raw[mode], raw, mode);
      this.only(own, ["intro"]);
      const intro = this.text(own, "intro");
      if (intro) told[mode] = intro;
    }
    return told;
  }

  /** @param offence leaves out what a template keeps for other offences */
  choices(list: unknown[], where: object, offence: string | null): Choice[] {
    const seen = new Set<number>();
    return list.flatMap((item) => {
      const raw = this.map(item, where, "choices");
      this.only(raw, CHOICE_KEYS);
      if (!appliesTo(raw, offence)) return [];
      const value = this.number(raw, "value") ?? Number.NaN;
      if (!Number.isInteger(value) || seen.has(value))
        this.fault(
          raw,
          "value",
          seen.has(value) ? "code-used-twice" : "not-a-code",
          `The code ${String(raw.value)} ${seen.has(value) ? "stands twice" : "is no whole number"}.`,
          "Give every option its own whole number.",
        );
      seen.add(value);
      const group = this.text(raw, "group");
      const visibleIf = this.condition(raw, "visibleIf");
      return [
        {
          value,
          text: this.text(raw, "text", true)!,
          ...(this.boolean(raw, "exclusive") ? { exclusive: true } : {}),
          ...(this.boolean(raw, "other") ? { other: true } : {}),
          ...(group ? { group } : {}),
          ...(visibleIf ? { visibleIf } : {}),
        },
      ];
    });
  }
}

export const appliesTo = (raw: Raw, offence: string | null): boolean => {
  if (offence === null) return true;
  if (Array.isArray(raw.onlyFor)) return raw.onlyFor.includes(offence);
  return !(Array.isArray(raw.notFor) && raw.notFor.includes(offence));
};
