/**
 * The booklet of one language and variant, laid out once: every box has its place here, and the PDF, the keying screen
 * and the reading of scans use the same one. Codes and the drawn order of offences come later, see personalise.ts.
 */
import { deriveRouting, type RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Language, Questionnaire, WaveFacts } from "../../questionnaires/format/types";
import { Context } from "./context";
import { drawCover, isOnCover } from "./cover";
import { flowOf } from "./flow";
import { CODES, drawFooter, drawFrame, type RunningTitle } from "./frame";
import { introPiece } from "./heading";
import { drawInside, type HelpLine } from "./inside";
import { type PrintedOffence, printedOffences } from "./order-list";
import { type FilledPage, packPages, rulesOf } from "./pack";
import type { PageLayout } from "./page";
import { Pen } from "./pen";
import { samplesPiece } from "./samples";
import { drawNotes, drawSheet, drawSheetBack } from "./sheet";
import { FRAME } from "./style";

export type Variant = "standard" | "cyber";

export interface BookletRequest {
  questionnaire: Questionnaire;
  language: Language;
  wave: WaveFacts;
  variant: Variant;
  /** values known before the interview: they decide which modules this variant prints */
  preload: Record<string, number>;
  /** shown to everybody on page 2 */
  helpLines: HelpLine[];
}

export interface Booklet {
  questionnaireId: string;
  language: Language;
  variant: Variant;
  pages: PageLayout[];
  /** what the drawn order puts in order */
  offences: PrintedOffence[];
  /** number of the page whose leaf is torn off and goes to the contacts; null where nobody is asked for a contact */
  sheetPage: number | null;
}

/** A folded sheet of paper has four pages. */
const PAGES_PER_SHEET = 4;

interface Plan {
  ctx: Context;
  cover: RoutedItem[];
  contacts: RoutedItem[];
  content: FilledPage[];
  pages: number;
}

const planOf = (offences: PrintedOffence[], ctx: Context): Plan => {
  const { items } = ctx.routed;
  const cover = items.filter((item) => isOnCover(ctx, item));
  const contacts = items.filter((item) => ctx.variable(item).contact);
  const flow = flowOf(
    ctx,
    items.filter((item) => !cover.includes(item)),
    offences,
  );
  const [heading, ...others] = flow;
  const pieces = heading ? [heading, samplesPiece(ctx), ...others] : [];
  const thanks = introPiece(contacts.length > 0 ? `${ctx.words.thanks} ${ctx.words.thanksNext}` : ctx.words.thanks);
  const content = packPages([...pieces, { ...thanks, before: 7, keep: false }]);
  const least = 2 + content.length + (contacts.length > 0 ? 2 : 0);
  return { ctx, cover, contacts, content, pages: Math.ceil(least / PAGES_PER_SHEET) * PAGES_PER_SHEET };
};

export const layOutBooklet = (request: BookletRequest): Booklet => {
  const { questionnaire, language, wave, variant, preload, helpLines } = request;
  const ctx = new Context(questionnaire, deriveRouting(questionnaire, preload, wave), language, wave);
  const offences = printedOffences(ctx);
  const plan = planOf(offences, ctx);
  const { words } = ctx;
  const pages: PageLayout[] = [];
  const addPage = (title: RunningTitle | undefined, draw: (pen: Pen) => void, turns: boolean) => {
    const pen = new Pen();
    const page = pages.length + 1;
    drawFrame(ctx, pen, page, plan.pages, title);
    draw(pen);
    if (turns) drawFooter(ctx, pen, page);
    pages.push(pen.page(page, CODES));
  };
  const titled = (title: string): RunningTitle => ({ part: "", title, continued: false });

  addPage(undefined, (pen) => drawCover(ctx, pen, plan.cover), true);
  addPage(titled(words.insideTitle), (pen) => drawInside(ctx, pen, helpLines), false);
  plan.content.forEach((page, index) => {
    const draw = (pen: Pen) => {
      for (const { piece, top } of page.placed) pen.piece(piece.kind, top, piece.height, () => piece.draw(pen, top));
      for (const y of rulesOf(page)) pen.rule(FRAME.text, FRAME.right, y);
    };
    addPage(page.title, draw, index < plan.content.length - 1 || plan.contacts.length > 0);
  });
  const last = plan.pages - (plan.contacts.length > 0 ? 2 : 0);
  while (pages.length < last) addPage(titled(words.notes), (pen) => drawNotes(ctx, pen), plan.contacts.length > 0);
  if (plan.contacts.length > 0) {
    addPage(titled(words.yourSheet), (pen) => drawSheet(ctx, pen, plan.contacts), false);
    addPage(undefined, (pen) => drawSheetBack(ctx, pen), false);
  }
  const sheetPage = plan.contacts.length > 0 ? last + 1 : null;
  return { questionnaireId: questionnaire.id, language, variant, pages, offences, sheetPage };
};
