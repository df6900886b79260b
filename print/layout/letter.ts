/**
 * The letter that brings a household its access code. Its address stands where the envelope's window is (DL, window on the
 * right); the topic is told in the same neutral words as on the start page. The letter never comes back.
 */
// The named export "raw" is a kind of barcode; the function is a property of the default export.
import bwip from "bwip-js/node";
import type { Language, Text } from "../../questionnaires/format/types";
import { matrixPath } from "./code";
import { wrap } from "./measure";
import type { PageView } from "./page";
import { Pen } from "./pen";
import { type Style, TYPE } from "./style";

export interface LetterContent {
  language: Language;
  /** name and address, a line each */
  address: string[];
  /** as printed: "K7QP-2MXD-9RTW" */
  accessCode: string;
  /** where the household answers, without the code */
  url: string;
  officePhone: string;
  /** what the survey is: the questionnaire's own welcome */
  paragraphs: Text[];
}

const WORDS = {
  title: { fr: "Votre participation à une enquête publique", en: "Your part in a public survey" },
  how: { fr: "Pour répondre sur internet", en: "To answer online" },
  open: { fr: "Ouvrez cette adresse et tapez votre code :", en: "Open this address and type your code:" },
  scan: { fr: "ou visez ce carré avec un téléphone.", en: "or point a telephone at this square." },
  alone: {
    fr: "Répondez de préférence seul(e). Le code est personnel : ne le donnez à personne.",
    en: "Answer on your own if you can. The code is personal: give it to nobody.",
  },
  phone: { fr: "Une question, ou pas d’internet ? Appelez le", en: "A question, or no internet? Call" },
} as const satisfies Record<string, Text>;

const LEFT = 25;
const WIDTH = 160;
const WINDOW = { x: 110, y: 52 } as const;
const PANEL = { top: 158, height: 60 } as const;
const QR = 40;
const CODE: Style = { font: "code", size: 20, lead: 9 };

/** The code stands behind `#`, which no browser sends to a server; the page takes it out of the address. */
export const letterLink = (url: string, accessCode: string): string => `${url}#${accessCode}`;

const qrPath = (text: string, x: number, y: number, size: number): string => {
  const symbol = bwip.raw({ bcid: "qrcode", text })[0];
  if (!symbol || !("pixs" in symbol)) throw new Error("no QR code could be made");
  return matrixPath({ modules: symbol.pixs, columns: symbol.pixx, rows: symbol.pixy }, x, y, size);
};

export const layOutLetter = (content: LetterContent): PageView => {
  const { language, address, accessCode, url, officePhone, paragraphs } = content;
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const pen = new Pen();
  pen.lines(WINDOW.x, WINDOW.y, address, { ...TYPE.answer, lead: 5.2 });
  pen.text(LEFT, 98, word("title"), TYPE.heading, "tint");
  let y = 110;
  for (const paragraph of paragraphs)
    y = pen.lines(LEFT, y, wrap(paragraph[language], TYPE.prose, WIDTH), TYPE.prose) + 8;

  const top = Math.max(PANEL.top, y);
  pen.rect(LEFT - 6, top, WIDTH + 12, PANEL.height, "tint", 3);
  pen.text(LEFT, top + 11, word("how"), TYPE.subheading, "tint");
  pen.text(LEFT, top + 20, word("open"), TYPE.answer);
  pen.text(LEFT, top + 29, url.replace(/^https?:\/\//, "").replace(/\/$/, ""), { ...TYPE.code, size: 13 });
  pen.text(LEFT, top + 42, accessCode, CODE);
  pen.text(LEFT, top + 52, word("scan"), TYPE.answer);
  const right = LEFT + WIDTH - QR;
  pen.rect(right - 4, top + (PANEL.height - QR) / 2 - 4, QR + 8, QR + 8, "white", 2);
  pen.fill(qrPath(letterLink(url, accessCode), right, top + (PANEL.height - QR) / 2, QR), "ink");

  const below = top + PANEL.height + 12;
  const last = pen.lines(LEFT, below, wrap(word("alone"), TYPE.prose, WIDTH), TYPE.prose);
  pen.text(LEFT, last + 9, `${word("phone")} ${officePhone}.`, TYPE.prose);
  return { page: 1, code: "", items: pen.items, boxes: pen.boxes, fields: pen.fields };
};
