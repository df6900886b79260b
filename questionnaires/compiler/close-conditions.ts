/**
 * A condition reads an answer only while its question is on the way. Somebody who goes back and says that no car was
 * stolen leaves the follow-ups' answers behind; without this a follow-up's follow-up would still be asked, by an answer
 * that is itself set aside. So a condition takes over what the questions that it reads are asked under: written once,
 * it then holds alike in every mode, on paper, in survey-core and on the server.
 */
import { both, type Condition, isReference, type Reference, withoutNot } from "../format/condition";
import type { Questionnaire } from "../format/types";

type Close = (condition: Condition, known: ReadonlySet<string>) => Condition;

const conjuncts = (condition: Condition | null): Condition[] =>
  condition === null ? [] : condition.op === "and" ? condition.of : [condition];
const key = (condition: Condition): string => JSON.stringify(condition);

const closer = (questionnaire: Questionnaire): Close => {
  /** what the answers that a comparison reads are asked under, but what is known to hold anyway */
  const needed = (references: Reference[], known: ReadonlySet<string>): Condition[] =>
    references
      .flatMap(({ name }) => conjuncts(questionnaire.variables[name]?.condition ?? null))
      .filter((part, index, all) => !known.has(key(part)) && all.findIndex((one) => key(one) === key(part)) === index);

  const close: Close = (condition, known) => {
    switch (condition.op) {
      case "and": {
        const parts: Condition[] = [];
        const now = new Set(known);
        for (const part of condition.of)
          for (const one of conjuncts(close(part, now))) {
            if (now.has(key(one))) continue;
            now.add(key(one));
            parts.push(one);
          }
        return both(...parts) ?? condition;
      }
      case "or":
        return { op: "or", of: condition.of.map((part) => close(part, known)) };
      case "compare": {
        const references = isReference(condition.right) ? [condition.left, condition.right] : [condition.left];
        return both(...needed(references, known), condition)!;
      }
      // "Empty" holds of what was passed over as well, whatever answer lies there. A mode that does not ask a privacy
      // question needs nothing of what it is asked under.
      case "granted":
      case "empty": {
        const under = both(...needed([condition.left], known));
        return under ? { ...condition, under } : condition;
      }
      case "not":
        throw new Error("negation was carried down before");
      default:
        return both(...needed([condition.left], known), condition)!;
    }
  };
  return close;
};

/**
 * In the order of the questionnaire, so that what an earlier question needs has been taken over already. Checks, stops
 * and options too: nobody is held up by an answer that no screen shows any more.
 */
export const closeConditions = (questionnaire: Questionnaire): void => {
  const close = closer(questionnaire);
  const { variables } = questionnaire;
  for (const name of questionnaire.order) {
    const variable = variables[name]!;
    if (variable.condition !== null) variable.condition = close(withoutNot(variable.condition), new Set());
    const known = new Set(conjuncts(variable.condition).map(key));
    const within = (condition: Condition) => close(withoutNot(condition), known);
    variable.checks = variable.checks.map((check) => ({ ...check, failIf: within(check.failIf) }));
    variable.stops = variable.stops.map((stop) => ({ ...stop, if: within(stop.if) }));
    variable.choices = variable.choices.map((choice) =>
      choice.visibleIf ? { ...choice, visibleIf: within(choice.visibleIf) } : choice,
    );
  }
};
