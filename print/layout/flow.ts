/** The questions of a booklet as a sequence of pieces, part by part. */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import { REPORT_TYPE } from "../../questionnaires/format/condition";
import type { Module, Screen } from "../../questionnaires/format/types";
import type { Context } from "./context";
import { type FollowUps, followUpPieces } from "./follow-ups";
import { headingPiece, introPiece, stemPiece } from "./heading";
import { orderBlock, type PrintedOffence } from "./order-list";
import type { Block, Piece } from "./piece";
import { filterPiece, onTint, questionBlock, questionPiece } from "./question";
import { FRAME, TICK } from "./style";
import { tablePieces } from "./table";
import { titleBlock } from "./title";

const TABLES = new Set(["grid", "screener-table"]);
const PANEL_GAP = { after: 4.6, afterArrow: 6.6, together: 0 } as const;

/** Exactly the last option leads on, so an arrow can go down from it. */
const leadsDown = (ctx: Context, item: RoutedItem | undefined): boolean => {
  if (!item || item.arrows.length === 0) return false;
  const choices = ctx.choices(item);
  return (
    choices.length <= 4 &&
    item.arrows.length === choices.length - 1 &&
    !item.arrows.some(({ value }) => value === choices.at(-1)!.value)
  );
};

class Flow {
  private readonly pieces: Piece[] = [];
  private screen: Screen | null = null;
  private heading: Piece["heading"];

  constructor(
    private readonly ctx: Context,
    private readonly offences: PrintedOffence[],
  ) {}

  private tell(piece: Piece): void {
    this.pieces.push(piece);
  }

  /** What the screen says before its questions; rows of a template say it in their own way. */
  private stem(module: Module, item: RoutedItem): void {
    const variable = this.ctx.variable(item);
    const screen = module.screens.find(({ name }) => name === variable.screen) ?? null;
    if (screen === this.screen) return;
    this.screen = screen;
    const text = screen?.introTelling.paper ?? screen?.intro;
    if (text && !variable.template) this.tell(stemPiece(this.ctx.say(text)));
  }

  private run(items: RoutedItem[], from: number, belongs: (item: RoutedItem) => boolean): RoutedItem[] {
    const end = items.findIndex((item, index) => index > from && !belongs(item));
    return items.slice(from, end === -1 ? undefined : end);
  }

  private table(items: RoutedItem[], from: number): RoutedItem[] {
    const { ctx } = this;
    const first = items[from]!;
    const layout = ctx.layoutOf(first);
    const options = JSON.stringify(ctx.choices(first));
    const { screen } = ctx.variable(first);
    return this.run(items, from, (item) => {
      if (ctx.layoutOf(item) !== layout || JSON.stringify(ctx.choices(item)) !== options) return false;
      return layout !== "grid" || ctx.variable(item).screen === screen;
    });
  }

  private followUps(items: RoutedItem[]): FollowUps[] {
    const all: FollowUps[] = [];
    for (const item of items) {
      const { offence } = this.ctx.variable(item);
      const last = all.at(-1);
      if (last && this.ctx.variable(last.items[0]!).offence === offence) last.items.push(item);
      else
        all.push({
          items: [item],
          offence: this.ctx.questionnaire.offences.find(({ code }) => code === offence)!.label,
        });
    }
    return all;
  }

  private block(item: RoutedItem, next: RoutedItem | undefined): Block {
    if (item.variable === REPORT_TYPE) return orderBlock(this.ctx, item, this.offences);
    // The answer goes on the sheet at the end: here stands only where to write it.
    if (this.ctx.variable(item).contact) return titleBlock(this.ctx, item);
    return questionBlock(this.ctx, item, next?.at?.id === item.id ? next : undefined);
  }

  private question(items: RoutedItem[], index: number): void {
    const item = items[index]!;
    const next = items[index + 1];
    const filter = item.filterBefore !== null;
    const block = this.block(item, next);
    const after = next?.at ? items[index + 2] : next;
    if (!item.followsArrow) {
      const leads = after?.followsArrow === true && leadsDown(this.ctx, item);
      const piece = questionPiece(block, leads || this.shareStem(item, after));
      this.tell(filter && this.pieces.at(-1)?.kind === "filter" ? { ...piece, before: 2.8, tight: true } : piece);
      return;
    }
    const before = items[index - 1];
    const fromArrow = leadsDown(this.ctx, before) && !before?.followsArrow;
    const gap = before?.followsArrow ? PANEL_GAP.together : fromArrow ? PANEL_GAP.afterArrow : PANEL_GAP.after;
    const panel = onTint(block, before?.followsArrow === true);
    this.tell({
      kind: "panel",
      before: gap,
      tight: true,
      keep: false,
      height: panel.height,
      draw(pen, top) {
        panel.draw(pen, top);
        if (fromArrow) pen.arrowDown(FRAME.text + TICK / 2, top - gap + 0.6, top + 0.2);
      },
    });
  }

  /** "of cars?", "of bicycles?": short titles that only the words above them complete stay on their page. */
  private shareStem(item: RoutedItem, next: RoutedItem | undefined): boolean {
    if (!next || !this.screen?.introTelling.paper) return false;
    const [one, other] = [this.ctx.variable(item), this.ctx.variable(next)];
    return one.screen === other.screen && Boolean(one.telling.paper?.title && other.telling.paper?.title);
  }

  private questions(module: Module, items: RoutedItem[]): void {
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index]!;
      if (item.at) continue;
      const inTable = TABLES.has(this.ctx.layoutOf(item)) || this.ctx.variable(item).template !== undefined;
      const filter = inTable ? null : filterPiece(this.ctx, item);
      if (filter) this.tell(filter);
      this.stem(module, item);
      if (this.ctx.variable(item).template) {
        const run = this.run(items, index, (one) => this.ctx.variable(one).template !== undefined);
        for (const piece of followUpPieces(this.ctx, this.followUps(run))) this.tell(piece);
        index += run.length - 1;
      } else if (TABLES.has(this.ctx.layoutOf(item))) {
        const run = this.table(items, index);
        for (const piece of tablePieces(this.ctx, run)) this.tell(piece);
        index += run.length - 1;
      } else this.question(items, index);
    }
  }

  module(module: Module, items: RoutedItem[]): void {
    const { ctx } = this;
    const reports = [...new Set(items.map(({ report }) => report))];
    for (const report of reports) {
      const title = report === null ? ctx.say(module.shownTitle) : ctx.words.reportTitle(report);
      // Two modules of one part under one title are one part to the reader.
      const heading = { part: module.part, title };
      if (JSON.stringify(heading) !== JSON.stringify(this.heading)) this.tell(headingPiece(module.part, title));
      this.heading = heading;
      const intro = module.introTelling.paper ?? module.intro;
      if (intro && (report ?? 1) === 1) this.tell(introPiece(ctx.say(intro), this.pieces.at(-1)?.kind !== "heading"));
      this.screen = null;
      this.questions(
        module,
        items.filter((item) => item.report === report),
      );
    }
  }

  get all(): Piece[] {
    return this.pieces;
  }
}

/** @param items those that are not printed elsewhere, such as on the cover */
export const flowOf = (ctx: Context, items: RoutedItem[], offences: PrintedOffence[]): Piece[] => {
  const flow = new Flow(ctx, offences);
  for (const module of ctx.questionnaire.modules) {
    const own = items.filter((item) => ctx.variable(item).module === module.name);
    if (own.length > 0) flow.module(module, own);
  }
  return flow.all;
};
