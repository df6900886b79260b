/** Printed booklets and what clerks key from them; the routes stand in office.ts. Places are in millimetres. */
import { type Static, Type } from "typebox";
import { closed, Instant, Language } from "./common";

const count = Type.Integer({ minimum: 0 });

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
