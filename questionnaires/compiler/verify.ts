/** What can only be seen when the whole questionnaire is read: names, order, codes, sealing. */

import { WAVE_REFERENCES } from "../format/compile-condition";
import { type Condition, isReference, REPORT_TYPE, type Reference, referencesOf } from "../format/condition";
import { isMissingCode } from "../format/missing";
import type { Questionnaire, Sensitivity, Variable } from "../format/types";
import type { Reader } from "./reader";
import type { Raw } from "./source";

export interface Written {
  variable: Variable;
  exempt: boolean;
  raw: Raw;
}

/** Leaves of a condition, where a literal meets a variable. */
const literals = (condition: Condition): { left: Reference; values: (number | string)[]; ordered: boolean }[] => {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap(literals);
    case "not":
      return literals(condition.of);
    case "compare":
      return isReference(condition.right)
        ? []
        : [
            {
              left: condition.left,
              values: [condition.right.value],
              ordered: condition.by !== "=" && condition.by !== "<>",
            },
          ];
    case "contains":
    case "notcontains":
    case "granted":
      return [{ left: condition.left, values: [condition.value], ordered: false }];
    case "anyof":
    case "noneof":
      return [{ left: condition.left, values: condition.values, ordered: false }];
    default:
      return [];
  }
};

/** Whether the condition of the one reads the other, also by way of further conditions; a question depends on itself. */
const dependsOn = (
  variables: Questionnaire["variables"],
  from: string,
  on: string,
  seen = new Set<string>(),
): boolean =>
  from === on ||
  (!seen.has(from) &&
    referencesOf(variables[from]?.condition ?? null).some(({ name }) =>
      dependsOn(variables, name, on, seen.add(from)),
    ));

/** What a condition compares with is a code of its variable. */
export const verifyCodes = (
  reader: Reader,
  { variables, offences }: Questionnaire,
  raw: Raw,
  key: string,
  condition: Condition | null,
): void => {
  for (const { left, values, ordered } of condition ? literals(condition) : []) {
    if (left.incident && left.name === REPORT_TYPE && !left.missing) {
      for (const value of values)
        if (!offences.some((offence) => offence.code === value))
          reader.fault(raw, key, "undeclared-code", `“${value}” is no offence.`, "Use a code of offences.yaml.");
      continue;
    }
    const read = variables[left.name];
    for (const value of values) {
      if (left.missing) {
        if (!isMissingCode(value))
          reader.fault(raw, key, "undeclared-code", `“${value}” is no missing code.`, "See docs/missing-codes.md.");
      } else if (
        read &&
        (read.type === "single" || read.type === "multi") &&
        !ordered &&
        !read.choices.some((choice) => choice.value === value)
      ) {
        reader.fault(
          raw,
          key,
          "undeclared-code",
          `“${value}” is no code of “${left.name}”.`,
          `Its codes are ${read.choices.map((choice) => choice.value).join(", ")}.`,
        );
      }
    }
  }
};

export const verify = (reader: Reader, questionnaire: Questionnaire, written: Written[]): void => {
  const { variables, modules } = questionnaire;
  const position = new Map(questionnaire.order.map((name, index) => [name, index]));
  const sealedModule = new Map(modules.map((module) => [module.name, module.sealed]));
  const lower = new Map<string, string>();

  for (const { variable, raw } of written) {
    reader.question = variable.name;
    const same = lower.get(variable.name.toLowerCase());
    if (same !== undefined)
      reader.fault(
        raw,
        "name",
        "duplicate-name",
        same === variable.name
          ? `The name “${variable.name}” stands twice.`
          : `“${variable.name}” and “${same}” differ by case only.`,
        "Give each question a name of its own.",
      );
    lower.set(variable.name.toLowerCase(), variable.name);
  }

  const inspect = (variable: Variable, raw: Raw, key: string, condition: Condition | null, mayReadItself: boolean) => {
    const found = new Set<string>();
    for (const { name, incident } of referencesOf(condition)) {
      if (found.has(name) || Object.hasOwn(WAVE_REFERENCES, name)) continue;
      found.add(name);
      if (incident && name === REPORT_TYPE) continue;
      const read = variables[name];
      if (!read) {
        reader.fault(
          raw,
          key,
          "unknown-variable",
          `The condition reads “${name}”, which is no variable.`,
          "Check the name, or write the question.",
        );
        continue;
      }
      const here = position.get(variable.name)!;
      const there = position.get(name)!;
      if (there > here || (there === here && !mayReadItself)) {
        const inCircle = !mayReadItself && dependsOn(variables, name, variable.name);
        reader.fault(
          raw,
          key,
          inCircle ? "cycle" : "later-variable",
          inCircle
            ? `The condition reads “${name}”, which itself is asked only after this question.`
            : `The condition reads “${name}”, which comes later.`,
          inCircle
            ? "Take one of the conditions out: neither question could ever be asked."
            : "A condition reads earlier questions only: move one of the two.",
        );
      }
      if ((incident === true) !== (read.scope === "incident"))
        reader.fault(
          raw,
          key,
          "wrong-scope",
          `“${name}” is ${read.scope === "incident" ? "" : "not "}in an incident report.`,
          read.scope === "incident" ? `Write {panel.${name}}.` : `Write {${name}}.`,
        );
      if (read.sensitivity > 0 && !sealedModule.get(variable.module) && read.module !== variable.module)
        reader.fault(
          raw,
          key,
          "reads-sealed",
          `The condition reads the sealed answer “${name}” outside a sealed part.`,
          "No condition outside a sealed part may read a sealed answer.",
        );
    }
    verifyCodes(reader, questionnaire, raw, key, condition);
  };

  for (const { variable, raw, exempt } of written) {
    reader.question = variable.name;
    inspect(variable, raw, "visibleIf", variable.condition, false);
    for (const check of variable.checks) inspect(variable, raw, "checks", check.failIf, true);
    for (const stop of variable.stops) inspect(variable, raw, "stops", stop.if, true);
    for (const choice of variable.choices)
      if (choice.visibleIf) inspect(variable, raw, "choices", choice.visibleIf, false);
    const module = modules.find((each) => each.name === variable.module)!;
    const screen = module.screens.find((each) => each.name === variable.screen);
    if (variable.stops.length > 0 && screen?.variables.at(-1) !== variable.name)
      reader.fault(
        raw,
        "stops",
        "stop-not-last",
        "A question that may end the interview is not the last of its screen.",
        "Begin a new screen behind it: else the modes would end at different places.",
      );
    if (Number(raw.sensitivity ?? 0) === 2 && !exempt && module.optIn === undefined)
      reader.fault(
        raw,
        "sensitivity",
        "outside-opt-in",
        "A question of sensitivity 2 stands outside an opt-in.",
        "Put it into a module with `optIn`, or declare `exempt: true`.",
      );
  }
  reader.question = null;
};

/** Raises each variable to the highest sensitivity of what it depends on. */
export const raiseSensitivity = (questionnaire: Questionnaire): void => {
  const { variables } = questionnaire;
  const screeners = questionnaire.offences
    .filter((offence) => offence.size > 0)
    .map((offence) => variables[offence.screener]?.sensitivity ?? 0);
  const ofDraw = Math.max(0, ...screeners) as Sensitivity;
  for (const name of questionnaire.order) {
    const variable = variables[name]!;
    variable.reads = [...new Set(referencesOf(variable.condition).map((reference) => reference.name))].filter(
      (each) => variables[each],
    );
    const inherited = variable.reads.map((each) => variables[each]!.sensitivity);
    // Which incidents are described depends on all screeners, the sealed ones included.
    const drawn = variable.module === questionnaire.incident?.module ? ofDraw : 0;
    variable.sensitivity = Math.max(variable.sensitivity, drawn, ...inherited) as Sensitivity;
  }
};
