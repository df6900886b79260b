/** What a rule of the lint is given, and what it gives back. */
import type { Condition } from "../../format/condition";
import type { Mode, Questionnaire, Variable } from "../../format/types";
import { parseExpression } from "../expression";
import { forOffence } from "../read-question";
import type { Definition, Raw } from "../source";
import type { Written } from "../verify";

/** A condition where somebody wrote it. */
export interface Placed {
  where: Raw;
  key: string;
  condition: Condition;
  /** null: of a screen or of a module */
  variable: Variable | null;
}

export interface Sheet {
  questionnaire: Questionnaire;
  written: Written[];
  frame: Raw;
  screenOf(written: Written): Raw | undefined;
  moduleOf(written: Written): Raw | undefined;
  /** what decides whether the question is shown: its own condition, that of its screen, that of its module */
  routing(written: Written): Placed[];
}

export interface Finding {
  where: object;
  key: string | null;
  question: string | null;
  message: string;
}

export interface Rule {
  /** stable, for docs and tests */
  code: string;
  what: string;
  mend: string;
  find(sheet: Sheet): Finding[];
}

const mapsOf = (value: unknown): Raw[] => (Array.isArray(value) ? (value as Raw[]) : []);

/** Names are unique, those of a template with their `{c}` too: by them a question finds the screen that it was written in. */
const screensByQuestion = (definition: Definition): Map<unknown, Raw> => {
  const screens = [
    ...definition.modules.flatMap(({ screens: own }) => mapsOf(own)),
    ...Object.values(definition.templates).flatMap(mapsOf),
  ];
  return new Map(screens.flatMap((screen) => mapsOf(screen.elements).map(({ name }) => [name, screen] as const)));
};

export const sheetOf = (questionnaire: Questionnaire, written: Written[], definition: Definition): Sheet => {
  const screens = screensByQuestion(definition);
  const modules = new Map(definition.modules.map((module) => [module.name, module]));
  const screenOf = ({ raw }: Written) => screens.get(raw.name);
  const moduleOf = ({ variable }: Written) => modules.get(variable.module);
  // A module's condition stands at all of its questions, and every rule asks for it: parsed once.
  const parsed = new Map<string, Condition>();
  const parse = (text: string): Condition => {
    const condition = parsed.get(text) ?? parseExpression(text);
    parsed.set(text, condition);
    return condition;
  };
  return {
    questionnaire,
    written,
    frame: definition.questionnaire,
    screenOf,
    moduleOf,
    routing: (each) => {
      const { variable, raw } = each;
      const offence = questionnaire.offences.find(({ code }) => code === variable.offence) ?? null;
      const levels: [Raw | undefined, Variable | null][] = [
        [raw, variable],
        [screenOf(each), null],
        [moduleOf(each), null],
      ];
      return levels.flatMap(([where, of]) =>
        where && typeof where.visibleIf === "string"
          ? [
              {
                where,
                key: "visibleIf",
                condition: parse(forOffence(offence)(where.visibleIf)),
                variable: of,
              },
            ]
          : [],
      );
    },
  };
};

/** Everything else that a question makes depend on answers. */
export const choiceConditions = ({ variable, raw }: Written): Placed[] =>
  variable.choices.flatMap(({ visibleIf }) =>
    visibleIf ? [{ where: raw, key: "choices", condition: visibleIf, variable }] : [],
  );
export const stopConditions = ({ variable, raw }: Written): Placed[] =>
  variable.stops.map((stop) => ({ where: raw, key: "stops", condition: stop.if, variable }));
export const checkConditions = ({ variable, raw }: Written): Placed[] =>
  variable.checks.map((check) => ({ where: raw, key: "checks", condition: check.failIf, variable }));

/** What the draw of phase two goes by. */
export const phaseConditions = ({ questionnaire: { phases }, frame }: Sheet): Placed[] => {
  if (!phases) return [];
  const second = (frame.phases as Raw).second as Raw;
  const groups = mapsOf(second.groups);
  return [
    { where: second, key: "agreed", condition: phases.second.agreed, variable: null },
    ...phases.second.groups.map((group, at) => ({
      where: groups[at] ?? second,
      key: "if",
      condition: group.if,
      variable: null,
    })),
  ];
};

/** Where the mode's own text stands, else where the common one does. */
export const keyOf = (variable: Variable, mode: Mode, key: "title" | "description" | "help"): string =>
  variable.telling[mode]?.[key] ? mode : key;
