/** Draws laid-out pages to PDF. Fonts are embedded as subsets; the single copy is tagged for screen readers. */
import { createRequire } from "node:module";
import type PDFKit from "pdfkit";
import { FONT_NAMES, fontBytes } from "../layout/fonts";
import type { PageItem, PageView, TextItem } from "../layout/page";
import { INK, MM_PER_POINT, PAGE } from "../layout/style";

// As an ES module pdfkit may resolve to its browser build, which knows no buffers.
const PDFDocument = createRequire(import.meta.url)("pdfkit") as typeof PDFKit;

export interface DrawingOptions {
  /** shown by readers in place of the file name; neutral, it stands on other people's screens */
  title: string;
  language: string;
  /** tags double the size: for the copy on screen, not for the print batch. Default: true */
  tagged?: boolean;
}

type Doc = PDFKit.PDFDocument;
const pt = (mm: number): number => mm / MM_PER_POINT;

const FILL = { tint: INK.pale, solid: INK.full, ink: INK.black, white: INK.white } as const;
const TEXT = { ink: INK.black, tint: INK.full, white: INK.white } as const;
const PATH = { ink: INK.black, tint: INK.full, white: INK.white } as const;
/** Outline of a box: thin, so that a reader of scans can take it off again. Millimetres. */
const OUTLINE = 0.26;
const DASH: [number, number] = [0.3, 1.3];

const drawText = (doc: Doc, item: TextItem): void => {
  doc.font(item.font).fontSize(item.size).fillColor(TEXT[item.colour]);
  const width = item.anchor === "start" ? 0 : doc.widthOfString(item.text);
  const x = pt(item.x) - (item.anchor === "end" ? width : item.anchor === "middle" ? width / 2 : 0);
  doc.text(item.text, x, pt(item.y), { lineBreak: false, baseline: "alphabetic" });
};

const drawShape = (doc: Doc, item: Exclude<PageItem, TextItem>): void => {
  if (item.kind === "rect") {
    if (item.r > 0) doc.roundedRect(pt(item.x), pt(item.y), pt(item.w), pt(item.h), pt(item.r));
    else doc.rect(pt(item.x), pt(item.y), pt(item.w), pt(item.h));
    if (item.stroke) doc.lineWidth(pt(OUTLINE));
    const fill = item.fill === "none" ? null : FILL[item.fill];
    if (fill && item.stroke) doc.fillAndStroke(fill, INK.black);
    else if (fill) doc.fill(fill);
    else doc.stroke(INK.black);
    return;
  }
  doc.save().scale(1 / MM_PER_POINT);
  doc.path(item.d);
  if (item.fill !== "none") doc.fill(PATH[item.fill]);
  else if (item.stroke !== "none") {
    doc.lineWidth(item.width).lineCap(item.dash ? "round" : "butt");
    if (item.dash) doc.dash(DASH[0], { space: DASH[1] });
    doc.stroke(PATH[item.stroke]);
  }
  doc.restore();
};

const drawBoxes = (doc: Doc, page: PageView): void => {
  doc.lineWidth(pt(OUTLINE));
  for (const { x, y, w, h } of page.boxes) doc.rect(pt(x), pt(y), pt(w), pt(h)).fillAndStroke(INK.white, INK.black);
};

/** Text in reading order as paragraphs; everything else is decoration to a screen reader. */
const drawPage = (doc: Doc, page: PageView, tagged: boolean): void => {
  const shapes: Exclude<PageItem, TextItem>[] = [];
  const texts: TextItem[] = [];
  for (const item of page.items) item.kind === "text" ? texts.push(item) : shapes.push(item);
  const decorate = () => {
    for (const shape of shapes) drawShape(doc, shape);
    drawBoxes(doc, page);
  };
  if (!tagged) {
    decorate();
    for (const text of texts) drawText(doc, text);
    return;
  }
  doc.markContent("Artifact", { type: "Layout" });
  decorate();
  doc.endMarkedContent();
  const section = doc.struct("Sect");
  for (const text of texts) section.add(doc.struct("P", {}, [doc.struct("Span", {}, () => drawText(doc, text))]));
  section.end();
  doc.addStructure(section);
};

export const drawBooklet = (pages: PageView[], { title, language, tagged = true }: DrawingOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      autoFirstPage: false,
      size: [pt(PAGE.width), pt(PAGE.height)],
      margin: 0,
      lang: language,
      displayTitle: true,
      tagged,
      pdfVersion: "1.7",
      info: { Title: title, Author: "", CreationDate: new Date(0) },
      bufferPages: false,
    });
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    for (const name of FONT_NAMES) doc.registerFont(name, fontBytes(name));
    for (const page of pages) {
      doc.addPage();
      drawPage(doc, page, tagged);
    }
    doc.end();
  });
