/**
 * One step, or the end, as the browser gets it. Sealed answers are never in it, and those of an earlier sitting only where
 * the PIN opens them.
 */
import type { Step } from "../../../questionnaires/format/route";
import { tellBoth } from "../../../questionnaires/format/tell";
import { LANGUAGES, type Module, type Screen, type Text } from "../../../questionnaires/format/types";
import type { Answer, EndView, ScreenView, StepView } from "../../contract/screen";
import { listLabel } from "../lists/read-lists";
import type { OpenInterview } from "./open-interview";
import { receiptOf } from "./receipt";
import { saidInPart } from "./said-in-part";
import { reportLabel, showQuestion } from "./show-question";

const joined = (texts: (Text | undefined)[]): Text | undefined => {
  const given = texts.filter((text): text is Text => text !== undefined);
  if (given.length === 0) return undefined;
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, given.map((text) => text[language]).join("\n\n")]),
  ) as Text;
};

export const isSealedStep = (open: OpenInterview, step: Step): boolean =>
  step.module.sealed || step.variables.some((name) => open.questionnaire.variables[name]!.sensitivity > 0);

interface Part {
  letter: string;
  title: Text;
  sealed: boolean;
  /** privacy questions whose "not now" puts it off */
  putOffBy: string[];
  /** a part that this person is not asked (the rotating one) is not shown at all */
  shown: boolean;
}
const partsKnown = new WeakMap<Module[], Part[]>();
const partsIn = (modules: Module[]): Part[] => {
  const known = partsKnown.get(modules);
  if (known) return known;
  const parts = [...new Set(modules.map(({ part }) => part))].map((letter) => {
    const of = modules.filter(({ part }) => part === letter);
    return {
      letter,
      title: of[0]!.shownTitle,
      sealed: of.some((module) => module.sealed),
      putOffBy: of.flatMap((module) => module.putOffBy),
      shown: of.some((module) => module.screens.length > 0),
    };
  });
  partsKnown.set(modules, parts);
  return parts;
};

/**
 * Done is what lies before the next unanswered screen, whatever was asked there: a part that shows by its own screens whether
 * it had any (the reports) would tell a victim.
 */
export const partsOf = (open: OpenInterview, now: Module | null): ScreenView["parts"] => {
  const parts = partsIn(open.questionnaire.modules);
  const next = open.route.steps.find((step) => !step.done);
  const reached = next ? parts.findIndex(({ letter }) => letter === next.module.part) : parts.length;
  return parts.flatMap(({ letter, title, sealed, putOffBy, shown }, index) => {
    if (!shown) return [];
    const putOff = putOffBy.some((name) => open.route.putOff.includes(name));
    const state = now?.part === letter ? "now" : index >= reached ? "ahead" : putOff ? "put-off" : "done";
    return [{ letter, title, sealed, state }] as const;
  });
};

/** Screens that a module can have at most for this person; by telephone a step is one question. */
const mostSteps = ({ questionnaire, around, answers }: OpenInterview, module: Module): number => {
  const { mode } = around;
  const size = ({ variables }: Module["screens"][number]): number => {
    const asked = variables.filter((name) => questionnaire.variables[name]!.askedIn.includes(mode)).length;
    return mode === "phone" ? asked : Math.min(1, asked);
  };
  const sum = (screens: Module["screens"]): number => screens.reduce((all, screen) => all + size(screen), 0);
  const reports = module.repeat ? (answers.reports?.length ?? 1) : 1;
  return sum(module.screens.filter(({ once }) => once)) + reports * sum(module.screens.filter(({ once }) => !once));
};

/**
 * Minutes that are left by the usual length of the modules; at least 1. A sealed part ahead counts in full whatever was
 * answered, and the part at hand by all screens that it may have: else a "yes" would lengthen the time, and whoever looks on
 * could read it there. So the time only ever gets shorter; who is asked less skips some of it where the part ends.
 */
export const minutesLeft = (open: OpenInterview): { minutes: number; share: number } => {
  const { questionnaire, route } = open;
  const next = route.steps.find((step) => !step.done)?.module;
  const now = next ? questionnaire.modules.indexOf(next) : questionnaire.modules.length;
  let left = 0;
  let whole = 0;
  questionnaire.modules.forEach((module, index) => {
    if (module.putOffBy.some((name) => route.putOff.includes(name))) return;
    const steps = route.steps.filter((step) => step.module === module && !step.id.startsWith("again:"));
    if (steps.length === 0 && !module.sealed) return;
    const done = steps.filter((step) => step.done).length;
    const share = index < now ? 0 : index > now ? 1 : 1 - done / Math.max(steps.length, mostSteps(open, module));
    whole += module.minutes;
    left += module.minutes * share;
  });
  return {
    minutes: Math.max(1, Math.round(left)),
    share: whole === 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole)),
  };
};

const introOf = (open: OpenInterview, step: Step): Text | undefined => {
  const { mode } = open.around;
  if (step.again) return undefined;
  const introduces = (of: Module | Screen): Text | undefined => of.introTelling[mode] ?? of.intro;
  // looked for only where there are words: the way is long
  const first = (among: (each: Step) => boolean) => open.route.steps.find(among) === step;
  const opening = introduces(step.module);
  const opensModule = opening && (step.ordinal ?? 1) === 1 && first((each) => each.module === step.module);
  const words = introduces(step.screen);
  const opensScreen =
    words &&
    first((each) => each.module === step.module && each.ordinal === step.ordinal && each.screen === step.screen);
  const label = reportLabel(open.questionnaire, step);
  const text = joined([opensModule ? opening : undefined, opensScreen ? words : undefined]);
  return text && tellBoth(text, open.wave, label);
};

const reportOf = (open: OpenInterview, step: Step): ScreenView["report"] => {
  if (!step.report || step.ordinal === null) return undefined;
  const hidden = Object.entries(step.report.cells).some(([name, cell]) => {
    const codes = open.questionnaire.variables[name]?.hidesReportFor;
    return codes !== undefined && Array.isArray(cell?.value) && cell.value.some((code) => codes.includes(code));
  });
  const label = reportLabel(open.questionnaire, step);
  const title = hidden || !label ? { fr: "Le fait dont nous parlons", en: "What we are talking about" } : label;
  return { ordinal: step.ordinal, of: open.answers.reports?.length ?? 1, title };
};

/** With the PIN: the earlier sittings that knew it, whose unsealed answers are open for correction. */
export type Opened = OpenInterview & { correctable?: ReadonlySet<string> };

const givenIn = (open: OpenInterview, step: Step): (string | undefined)[] => {
  const cells = step.report ? (open.folded.reports[step.report.id] ?? {}) : open.folded.cells;
  return step.variables.map((name) => cells[name]?.interviewId);
};
const isOfThisSitting = (open: OpenInterview, step: Step): boolean =>
  givenIn(open, step).every((sitting) => sitting === open.interview.id);
const isOpened = (open: Opened, sitting: string | undefined): boolean =>
  sitting === open.interview.id || (sitting !== undefined && (open.correctable?.has(sitting) ?? false));
/** Sealed for ever: not even its screen comes back, whose title may say what happened. */
const isPassedOver = (open: OpenInterview, step: Step): boolean =>
  step.done && isSealedStep(open, step) && !isOfThisSitting(open, step);

/** With the PIN: answered, unsealed, and in sittings that it opens. Reports are sealed, all of them. */
export const isShownAgain = (open: Opened, step: Step): boolean =>
  step.done &&
  !step.again &&
  step.report === null &&
  !isSealedStep(open, step) &&
  givenIn(open, step).every((sitting) => isOpened(open, sitting));

/** The step before, as far as this sitting answered it; with the PIN, the earlier unsealed ones too. */
export const stepBefore = (open: Opened, id: string): Step | null => {
  const at = open.route.steps.findIndex((step) => step.id === id);
  const before = open.route.steps.slice(0, at < 0 ? undefined : at).filter((step) => !step.again);
  const step = open.correctable ? before.findLast((each) => !isPassedOver(open, each)) : before.at(-1);
  return step && givenIn(open, step).every((sitting) => isOpened(open, sitting)) ? step : null;
};

/** With the PIN: where a correction leads. `next` is what follows on the way; sealed screens of earlier sittings are passed over. */
export const showFollowing = (open: Opened, next: StepView): StepView => {
  const at = open.route.steps.findIndex((step) => next.kind === "screen" && step.id === next.step);
  const step = at < 0 ? undefined : open.route.steps.slice(at).find((each) => !isPassedOver(open, each));
  return step ? showScreen(open, step) : showNext(open);
};

/** Answers of this sitting, and with the PIN of those that knew it, that may be shown again on their own screen. */
const shownAnswers = (open: Opened, step: Step): Answer[] => {
  if (isSealedStep(open, step)) return [];
  return step.variables.flatMap((variable): Answer[] => {
    const cell = open.folded.cells[variable];
    if (!cell || !isOpened(open, cell.interviewId) || open.questionnaire.variables[variable]!.contact) return [];
    return [cell.missing === undefined ? { variable, value: cell.value } : { variable, missing: cell.missing }];
  });
};

/** An answer keeps the code of a long list; whoever sees it again should read what they chose. */
const labelsOf = (open: OpenInterview, answers: readonly Answer[]): Record<string, string> =>
  Object.fromEntries(
    answers.flatMap(({ variable, value }) => {
      const { list } = open.questionnaire.variables[variable]!;
      const label = list && typeof value === "string" ? listLabel(list, value) : null;
      return label === null ? [] : [[variable, label]];
    }),
  );

export const showScreen = (open: Opened, step: Step): ScreenView => {
  const names = open.around.mode === "phone" || step.again ? step.variables : step.screen.variables;
  const { minutes, share } = minutesLeft(open);
  const intro = introOf(open, step);
  const report = reportOf(open, step);
  const answers = shownAnswers(open, step);
  return {
    kind: "screen",
    step: step.id,
    version: open.folded.version,
    part: { letter: step.module.part, title: step.module.shownTitle },
    parts: partsOf(open, step.module),
    sealed: isSealedStep(open, step),
    ...(intro ? { intro } : {}),
    ...(report ? { report } : {}),
    questions: names.flatMap((name) => showQuestion(open, step, open.questionnaire.variables[name]!) ?? []),
    answers,
    labels: labelsOf(open, answers),
    minutesLeft: minutes,
    progress: Math.round(share * 1000) / 1000,
    canGoBack: stepBefore(open, step.id) !== null,
    again: step.again,
    saidInPart: open.around.mode === "phone" ? saidInPart(open, step) : [],
  };
};

/** Nothing was answered since the last submit: what was sent is all there is. */
const isSent = ({ folded }: OpenInterview): boolean => folded.submitted?.version === folded.version;

export const showEnd = (open: Opened): EndView => {
  const { stop } = open.route;
  const { submitted } = open.folded;
  const sent = isSent(open);
  const later = open.route.putOff.some((name) => open.questionnaire.variables[name]!.putOff?.again === "next-sitting");
  return {
    kind: "end",
    reason: stop ? "stopped" : sent ? "submitted" : "ready",
    version: open.folded.version,
    parts: partsOf(open, null),
    ...(stop ? { text: tellBoth(stop.text, open.wave) } : {}),
    putOff: later,
    canGoBack: open.interview.how === "open" && !sent && stepBefore(open, "") !== null,
    ...(submitted && sent ? { receipt: receiptOf(open.response.id), submittedAt: submitted.at.toISOString() } : {}),
  };
};

/** The next unanswered step; the end where nothing is left. */
export const showNext = (open: Opened): StepView => {
  const next = open.interview.how === "submitted" ? undefined : open.route.steps.find((step) => !step.done);
  return next ? showScreen(open, next) : showEnd(open);
};
