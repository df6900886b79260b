/**
 * The fieldwork office, below /api/office. Managers and supervisors follow; clerks key.
 *   GET /progress                                -> Progress
 *   GET /cases?state&mode&q&page                 -> CaseList      (q: case number)
 *   GET /cases/:caseId                           -> CaseFile      (contacts and history; never an answer)
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
import { Answer } from "./screen";

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
    interviews: Type.Array(
      Type.Object(
        {
          mode: Mode,
          begun: Instant,
          ended: Type.Union([Type.Null(), Instant]),
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
    /** by module: mode, time and state; the sealed parts are one row, alike for everybody */
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
          at: Type.Union([Type.Null(), Instant]),
        },
        closed,
      ),
    ),
    /** demo wave only: the responses' own numbers; a real case never leads to its answers */
    responseNumbers: Type.Array(Type.String()),
  },
  closed,
);
export type CaseFile = Static<typeof CaseFile>;

export const ResponseRow = Type.Object(
  {
    number: Type.String(),
    modes: Type.Array(Mode),
    state: Type.Union([Type.Literal("complete"), Type.Literal("partial"), Type.Literal("under-way")]),
    stands: Type.Boolean(),
    lastDay: Type.String(),
    answers: count,
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
        },
        closed,
      ),
    ),
  },
  closed,
);
export type ResponseView = Static<typeof ResponseView>;

// ---- paper ----

/** Millimetres from the top left corner of an A4 page. */
const mm = Type.Number();
export const PageItem = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("text"),
      x: mm,
      /** baseline */
      y: mm,
      text: Type.String(),
      /** points */
      size: Type.Number(),
      font: Type.Union([
        Type.Literal("voice"),
        Type.Literal("voice-bold"),
        Type.Literal("ui"),
        Type.Literal("ui-bold"),
        Type.Literal("code"),
      ]),
      colour: Type.Union([Type.Literal("ink"), Type.Literal("tint"), Type.Literal("white")]),
      anchor: Type.Union([Type.Literal("start"), Type.Literal("middle"), Type.Literal("end")]),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("rect"),
      x: mm,
      y: mm,
      w: mm,
      h: mm,
      r: mm,
      fill: Type.Union([
        Type.Literal("none"),
        Type.Literal("tint"),
        Type.Literal("solid"),
        Type.Literal("ink"),
        Type.Literal("white"),
      ]),
      stroke: Type.Boolean(),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("path"),
      d: Type.String(),
      stroke: Type.Union([Type.Literal("none"), Type.Literal("ink"), Type.Literal("tint")]),
      fill: Type.Union([Type.Literal("none"), Type.Literal("ink"), Type.Literal("tint"), Type.Literal("white")]),
      width: mm,
      dash: Type.Boolean(),
    },
    closed,
  ),
]);
export type PageItem = Static<typeof PageItem>;

/** A tick box, or one cell of a comb of characters. Its place is the one that scans are read at. */
export const Box = Type.Object(
  {
    /** field it belongs to */
    field: Type.String(),
    kind: Type.Union([Type.Literal("tick"), Type.Literal("cell"), Type.Literal("area")]),
    /** code that a tick stands for; ordinal of a cell; 0 for an area */
    value: Type.Integer(),
    x: mm,
    y: mm,
    w: mm,
    h: mm,
  },
  closed,
);
export type Box = Static<typeof Box>;

export const Field = Type.Object(
  {
    /** unique in the booklet: variable, or variable and report ("I_MOIS#2") */
    id: Type.String(),
    variable: Type.String(),
    /** ordinal of the printed incident report, 1 or 2 */
    report: Type.Optional(Type.Integer()),
    /** printed number of the question */
    number: Type.String(),
    kind: Type.Union([
      Type.Literal("single"),
      Type.Literal("multi"),
      Type.Literal("digits"),
      Type.Literal("letters"),
      Type.Literal("area"),
    ]),
    title: Type.String(),
    choices: Type.Array(Type.Object({ value: Type.Integer(), text: Type.String() }, closed)),
    length: Type.Integer(),
  },
  closed,
);
export type Field = Static<typeof Field>;

export const PageView = Type.Object(
  {
    page: Type.Integer(),
    code: Type.String(),
    items: Type.Array(PageItem),
    boxes: Type.Array(Box),
    fields: Type.Array(Field),
  },
  closed,
);
export type PageView = Static<typeof PageView>;

export const FormRow = Type.Object(
  { formId: Type.String(), code: Type.String(), state: Type.String(), pages: count, keyedPages: count },
  closed,
);
export const FormList = Type.Object({ forms: Type.Array(FormRow) }, closed);
export type FormList = Static<typeof FormList>;

export const FormView = Type.Object(
  {
    formId: Type.String(),
    code: Type.String(),
    language: Language,
    state: Type.Union([Type.Literal("posted"), Type.Literal("being-keyed"), Type.Literal("keyed")]),
    pages: Type.Array(PageView),
    keyedPages: Type.Array(Type.Integer()),
    version: Type.Integer(),
  },
  closed,
);
export type FormView = Static<typeof FormView>;

/** A clerk keys what stands on the page: marks of a box field, or characters, or an explicit code. */
export const KeyedField = Type.Object(
  {
    field: Type.String({ maxLength: 60 }),
    /** boxes ticked; two in a single choice become multiple-marks unless the clerk settles one */
    marks: Type.Optional(Type.Array(Type.Integer(), { maxItems: 40 })),
    text: Type.Optional(Type.String({ maxLength: 4000 })),
    missing: Type.Optional(
      Type.Union([Type.Literal("blank"), Type.Literal("illegible"), Type.Literal("multiple-marks")]),
    ),
  },
  closed,
);
export type KeyedField = Static<typeof KeyedField>;
export const KeyedPage = Type.Object(
  {
    saveId: Type.String({ format: "uuid" }),
    baseVersion: Type.Integer({ minimum: 0 }),
    fields: Type.Array(KeyedField, { maxItems: 200 }),
  },
  closed,
);
export type KeyedPage = Static<typeof KeyedPage>;
export const KeyedReply = Type.Object(
  { version: Type.Integer(), savedAt: Instant, keyedPages: Type.Array(Type.Integer()) },
  closed,
);
export type KeyedReply = Static<typeof KeyedReply>;
export const FinishForm = Type.Object({ saveId: Type.String({ format: "uuid" }) }, closed);
export const FormFinished = Type.Object(
  { state: Type.Literal("keyed"), answers: count, blank: count, flagged: count },
  closed,
);
export type FormFinished = Static<typeof FormFinished>;

export { Answer };
