/** What every piece of one booklet knows: its questionnaire, routing, language and wave. */
import type { RoutedItem, RoutedPaper } from "../../questionnaires/compiler/paper-routing";
import { boundValue, type Told, tellText, toldIn } from "../../questionnaires/format/tell";
import type { Language, Questionnaire, Text, Variable, WaveFacts } from "../../questionnaires/format/types";
import type { Field } from "./page";
import { WORDS, type Words } from "./words";

/** Longest text that gets a cell for each letter; anything longer is written freely. */
const LONGEST_COMB = 25;

export class Context {
  readonly words: Words;

  constructor(
    readonly questionnaire: Questionnaire,
    readonly routed: RoutedPaper,
    readonly language: Language,
    readonly wave: WaveFacts,
  ) {
    this.words = WORDS[language];
  }

  variable(item: RoutedItem): Variable {
    return this.questionnaire.variables[item.variable]!;
  }

  told(item: RoutedItem): Told {
    return toldIn(this.variable(item), "paper");
  }

  say(text: Text): string {
    return tellText(text, this.language, this.wave);
  }

  layoutOf(item: RoutedItem): string {
    return this.variable(item).telling.paper?.layout ?? "default";
  }

  choices(item: RoutedItem): { value: number; text: string }[] {
    return this.told(item).choices.map(({ value, text }) => ({ value, text: this.say(text) }));
  }

  /** Instruction under the title; a multiple choice always has one. */
  description(item: RoutedItem): string {
    const variable = this.variable(item);
    const own = this.told(item).description;
    if (own) return this.say(own);
    if (variable.type !== "multi") return "";
    return variable.maxSelected ? this.words.atMost(variable.maxSelected) : this.words.several;
  }

  /** Who writes on the separate sheet, in words: "Only if “Yes” at question 12". */
  sheetFilter(item: RoutedItem): string | null {
    const index = this.routed.items.indexOf(item);
    const before = this.routed.items[index - 1];
    if (item.filterBefore) return this.say(item.filterBefore.text);
    if (!item.followsArrow || !before) return null;
    const stays = this.choices(before).filter(({ value }) => !before.arrows.some((arrow) => arrow.value === value));
    return this.words.onlyIf(
      stays.map(({ text }) => text),
      before.number,
    );
  }

  /** Digits that the largest allowed number has. */
  digits(variable: Variable): number {
    return String(boundValue(variable.max, this.wave) ?? 99).length;
  }

  field(item: RoutedItem): Field {
    const variable = this.variable(item);
    const usualLength = variable.type === "list" ? LONGEST_COMB : Number.POSITIVE_INFINITY;
    const isComb = (variable.maxLength ?? usualLength) <= LONGEST_COMB;
    const kind =
      variable.type === "single" || variable.type === "multi"
        ? variable.type
        : variable.type === "integer"
          ? "digits"
          : isComb
            ? "letters"
            : "area";
    const length = {
      single: 0,
      multi: 0,
      digits: this.digits(variable),
      letters: LONGEST_COMB,
      area: variable.maxLength ?? 0,
    }[kind];
    return {
      id: item.id,
      variable: variable.name,
      ...(item.report === null ? {} : { report: item.report }),
      number: item.number,
      kind,
      title: this.say(this.told(item).title),
      choices: this.choices(item),
      length,
    };
  }
}
