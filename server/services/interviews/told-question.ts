/** What of a question is alike for everybody whom a mode asks it in a wave: told once, and kept beside the questionnaire. */
import { compileCondition, type Predicate } from "../../../questionnaires/format/compile-condition";
import { type Condition, conditionIn, referencesOf, withoutNot } from "../../../questionnaires/format/condition";
import { isToldInMonths, MONTHS } from "../../../questionnaires/format/months";
import { boundValue, tellBoth, toldIn } from "../../../questionnaires/format/tell";
import type { Mode, Questionnaire, Text, Variable } from "../../../questionnaires/format/types";
import type { QuestionView } from "../../contract/screen";
import type { OpenInterview } from "./open-interview";

/** Made at its first use for each questionnaire and key. */
const kept = <T extends object>(): ((questionnaire: Questionnaire, key: string, make: () => T) => T) => {
  const known = new WeakMap<Questionnaire, Map<string, T>>();
  return (questionnaire, key, make) => {
    const of = known.get(questionnaire) ?? new Map<string, T>();
    known.set(questionnaire, of);
    const found = of.get(key) ?? make();
    of.set(key, found);
    return found;
  };
};

/** "E3" in a sealed part, where a name would tell the topic; the name elsewhere. */
const shownCode = (questionnaire: Questionnaire, variable: Variable): string => {
  const module = questionnaire.modules.find((each) => each.name === variable.module)!;
  if (!module.sealed) return variable.name;
  const inPart = questionnaire.modules
    .filter((each) => each.part === module.part)
    .flatMap((each) => each.screens.flatMap((screen) => screen.variables));
  return `${module.part}${inPart.indexOf(variable.name) + 1}`;
};

const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);

export type ToldQuestion = Omit<QuestionView, "visibleIf">;

const make = (
  { questionnaire, around, wave }: Pick<OpenInterview, "questionnaire" | "around" | "wave">,
  variable: Variable,
  offence: Text | undefined,
): ToldQuestion => {
  const tell = (text: Text) => tellBoth(text, wave, offence);
  const told = toldIn(variable, around.mode);
  const inMonths = isToldInMonths(variable, told.layout);
  return {
    name: variable.name,
    code: shownCode(questionnaire, variable),
    type: inMonths ? "single" : variable.type === "decimal" ? "integer" : variable.type,
    title: tell(told.title),
    ...optional("description", told.description && tell(told.description)),
    ...optional("help", told.help && tell(told.help)),
    ...optional("unit", told.unit && tell(told.unit)),
    ...(around.mode === "phone" ? optional("note", told.note && tell(told.note)) : {}),
    readOut: told.readOut ?? false,
    ...optional("layout", told.layout),
    choices: inMonths
      ? MONTHS.map((month) => ({ ...month, exclusive: false }))
      : told.choices.map((choice) => ({
          value: choice.value,
          text: tell(choice.text),
          exclusive: choice.exclusive ?? false,
          ...optional("group", choice.group && tell(choice.group)),
        })),
    ...(inMonths ? {} : optional("min", boundValue(variable.min, wave))),
    ...(inMonths ? {} : optional("max", boundValue(variable.max, wave))),
    ...optional("maxSelected", variable.maxSelected),
    ...optional("maxLength", variable.maxLength),
    ...optional("list", variable.list),
    missing: variable.missing.filter((code) => code === "dont-know" || code === "refused"),
  };
};

const toldOnce = kept<ToldQuestion>();
/** With all its options. Every reply shares it: it is never changed. */
export const toldQuestion = (
  open: Pick<OpenInterview, "questionnaire" | "around" | "wave">,
  variable: Variable,
  offence: { code: string; label: Text } | undefined,
): ToldQuestion => {
  const { year, ageFloor } = open.wave;
  return toldOnce(open.questionnaire, `${open.around.mode} ${year} ${ageFloor} ${offence?.code} ${variable.name}`, () =>
    make(open, variable, offence?.label),
  );
};

/** When a question of a screen is shown, as far as no answer is needed to say so. */
export interface ShownWhen {
  /** in this mode, without any `not`; null: always */
  condition: Condition | null;
  /** something that it reads is asked on the same screen (and in the same report) */
  isHere(reference: { name: string; incident?: true }): boolean;
  readsHere: boolean;
  holds(condition: Condition): Predicate;
}

const shownOnce = kept<ShownWhen>();
/** @param alone nothing else is on its screen */
export const shownWhen = (questionnaire: Questionnaire, variable: Variable, mode: Mode, alone: boolean): ShownWhen =>
  shownOnce(questionnaire, `${mode} ${alone} ${variable.name}`, () => {
    const isAsked = (name: string) => questionnaire.variables[name]?.askedIn.includes(mode) ?? false;
    const inMode = conditionIn(variable.condition, isAsked);
    const condition = inMode && withoutNot(inMode);
    const module = questionnaire.modules.find(({ name }) => name === variable.module);
    // two modules may each have a screen of one name
    const screen = module?.screens.find(({ name }) => name === variable.screen);
    const beside = new Set(alone ? [] : screen?.variables);
    const isHere: ShownWhen["isHere"] = ({ name, incident }) =>
      beside.has(name) && (incident === true) === (variable.scope === "incident");
    const compiled = new WeakMap<Condition, Predicate>();
    const holds = (part: Condition) => {
      const known = compiled.get(part) ?? compileCondition(part, isAsked);
      compiled.set(part, known);
      return known;
    };
    return { condition, isHere, readsHere: referencesOf(condition).some(isHere), holds };
  });
