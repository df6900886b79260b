/** A response for measuring: somebody answers every question of the way, the same one for the same seed. */
import type { Answers, Cell, Report, Surroundings } from "../questionnaires/format/answers";
import { seededRandom } from "../questionnaires/format/incident-draw";
import { isAnswered, routeThrough } from "../questionnaires/format/route";
import { boundValue } from "../questionnaires/format/tell";
import type { Questionnaire, Variable } from "../questionnaires/format/types";

const answerTo = (variable: Variable, around: Surroundings, random: () => number): Cell => {
  // Nobody else but the person, of age; every door that a module has is opened.
  if (variable.stops.length > 0) return { value: variable.type === "single" ? 1 : 1980 };
  if (variable.putOff) return { value: 1 };
  const codes = variable.choices.filter((choice) => !choice.visibleIf).map((choice) => choice.value);
  const code = codes[Math.floor(random() * codes.length)]!;
  switch (variable.type) {
    case "single":
      return { value: code };
    case "multi":
      return { value: [code] };
    case "integer":
    case "decimal":
      return { value: boundValue(variable.min, around.wave) ?? 1 };
    default:
      return { value: "Some words" };
  }
};

/** @param incidents how many reports were drawn, one of each of the first offences */
export const fullResponse = (
  questionnaire: Questionnaire,
  around: Surroundings,
  incidents: number,
  seed = "bench",
): Answers => {
  const random = seededRandom(seed);
  const reports = questionnaire.offences
    .filter((offence) => offence.size > 0)
    .slice(0, incidents)
    .map(({ code }): Report => ({ id: `${code}.1`, offence: code, cells: {} }));
  const answers: Answers = { cells: {}, reports };
  for (;;) {
    const step = routeThrough(questionnaire, answers, around).steps.find((each) => !each.done && !each.again);
    if (!step) return answers;
    const cells = step.report?.cells ?? answers.cells;
    for (const name of step.variables)
      if (!isAnswered(cells[name])) cells[name] = answerTo(questionnaire.variables[name]!, around, random);
  }
};
