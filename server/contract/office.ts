/**
 * The fieldwork office, below /api/office. Managers and supervisors follow; clerks key.
 *   GET /progress                                -> Progress
 *   GET /cases?state&mode&q&page                 -> CaseList      (q: case number)
 *   GET /cases/:caseId                           -> CaseFile      (contacts and history; never an answer)
 *   GET /questionnaire                           -> WaveQuestionnaire (versions of the wave's questionnaire)
 *   GET /responses?mode&state&page               -> ResponseList
 *   GET /responses/:number                       -> ResponseView  (answers; never a contact)
 *   GET /responses.csv                           text/csv, a mode column beside each variable
 *   GET /forms?q=code                            -> FormList      (clerks)
 *   GET /forms/:formId                           -> FormView      (its pages and what was keyed by me in this sitting)
 *   POST /forms/:formId/pages/:page/keying       KeyedPage -> KeyedReply
 *   POST /forms/:formId/finish                   FinishForm -> FormFinished
 *   GET /forms/:formId.pdf                       the booklet (manager)
 */
import { type Static, Type } from "typebox";
import { closed, Instant, Language, Mode, Text } from "./common";
import { Attempt } from "./interviewer";
import { AskedRequest } from "./requests";

const count = Type.Integer({ minimum: 0 });
const perMode = Type.Object({ web: count, phone: count, paper: count }, closed);

export const Progress = Type.Object(
  {
    wave: Type.Object(
      { id: Type.String(), year: Type.Integer(), demo: Type.Boolean(), opened: Instant, closes: Instant },
      closed,
    ),
    asOf: Instant,
    cases: count,
    /** one row a case state, in the order of the fieldwork */
    states: Type.Array(Type.Object({ state: Type.String(), label: Text, cases: count, byMode: perMode }, closed)),
    completes: perMode,
    /** AAPOR RR2, unweighted and design-weighted; null on an empty base */
    responseRate: Type.Object(
      {
        value: Type.Union([Type.Null(), Type.Number()]),
        weighted: Type.Union([Type.Null(), Type.Number()]),
        base: count,
      },
      closed,
    ),
    /** returns expected by now: cases released x the wave's forecast */
    expected: Type.Number(),
    /** one row a day since the opening: completes on that day, by mode */
    days: Type.Array(Type.Object({ day: Type.String(), completes: perMode, expected: Type.Number() }, closed)),
    mailings: Type.Array(Type.Object({ day: Type.String(), label: Text, sent: count }, closed)),
    outcomes: Type.Array(Type.Object({ aapor: Type.String(), label: Text, cases: count }, closed)),
    todo: Type.Array(Type.Object({ key: Type.String(), title: Text, detail: Text, link: Type.String() }, closed)),
  },
  closed,
);
export type Progress = Static<typeof Progress>;

export const CaseRow = Type.Object(
  {
    caseId: Type.String(),
    number: Type.String(),
    stratum: Type.String(),
    state: Type.String(),
    stateLabel: Text,
    modes: Type.Array(Mode),
    lastContact: Type.Union([Type.Null(), Instant]),
    attempts: count,
  },
  closed,
);
export const CaseList = Type.Object({ cases: Type.Array(CaseRow), total: count, page: count, pageSize: count }, closed);
export type CaseList = Static<typeof CaseList>;

export const CaseFile = Type.Object(
  {
    caseId: Type.String(),
    number: Type.String(),
    demo: Type.Boolean(),
    stratum: Type.String(),
    designWeight: Type.Number(),
    language: Language,
    state: Type.String(),
    stateLabel: Text,
    finalCode: Type.Object({ aapor: Type.String(), label: Text }, closed),
    contact: Type.Union([
      Type.Null(),
      Type.Object(
        {
          name: Type.String(),
          address: Type.Array(Type.String()),
          phones: Type.Array(Type.String()),
          email: Type.Optional(Type.String()),
        },
        closed,
      ),
    ]),
    attempts: Type.Array(Attempt),
    sendings: Type.Array(Type.Object({ at: Instant, kind: Type.String(), label: Text, state: Type.String() }, closed)),
    /** asked for on the web */
    requests: Type.Array(AskedRequest),
    interviews: Type.Array(
      Type.Object(
        {
          mode: Mode,
          begun: Instant,
          /** the day alone, as for modules: what a person spent on a part would tell a victim */
          endedDay: Type.Union([Type.Null(), Type.String()]),
          how: Type.String(),
          who: Type.String(),
        },
        closed,
      ),
    ),
    forms: Type.Array(
      Type.Object(
        {
          formId: Type.String(),
          code: Type.String(),
          state: Type.String(),
          postedAt: Type.Union([Type.Null(), Instant]),
        },
        closed,
      ),
    ),
    /** by module: mode, day and state; the sealed parts are one row, alike for everybody */
    modules: Type.Array(
      Type.Object(
        {
          part: Type.String(),
          title: Text,
          sealed: Type.Boolean(),
          state: Type.Union([
            Type.Literal("not-begun"),
            Type.Literal("under-way"),
            Type.Literal("done"),
            Type.Literal("put-off"),
          ]),
          modes: Type.Array(Mode),
          day: Type.Union([Type.Null(), Type.String()]),
        },
        closed,
      ),
    ),
    /** demo wave only: the responses' own numbers; a real case never leads to its answers */
    responseNumbers: Type.Array(Type.String()),
    /** whether the person's erasure was asked for, or done */
    erasure: Type.Union([Type.Null(), Type.Literal("requested"), Type.Literal("done")]),
  },
  closed,
);
export type CaseFile = Static<typeof CaseFile>;

export const WaveQuestionnaire = Type.Object(
  {
    wave: Type.Object({ id: Type.String(), title: Type.String() }, closed),
    questionnaire: Type.String(),
    /** in the order in which the wave took them over */
    versions: Type.Array(
      Type.Object(
        {
          serial: count,
          questionnaireHash: Type.String(),
          measure: Type.String(),
          kind: Type.Union([Type.Literal("first"), Type.Literal("telling"), Type.Literal("measure")]),
          /** holds: responses that begin now are begun under it */
          state: Type.Union([Type.Literal("holds"), Type.Literal("to-come"), Type.Literal("past")]),
          holdsFrom: Instant,
          declaredBy: Type.String(),
          reason: Type.String(),
          /** with a sitting under this content; one that went on under a newer telling counts for both */
          responses: count,
        },
        closed,
      ),
    ),
    /** found at the start, and measuring something else: names of what differs */
    waiting: Type.Union([Type.Null(), Type.Object({ names: Type.Array(Type.String()) }, closed)]),
  },
  closed,
);
export type WaveQuestionnaire = Static<typeof WaveQuestionnaire>;

export const ResponseRow = Type.Object(
  {
    number: Type.String(),
    modes: Type.Array(Mode),
    state: Type.Union([Type.Literal("complete"), Type.Literal("partial"), Type.Literal("under-way")]),
    stands: Type.Boolean(),
    lastDay: Type.String(),
    answers: count,
    /** serials of the wave's versions that it was answered under */
    versions: Type.Array(count),
  },
  closed,
);
export const ResponseList = Type.Object(
  { responses: Type.Array(ResponseRow), total: count, page: count, pageSize: count },
  closed,
);
export type ResponseList = Static<typeof ResponseList>;

export const ResponseView = Type.Object(
  {
    number: Type.String(),
    demo: Type.Boolean(),
    modes: Type.Array(Mode),
    state: Type.String(),
    stands: Type.Boolean(),
    /** why it stands or not, with the rule's name */
    standing: Text,
    questionnaireHash: Type.String(),
    /** every version of the questionnaire that it was answered under, in order; all of one measure */
    versions: Type.Array(Type.Object({ serial: count, measure: Type.String(), telling: Type.String() }, closed)),
    rows: Type.Array(
      Type.Object(
        {
          part: Type.String(),
          variable: Type.String(),
          report: Type.Union([Type.Null(), Type.String()]),
          title: Text,
          /** null where missing */
          value: Type.Union([Type.Null(), Type.String()]),
          label: Type.Union([Type.Null(), Text]),
          missing: Type.Union([Type.Null(), Type.Object({ code: Type.String(), label: Text }, closed)]),
          mode: Type.Union([Type.Null(), Mode]),
          who: Type.Union([Type.Null(), Type.String()]),
          at: Type.Union([Type.Null(), Instant]),
          /** out of route: kept, and flagged */
          flag: Type.Union([Type.Null(), Type.String()]),
          /** how often it was answered */
          times: count,
          /** what interviewers remarked on the question */
          comments: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type ResponseView = Static<typeof ResponseView>;

export * from "./forms";
