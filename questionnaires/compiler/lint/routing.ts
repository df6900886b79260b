/** Conditions that cannot do what they were written for. */
import type { Condition } from "../../format/condition";
import { REPORT_TYPE } from "../../format/condition";
import { MODES } from "../../format/types";
import {
  checkConditions,
  choiceConditions,
  type Finding,
  type Placed,
  phaseConditions,
  type Rule,
  type Sheet,
  stopConditions,
} from "./rule";
import { atomsOf, sidesOf } from "./states";
import { alwaysHolds, neverHolds, neverReached } from "./truth";

/** The same condition stands at many questions (a screen's, a template's): it is thought about once. */
const remembered = (decide: (condition: Condition) => boolean) => {
  const known = new Map<string, boolean>();
  return (condition: Condition): boolean => {
    const key = JSON.stringify(condition);
    const verdict = known.get(key) ?? decide(condition);
    known.set(key, verdict);
    return verdict;
  };
};

const at = ({ where, key, variable }: Placed, message: string): Finding => ({
  where,
  key,
  question: variable?.name ?? null,
  message,
});

/** What shows a question, what stands in its options, stops and checks; and what the draw of phase two goes by. */
const everyCondition = (sheet: Sheet): Placed[] => [
  ...sheet.written.flatMap((each) => [
    ...sheet.routing(each),
    ...choiceConditions(each),
    ...stopConditions(each),
    ...checkConditions(each),
  ]),
  ...phaseConditions(sheet),
];

export const conditionNever: Rule = {
  code: "condition-never",
  what: "A condition (of a question, a screen, a module, an option, a check or a stop) is false whatever is answered.",
  mend: "Correct the codes or the joining words (`and` where `or` was meant), or take out what it decides.",
  find: (sheet) => {
    const { questionnaire } = sheet;
    const never = remembered((condition) => neverHolds(questionnaire, condition));
    return everyCondition(sheet)
      .filter(({ condition }) => never(condition))
      .map((placed) => at(placed, "The condition is false whatever is answered."));
  },
};

export const conditionAlways: Rule = {
  code: "condition-always",
  what: "A condition is true whatever is answered, a missing answer included.",
  mend: "Take it out, or correct it.",
  find: (sheet) => {
    const { questionnaire } = sheet;
    const always = remembered((condition) => alwaysHolds(questionnaire, condition));
    return everyCondition(sheet)
      .filter(({ condition }) => always(condition))
      .map((placed) => at(placed, "The condition is true whatever is answered, or not answered."));
  },
};

export const unreachable: Rule = {
  code: "unreachable",
  what: "A question can never be shown, given the conditions of the questions that it depends on.",
  mend: "Correct its condition or an earlier one, or take the question out.",
  find: ({ questionnaire, written, routing }) => {
    const never = remembered((condition) => neverHolds(questionnaire, condition));
    const lost = new Set<string>();
    return written.flatMap((each): Finding[] => {
      const { variable, raw } = each;
      if (variable.condition === null) return [];
      const reads = atomsOf(variable.condition).flatMap(sidesOf);
      // Told once, where it begins: a condition that is never true is another fault, and what hangs on a lost question
      // is lost with it.
      const toldElsewhere =
        routing(each).some(({ condition }) => never(condition)) || reads.some(({ name }) => lost.has(name));
      if (!toldElsewhere && !neverReached(questionnaire, variable.condition)) return [];
      lost.add(variable.name);
      const message = "No answers lead to this question: its condition contradicts those of earlier questions.";
      return toldElsewhere ? [] : [{ where: raw, key: "visibleIf", question: variable.name, message }];
    });
  },
};

export const routingNeeds: Rule = {
  code: "routing-needs-unasked",
  what: "A condition reads a variable that one of the question's own modes does not ask.",
  mend: "Ask it in that mode too, take the mode out of `askedIn`, or say with `empty` what holds where it is not asked.",
  find: ({ questionnaire, written, routing }) =>
    written.flatMap((each): Finding[] =>
      [...routing(each), ...choiceConditions(each), ...stopConditions(each)].flatMap((placed): Finding[] => {
        const atoms = atomsOf(placed.condition);
        // A test for an empty answer or for a missing code says by itself what holds in a mode that does not ask.
        const foreseen = new Set(
          atoms.flatMap((atom) => (atom.op === "empty" || sidesOf(atom)[0]?.missing ? [atom.left.name] : [])),
        );
        const needed = atoms
          .flatMap(sidesOf)
          .filter(
            ({ name, incident, missing }) => !missing && !foreseen.has(name) && !(incident && name === REPORT_TYPE),
          );
        const lacking = MODES.flatMap((mode) => {
          if (!each.variable.askedIn.includes(mode)) return [];
          const unasked = needed.find(({ name }) => {
            const read = questionnaire.variables[name];
            return read?.origin === "asked" && !read.askedIn.includes(mode);
          });
          return unasked ? [`“${unasked.name}”, which ${mode} does not ask`] : [];
        });
        return lacking.length > 0 ? [at(placed, `The condition reads ${lacking.join(", and ")}.`)] : [];
      }),
    ),
};

export const ROUTING_RULES = [conditionNever, conditionAlways, unreachable, routingNeeds];
