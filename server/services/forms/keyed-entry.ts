/** What a clerk saw in one field, as an answer or as the reason why there is none. Pure. */
import type { Field } from "../../../print/layout/page";
import { boundValue } from "../../../questionnaires/format/tell";
import type { Variable, WaveFacts } from "../../../questionnaires/format/types";
import type { KeyedField } from "../../contract/office";
import type { KeyedEntry } from "../interviews/save-keyed-page";

type Seen = Pick<KeyedEntry, "value" | "missing">;

export function keyedEntry(field: Field, keyed: KeyedField, variable: Variable, wave: WaveFacts): KeyedEntry {
  const { report } = field;
  return {
    variable: field.variable,
    ...(report === undefined ? {} : { report }),
    ...seen(field, keyed, variable, wave),
  };
}

function seen(field: Field, keyed: KeyedField, variable: Variable, wave: WaveFacts): Seen {
  if (keyed.missing) return { missing: keyed.missing };
  switch (field.kind) {
    case "single":
      return oneOf(keyed.marks ?? []);
    case "multi":
      return severalOf(keyed.marks ?? [], variable);
    case "digits":
      return wholeNumber(keyed.text ?? "", variable, wave);
    default:
      return words(keyed.text ?? "", variable);
  }
}

function oneOf(marks: readonly number[]): Seen {
  const [first, ...others] = new Set(marks);
  if (first === undefined) return { missing: "blank" };
  return others.length > 0 ? { missing: "multiple-marks" } : { value: first };
}

/** "None" beside something else, or more than could be chosen: nobody can say which was meant. */
function severalOf(marks: readonly number[], variable: Variable): Seen {
  const codes = [...new Set(marks)].sort((a, b) => a - b);
  if (codes.length === 0) return { missing: "blank" };
  const exclusive = variable.choices.some((choice) => choice.exclusive && codes.includes(choice.value));
  const contradicts = (exclusive && codes.length > 1) || codes.length > (variable.maxSelected ?? codes.length);
  return contradicts ? { missing: "multiple-marks" } : { value: codes };
}

function wholeNumber(text: string, variable: Variable, wave: WaveFacts): Seen {
  const digits = text.replace(/\s/g, "");
  if (digits === "") return { missing: "blank" };
  const value = Number(digits);
  const min = boundValue(variable.min, wave) ?? 0;
  const max = boundValue(variable.max, wave) ?? Number.MAX_SAFE_INTEGER;
  return /^\d{1,9}$/.test(digits) && value >= min && value <= max ? { value } : { missing: "illegible" };
}

function words(text: string, variable: Variable): Seen {
  const value = text.trim().slice(0, variable.maxLength);
  return value === "" ? { missing: "blank" } : { value };
}
