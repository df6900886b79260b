/**
 * The one door for answers given screen by screen. In one transaction: the save's id, its version, the checks of the
 * compiled questionnaire, the event, the draw where it is due, and what it does to the case.
 */
import { randomUUID } from "node:crypto";
import { checkStep, type Given } from "../../../questionnaires/format/check-step";
import { incidentUnits } from "../../../questionnaires/format/incident-draw";
import type { Step } from "../../../questionnaires/format/route";
import type { Answer, SaveByPhone, SaveReply, SaveRequest, StepView } from "../../contract/screen";
import { ExpectedFailure } from "../../domain/problem";
import type { AnswerEntry, AnswerEvent, AnswerPayload } from "../../store/records";
import { type Manner, NotSingle, type Writes } from "../../store/store";
import type { Context } from "../context";
import { finishCase } from "../fieldwork/finish-case";
import { isToBegin, markBegun } from "../fieldwork/mark-begun";
import { drawReports } from "./draw-reports";
import { type SaveSeen, withEvent } from "./fold";
import { stillCounts } from "./kept-save";
import { findWay, type OpenInterview, openInterview, rememberInterview } from "./open-interview";
import { showNext, showScreen } from "./show-step";

/** COORD and its like go to the vault; beside the answers stands only that it was given. */
const GIVEN = "given";

export const toGiven = (answers: readonly Answer[]): Given[] =>
  answers.map(({ variable, value, missing }) => ({
    variable,
    cell: {
      ...(value === undefined ? {} : { value }),
      ...(missing === undefined ? {} : { missing: missing as never }),
    },
  }));

const check = (open: OpenInterview, step: Step, given: Given[], confirmed: boolean): void => {
  const faults = checkStep(open.questionnaire, open.answers, step, given, open.around);
  const stands = confirmed ? faults.filter((fault) => fault.severity === "hard") : faults;
  if (stands.length > 0) throw new ExpectedFailure("answers-at-fault", { faults: stands });
};

/** Contact variables are taken out of the answers and into the vault. */
const toEntries = async (tx: Writes, open: OpenInterview, step: Step, given: Given[]): Promise<AnswerEntry[]> => {
  const entries: AnswerEntry[] = [];
  for (const { variable, cell } of given) {
    const incident = step.report ? { incident: step.report.id } : {};
    if (open.questionnaire.variables[variable]!.contact && cell.value !== undefined) {
      const contact = await tx.contact(open.case.id);
      if (contact) await tx.updateContact(open.case.id, { ...contact, safeWay: String(cell.value) });
      entries.push({ variable, value: GIVEN, derived: true });
    } else {
      entries.push({ variable, ...incident, ...cell });
    }
  }
  return entries;
};

/** Appends the event and brings `open` up to it, the draw of reports included. */
export const appendAnswers = async (
  ctx: Context,
  tx: Writes,
  open: OpenInterview,
  save: { saveId: string; baseVersion: number; payload: AnswerPayload },
  manner: Manner = "serial",
): Promise<AnswerEvent> => {
  const { interview, response } = open;
  const event: AnswerEvent = {
    id: randomUUID(),
    caseId: interview.caseId,
    responseId: response.id,
    interviewId: interview.id,
    saveId: save.saveId,
    version: open.folded.version + 1,
    baseVersion: save.baseVersion,
    mode: interview.mode,
    who: interview.who,
    at: ctx.now(),
    questionnaireHash: interview.questionnaireHash,
    payload: save.payload,
  };
  const changed = save.payload.entries.map(({ variable }) => variable);
  const { answers, route } = open;
  open.folded = withEvent(open.folded, event);
  Object.assign(open, findWay(open.questionnaire, open.folded, open.around, interview.id, { answers, route, changed }));
  // A draw that found nothing is made anew when incidents are told after all; any other is frozen.
  const nothingDrawn = interview.mode !== "paper" && open.folded.draw?.incidents.length === 0;
  if (open.route.drawNeeded || (nothingDrawn && incidentUnits(open.questionnaire, open.answers).length > 0)) {
    save.payload.draw = drawReports(open);
    open.folded = { ...open.folded, draw: save.payload.draw };
    Object.assign(open, findWay(open.questionnaire, open.folded, open.around, interview.id));
  }
  if (open.route.stop) save.payload.stopped = open.route.stop.name;
  const modes = response.modes.includes(interview.mode) ? response.modes : [...response.modes, interview.mode];
  // A stop is an answer like any other: corrected, the response goes on.
  const state = open.route.stop ? "stopped" : response.state === "stopped" ? "under-way" : response.state;
  const changes = modes !== response.modes || state !== response.state;
  if (manner === "single" && (changes || open.route.stop)) throw new NotSingle();
  await tx.appendEvent(event, response.head);
  if (changes) await tx.updateResponse(response.id, { modes, state });
  Object.assign(response, { head: event.id, modes, state });
  rememberInterview(ctx, open);
  return event;
};

/** Whoever goes over earlier screens sees the following one; else the next that is unanswered. */
const following = (open: OpenInterview, step: Step): StepView => {
  if (!step.done || step.again) return showNext(open);
  const at = open.route.steps.findIndex((each) => each.id === step.id);
  const next = open.route.steps[at + 1];
  return next && !open.route.stop ? showScreen(open, next) : showNext(open);
};

/** Whatever a page sends: where the office wants none, none is kept. */
const measured = (ctx: Context, { secondsOpen, paradata }: SaveRequest): Partial<AnswerPayload> =>
  ctx.settings.paradata
    ? { ...(secondsOpen === undefined ? {} : { secondsOpen }), ...(paradata === undefined ? {} : { paradata }) }
    : {};

/** On the question that the step asks: by telephone there is one. */
const remarked = ({ variables, report }: Step, { comment: text }: SaveByPhone): Pick<AnswerPayload, "comment"> =>
  text === undefined
    ? {}
    : { comment: { variable: variables[0]!, ...(report ? { incident: report.id } : {}), text: text.trim() } };

const languageChosen = (open: OpenInterview, given: Given[]): Pick<SaveReply, "language"> => {
  const chosen = given.flatMap(({ variable, cell }) => {
    const language = open.questionnaire.variables[variable]?.setsLanguage?.[Number(cell.value)];
    return language ? [language] : [];
  });
  return chosen[0] ? { language: chosen[0] } : {};
};

const repeated = (open: OpenInterview, before: SaveSeen, request: SaveRequest): SaveReply => {
  const same = before.interviewId === open.interview.id && before.step === request.step;
  if (!same) throw new ExpectedFailure("save-id-reused");
  return { version: open.folded.version, savedAt: before.at.toISOString(), next: showNext(open) };
};

const staleness = (open: OpenInterview, baseVersion: number): void => {
  if (baseVersion !== open.folded.version)
    throw new ExpectedFailure("stale-save", { currentVersion: open.folded.version });
};

const tellsContact = (open: OpenInterview, given: Given[]): boolean =>
  given.some(({ variable }) => open.questionnaire.variables[variable]?.contact);

const saveOnce = (ctx: Context, interviewId: string, request: SaveByPhone, manner: Manner): Promise<SaveReply> =>
  ctx.store.write(async (tx) => {
    const open = await openInterview(ctx, tx, interviewId);
    const before = open.folded.saves.get(request.saveId);
    if (before) return repeated(open, before, request);
    if (open.interview.how === "submitted") throw new ExpectedFailure("already-submitted");
    if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
    staleness(open, request.baseVersion);
    const step = open.route.steps.find((each) => each.id === request.step);
    if (!step || !stillCounts(open, step, request.kept)) throw new ExpectedFailure("not-this-step");
    const given = toGiven(request.answers);
    // A sealed screen that is passed over again without a word stays as it was.
    if (given.length === 0 && step.done && !step.again && request.comment === undefined)
      return { version: open.folded.version, savedAt: ctx.now().toISOString(), next: following(open, step) };
    check(open, step, given, request.confirmed ?? false);
    if (manner === "single" && (isToBegin(open.case) || tellsContact(open, given))) throw new NotSingle();
    const payload: AnswerPayload = {
      step: step.id,
      entries: await toEntries(tx, open, step, given),
      ...measured(ctx, request),
      ...remarked(step, request),
      ...(request.kept === undefined ? {} : { kept: true }),
    };
    const { saveId, baseVersion } = request;
    const event = await appendAnswers(ctx, tx, open, { saveId, baseVersion, payload }, manner);
    if (open.route.stop)
      await finishCase(tx, {
        caseId: open.case.id,
        mode: open.interview.mode,
        outcome: open.route.stop.outcome,
        at: event.at,
      });
    else await markBegun(tx, open.case);
    return {
      version: event.version,
      savedAt: event.at.toISOString(),
      next: following(open, step),
      ...languageChosen(open, given),
    };
  }, manner);

/**
 * Nearly every save is one row. One that changes more (the case's state, the contact, a full set of slots) says so before it
 * writes, and is done again in a transaction that watches all that it reads.
 * @throws ExpectedFailure sitting-ended, save-id-reused, stale-save, not-this-step, answers-at-fault
 */
export const saveAnswers = async (ctx: Context, interviewId: string, request: SaveByPhone): Promise<SaveReply> => {
  try {
    return await saveOnce(ctx, interviewId, request, "single");
  } catch (fault) {
    if (!(fault instanceof NotSingle)) throw fault;
    return saveOnce(ctx, interviewId, request, "serial");
  }
};
