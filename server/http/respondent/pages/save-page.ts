/** "Continue" on a plain page: the checks that a browser makes, then the one door for answers, then where it leads. */
import { randomUUID } from "node:crypto";
import { surveyDataToAnswers } from "../../../../questionnaires/format/survey-json";
import type { PlainScreen } from "../../../../web-respondent/plain/screen";
import { readTyped, type TypedAnswers, typedToData } from "../../../../web-respondent/plain/typed";
import { localFaults, unanswered } from "../../../../web-respondent/survey/checks";
import { ownRemarks, serverRemarks } from "../../../../web-respondent/survey/remarks";
import type { Answer, SaveReply, SaveRequest, ScreenView } from "../../../contract/screen";
import { ExpectedFailure } from "../../../domain/problem";
import type { OpenSitting } from "../../../services/access/read-sitting";
import type { Context } from "../../../services/context";
import { correctAnswers } from "../../../services/interviews/correct-answers";
import { saveAnswers } from "../../../services/interviews/save-answers";
import { showTyped, type TypedScreen } from "../../../services/interviews/show-typed";
import { printOf, screenPlace } from "./places";
import { settleLists } from "./settle-lists";

/** Two writers could chase each other. */
const TRIES = 5;

/** The screen as it was sent, before anything is said about it. */
export interface Sent {
  screen: TypedScreen;
  typed: TypedAnswers;
  /** as they were typed, where that is no number */
  raw: Readonly<Record<string, unknown>>;
  state: Pick<PlainScreen, "typed" | "byBack" | "correcting" | "saved">;
}

export const readSent = async (ctx: Context, sitting: OpenSitting, fields: URLSearchParams): Promise<Sent> => {
  let typed: TypedAnswers = {};
  let raw: Record<string, unknown> = {};
  const screen = await showTyped(ctx, sitting, fields.get("step") ?? "", (view: ScreenView): Answer[] => {
    typed = readTyped(view.questions, fields);
    raw = typedToData(view.questions, typed);
    return surveyDataToAnswers(view.questions, raw);
  });
  const is = (name: string): boolean => fields.get(name) === "yes";
  return { screen, typed, raw, state: { typed, byBack: is("back"), correcting: is("correcting"), saved: is("saved") } };
};

export type Saved = { kind: "stays"; place: ReturnType<typeof screenPlace> } | { kind: "saved"; reply: SaveReply };

export const savePage = async (ctx: Context, sitting: OpenSitting, fields: URLSearchParams): Promise<Saved> => {
  const { screen, raw, state } = await readSent(ctx, sitting, fields);
  const stays = (more: Partial<PlainScreen>): Saved => ({
    kind: "stays",
    place: screenPlace(sitting, screen, { ...state, ...more }),
  });
  const { view, shown } = screen;
  const questions = view.questions.filter(({ name }) => shown.includes(name));
  const { answers, candidates } = await settleLists(questions, screen.answers, state.typed);
  const wasShown = new Set(fields.getAll("shown"));
  const sealedAgain = state.byBack && view.sealed && view.answers.length === 0;
  const wrong = localFaults(questions, (name) => raw[name], answers);
  const empty = sealedAgain && answers.length === 0 ? [] : unanswered(questions, answers);
  // a follow-up that was not on the page is asked, not missed
  const passedOver = empty.filter((name) => wasShown.has(name));
  if (empty.length > 0 || Object.keys(wrong).length > 0 || Object.keys(candidates).length > 0)
    return stays({ remarks: ownRemarks(passedOver, wrong), candidates });

  const print = printOf(answers);
  const request: SaveRequest = {
    saveId: fields.get("save") ?? randomUUID(),
    baseVersion: Number(fields.get("version")),
    step: view.step,
    answers,
    ...(fields.get("asked") === print ? { confirmed: true } : {}),
  };
  try {
    return { kind: "saved", reply: await saveRebased(ctx, sitting, request) };
  } catch (fault) {
    if (!(fault instanceof ExpectedFailure) || fault.code !== "answers-at-fault") throw fault;
    const faults = fault.extras.faults ?? [];
    const { remarks, loose } = serverRemarks(faults, shown);
    const onlySoft = faults.every(({ severity }) => severity === "soft");
    return stays({ remarks, loose, asked: onlySoft ? print : null });
  }
};

/** A stale save is sent again upon the current version; an id that was used, with a new one. */
const saveRebased = async (ctx: Context, sitting: OpenSitting, first: SaveRequest): Promise<SaveReply> => {
  const save = sitting.mayCorrect ? correctAnswers : saveAnswers;
  let request = first;
  for (let tries = 1; ; tries++) {
    try {
      return await save(ctx, sitting.interviewId, request);
    } catch (fault) {
      if (!(fault instanceof ExpectedFailure) || tries >= TRIES) throw fault;
      if (fault.code === "stale-save" && fault.extras.currentVersion !== undefined)
        request = { ...request, baseVersion: fault.extras.currentVersion };
      else if (fault.code === "save-id-reused") request = { ...request, saveId: randomUUID() };
      else throw fault;
    }
  }
};
