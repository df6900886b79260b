/**
 * The full check of a response with three incidents, by the compiled questionnaire and by survey-core. A server would
 * have to build a Model for every request: one Model is one person's, and holds that person's answers.
 */
import { Model } from "survey-core";
import { loadQuestionnaire } from "../questionnaires/compiler/load";
import { toSurveyJs } from "../questionnaires/compiler/survey-js";
import { checkResponse } from "../questionnaires/format/check-response";
import { fullResponse } from "./response";
import type { Figure } from "./run";
import { setSurroundings, toData } from "./survey-core-data";

const WARM_UP = 2_000;
const CHECKS = 20_000;
const MODELS = 25;

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const timesOf = (work: () => void, runs: number): number[] =>
  Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
const rounded = (value: number): number => Number(value.toPrecision(3));

export const measure = (): Figure[] => {
  const questionnaire = loadQuestionnaire("questionnaires/vrs-2026");
  const around = { mode: "web" as const, wave: { year: 2026, ageFloor: 18 }, preload: { MODTOUR: 1 } };
  const answers = fullResponse(questionnaire, around, 3);
  const json = toSurveyJs(questionnaire, "web", around.wave);

  const check = () => checkResponse(questionnaire, answers, around);
  const { visible, unanswered } = check();
  // A response that ended at its first question would be checked in no time.
  if (visible.length < 100 || unanswered > 0 || !visible.some((name) => name.endsWith("#3")))
    throw new Error("The response of this bench is not complete with three incidents");
  timesOf(check, WARM_UP);
  const ours = median(timesOf(check, CHECKS));

  const judge = () => {
    const model = new Model(json);
    setSurroundings(model, around);
    model.data = toData(answers);
    model.validate(false);
  };
  timesOf(judge, 3);
  const theirs = median(timesOf(judge, MODELS));

  const against = "survey-core new Model + data + validate";
  return [
    { name: "checker.speedup", value: Math.floor(theirs / ours), unit: "times", against },
    { name: "checker.median_ms", value: rounded(ours), unit: "ms" },
    { name: "checker.survey_core_median_ms", value: rounded(theirs), unit: "ms" },
    { name: "checker.questions", value: visible.length, unit: "visible questions" },
  ];
};
