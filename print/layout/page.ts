/**
 * What a laid-out page is. Plain data: the PDF, the keying screen and the reading of scans all draw from it.
 * Lengths are millimetres from the top left corner of an A4 page; sizes of type are points.
 */

/** voice: the questionnaire speaking. ui: answers, and the booklet's own words. code: what must match. See style.ts. */
export type FontName = "voice" | "voice-bold" | "ui" | "ui-bold" | "code";

export interface TextItem {
  kind: "text";
  x: number;
  /** baseline */
  y: number;
  text: string;
  size: number;
  font: FontName;
  colour: "ink" | "tint" | "white";
  anchor: "start" | "middle" | "end";
}

/** tint: the pale ground; solid: the full colour (number tabs, filter lines). */
export interface RectItem {
  kind: "rect";
  x: number;
  y: number;
  w: number;
  h: number;
  r: number;
  fill: "none" | "tint" | "solid" | "ink" | "white";
  stroke: boolean;
}

/** `d` in SVG's path language, in millimetres. `tint` is the full colour here: arrows and rules. */
export interface PathItem {
  kind: "path";
  d: string;
  stroke: "none" | "ink" | "tint";
  fill: "none" | "ink" | "tint" | "white";
  width: number;
  dash: boolean;
}

export type PageItem = TextItem | RectItem | PathItem;

/**
 * A tick box, one cell of a comb, or an area to write in: its place is the one that scans are read at. Boxes are drawn
 * after the items, white with a thin black outline.
 */
export interface Box {
  field: string;
  kind: "tick" | "cell" | "area";
  /** code that a tick stands for; ordinal of a cell from 1; 0 for an area */
  value: number;
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Field {
  /** unique in the booklet: variable, or variable and report ("I_MOIS#2") */
  id: string;
  variable: string;
  /** ordinal of the printed incident report, 1 or 2 */
  report?: number;
  /** printed number of the question */
  number: string;
  kind: "single" | "multi" | "digits" | "letters" | "area";
  title: string;
  choices: { value: number; text: string }[];
  /** cells of a comb; most characters of an area; 0 for ticks */
  length: number;
}

/** A page of one case's booklet: with its code, and the printed order of offences. */
export interface PageView {
  page: number;
  code: string;
  items: PageItem[];
  boxes: Box[];
  fields: Field[];
}

/** Where a page carries its code: a square of `size`, and two lines of text beside it. */
export interface CodeSlot {
  x: number;
  y: number;
  size: number;
  textX: number;
  anchor: "start" | "end";
}

/** One line of the list of offences that is printed in an order of its own in each booklet. */
export interface OrderSlot {
  /** the tick box */
  x: number;
  y: number;
}

export interface OrderList {
  field: string;
  slots: OrderSlot[];
}

/** A piece as it stands on its page: a page is cut between two of them, never through one. Millimetres. */
export interface Extent {
  kind: "heading" | "intro" | "filter" | "question" | "panel" | "row" | "head";
  top: number;
  bottom: number;
  /** ids of the fields that it holds */
  fields: string[];
}

/** The part of a page that is the same in every booklet. */
export interface PageLayout {
  page: number;
  items: PageItem[];
  boxes: Box[];
  fields: Field[];
  codes: CodeSlot[];
  lists: OrderList[];
  /** from the top down */
  extents: Extent[];
}
