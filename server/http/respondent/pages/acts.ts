/** What the buttons of plain pages do: each one service call, and where it leads. */
import type { Language } from "../../../../questionnaires/format/types";
import { normaliseCode } from "../../../../web-respondent/app/access-code";
import { faultOfPin, normalisePin } from "../../../../web-respondent/app/pin";
import type { PlainPlace } from "../../../../web-respondent/plain/place";
import { ExpectedFailure } from "../../../domain/problem";
import { chooseLanguage } from "../../../services/access/choose-language";
import { choosePin } from "../../../services/access/choose-pin";
import { endSitting } from "../../../services/access/end-sitting";
import { type OpenSitting, readSitting } from "../../../services/access/read-sitting";
import { signInRespondent } from "../../../services/access/sign-in-respondent";
import type { Context } from "../../../services/context";
import { givenAnswers, showGiven } from "../../../services/interviews/given-answers";
import { currentStep, stepBefore } from "../../../services/interviews/read-step";
import { submitInterview } from "../../../services/interviews/submit-interview";
import { ask, choices, choose } from "./choices";
import { asLanguage } from "./form";
import { placeAfter, screenPlace, stepPlace } from "./places";
import { readSent, savePage } from "./save-page";
import type { Turn } from "./turn";

export interface Desk {
  ctx: Context;
  fields: URLSearchParams;
  /** what the act's name is followed by: a step, a language */
  on: string;
  language: Language;
  address: string;
  /** versions of the page that were asked for */
  large: boolean;
  easy: boolean;
}
/** Leads on, to be read anew; or stays, with something to show. */
export type Done = ({ turn: Turn } | { place: PlainPlace }) & {
  sitting: OpenSitting | null;
  language?: Language;
  /** a sitting was opened: its cookie */
  token?: string;
};
export type InsideAct = (desk: Desk, sitting: OpenSitting) => Promise<Done>;

const signIn = async (desk: Desk, pin: string): Promise<Done> => {
  const { ctx, fields, language, address, easy } = desk;
  const typed = fields.get("code") ?? "";
  const code = normaliseCode(typed);
  const amiss = (why: Extract<PlainPlace, { at: "start" }>["amiss"]): Done => ({
    place: { at: "start", code: typed.trim(), note: null, easy, ...(why ? { amiss: why } : {}) },
    sitting: null,
  });
  if (code === "") return amiss("missing");
  try {
    const { token } = await signInRespondent(ctx, { code, language, address, ...(pin === "" ? {} : { pin }) });
    const sitting = await readSitting(ctx, token);
    return { turn: "step", sitting, token, language: sitting.language };
  } catch (fault) {
    if (!(fault instanceof ExpectedFailure)) throw fault;
    if (fault.code === "wrong-code") return amiss("wrong");
    if (fault.code === "wrong-pin") return amiss("wrong-pin");
    if (fault.code === "slow-down") return amiss(pin === "" ? "busy" : "pin-wait");
    throw fault;
  }
};

/** Open to whoever has the address. */
export const DOOR: Readonly<Record<string, (desk: Desk) => Promise<Done>>> = {
  start: (desk) => signIn(desk, normalisePin(desk.fields.get("pin") ?? "")),
  "start-alone": (desk) => signIn(desk, ""),
  home: async () => ({ place: { at: "start", code: "", note: null }, sitting: null }),
  large: async (desk) => startIn(desk),
  easy: async (desk) => startIn(desk),
};

/** The start page in another version, with what was typed. */
export const startIn = ({ fields, easy }: Desk, language: Language | null = null): Done => ({
  place: { at: "start", code: (fields.get("code") ?? "").trim(), note: null, easy },
  sitting: null,
  ...(language ? { language } : {}),
});

const saveAndGoOn: InsideAct = async ({ ctx, fields }, sitting) => {
  const saved = await savePage(ctx, sitting, fields);
  if (saved.kind === "stays") return { place: saved.place, sitting };
  const { next, language } = saved.reply;
  if (language) await chooseLanguage(ctx, sitting, language);
  const spoken = language ? { language } : {};
  const after: OpenSitting = { ...sitting, ...spoken };
  const stopped = next.kind === "end" && next.reason === "stopped";
  if (fields.get("correcting") === "yes" && !stopped) return { turn: "list", sitting: after, ...spoken };
  const current = await currentStep(ctx, sitting.interviewId, sitting.mayCorrect);
  const isCurrent = next.kind === "end" || (current.kind === "screen" && current.step === next.step);
  if (isCurrent) return { turn: "saved", sitting: after, ...spoken };
  return { place: await stepPlace(ctx, after, next, { saved: true }), sitting: after, ...spoken };
};

const back: InsideAct = async (desk, sitting) => {
  const { ctx, fields } = desk;
  if (fields.get("correcting") === "yes") return answers(desk, sitting);
  const view = await stepBefore(ctx, sitting.interviewId, fields.get("step") ?? "", sitting.mayCorrect);
  return { place: await stepPlace(ctx, sitting, view, { byBack: true, saved: true }), sitting };
};

const answers: InsideAct = async ({ ctx }, sitting) => ({
  place: { at: "answers", given: await givenAnswers(ctx, sitting.interviewId, sitting.mayCorrect), corrected: false },
  sitting,
});

const pin: InsideAct = async ({ ctx, fields }, sitting) => {
  const [first, second] = [fields.get("pin") ?? "", fields.get("again") ?? ""];
  const fault = faultOfPin(first, second);
  if (fault) return { place: { at: "pin", amiss: fault }, sitting };
  try {
    await choosePin(ctx, sitting, normalisePin(first));
  } catch (refused) {
    if (!(refused instanceof ExpectedFailure)) throw refused;
    if (refused.code === "pin-too-simple") return { place: { at: "pin", amiss: "simple" }, sitting };
    if (refused.code === "pin-not-now") return { place: { at: "pin", amiss: "late" }, sitting };
    throw refused;
  }
  return { turn: "after-pin", sitting: { ...sitting, mayCorrect: true } };
};

/** The page as it stands: with what was typed where it is a screen, else read anew. */
const asItStands = async ({ ctx, fields }: Desk, sitting: OpenSitting): Promise<PlainPlace> => {
  if (!fields.has("step")) return placeAfter(ctx, "step", sitting);
  const { screen, state } = await readSent(ctx, sitting, fields);
  return screenPlace(sitting, screen, { ...state, ...(fields.get("save") ? { saveId: fields.get("save")! } : {}) });
};

const leave =
  (turn: "left" | "closed"): InsideAct =>
  async ({ ctx }, sitting) => {
    await endSitting(ctx, sitting, "signed-out");
    return { turn, sitting: null };
  };

export const INSIDE: Readonly<Record<string, InsideAct>> = {
  next: saveAndGoOn,
  back,
  answers,
  pin,
  "no-pin": async (_desk, sitting) => ({ turn: "after-pin", sitting }),
  "go-on": async (_desk, sitting) => ({ turn: "step", sitting }),
  correct: async ({ ctx, on }, sitting) => {
    const view = await showGiven(ctx, sitting.interviewId, sitting.mayCorrect, on);
    return { place: await stepPlace(ctx, sitting, view, { correcting: true }), sitting };
  },
  submit: async ({ ctx, fields }, sitting) => {
    await submitInterview(ctx, sitting.interviewId, fields.get("save") ?? crypto.randomUUID());
    return { turn: "step", sitting };
  },
  stay: async (desk, sitting) => ({ place: await asItStands(desk, sitting), sitting }),
  language: async (desk, sitting) => {
    const language = asLanguage(desk.on) ?? sitting.language;
    await chooseLanguage(desk.ctx, sitting, language);
    const spoken = { ...sitting, language };
    return { place: await asItStands(desk, spoken), sitting: spoken, language };
  },
  choices,
  choose,
  ask,
  pause: leave("left"),
  close: leave("closed"),
};
