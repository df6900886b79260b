/** Options: their codes are measure, their words are telling. */

import { printCondition } from "../../format/print-condition";
import { type Choice, MODES, type Mode, type Text, type Variable } from "../../format/types";
import { movedNames } from "./order";
import { changed, commonTextChanges, type Finding, inWords, type Told, textChanges } from "./rows";

const FACTS: [words: string, read: (choice: Choice) => string | null][] = [
  ["excludes all others", ({ exclusive }) => String(exclusive ?? false)],
  ["opens a “please specify”", ({ other }) => String(other ?? false)],
  ["is offered if", ({ visibleIf }) => (visibleIf ? printCondition(visibleIf) : "always")],
];

const texts = (variable: Variable, code: number): Told<Text> => ({
  common: variable.choices.find((choice) => choice.value === code)?.text,
  own: Object.fromEntries(MODES.map((mode) => [mode, variable.telling[mode]?.choiceTexts?.[code]])),
});

export const choiceChanges = (a: Variable, b: Variable, modes: readonly Mode[]): Finding[] => {
  const codesOf = (variable: Variable) => variable.choices.map((choice) => choice.value);
  const each = [...new Set([...codesOf(a), ...codesOf(b)])].flatMap((code): Finding[] => {
    const before = a.choices.find((choice) => choice.value === code);
    const after = b.choices.find((choice) => choice.value === code);
    if (!before || !after)
      return changed("measure", "codes", `Code ${code}`, before?.text.en ?? null, after?.text.en ?? null);
    return [
      ...FACTS.flatMap(([words, read]) =>
        changed("measure", "codes", `Code ${code} ${words}`, read(before), read(after)),
      ),
      ...textChanges("choiceText", `The words of code ${code}`, texts(a, code), texts(b, code), modes),
      ...commonTextChanges("group", `The heading over code ${code}`, before.group, after.group),
    ];
  });
  const moved = movedNames(codesOf(a).map(String), codesOf(b).map(String));
  const order =
    moved.length === 0
      ? []
      : changed("measure", "codes", "The order of the codes", inWords(codesOf(a)), inWords(codesOf(b)));
  return [...each, ...order];
};
