import { describe, expect, it } from "vitest";
import { layOutBooklet } from "../../print/layout/booklet";
import { textWidth, unprintable } from "../../print/layout/fonts";
import type { Field, PageView } from "../../print/layout/page";
import { COLUMN, FRAME, PAGE, TYPE } from "../../print/layout/style";
import { deriveRouting } from "../../questionnaires/compiler/paper-routing";
import { toldIn } from "../../questionnaires/format/tell";
import { everyKind, HELP_LINES, laySmall, personal, vrs, vrsBooklet, WAVE } from "./booklets";
import { areaOfBox, areaOfText, collisions, isText } from "./geometry";

const editions = [
  { language: "fr", variant: "standard" },
  { language: "fr", variant: "cyber" },
  { language: "en", variant: "standard" },
  { language: "en", variant: "cyber" },
] as const;

/** Boxes that a field must have. */
const expectedBoxes = ({ kind, choices, length }: Field): number =>
  kind === "area" ? 1 : kind === "single" || kind === "multi" ? choices.length : length;

const textsOf = (page: PageView): string[] => page.items.filter(isText).map(({ text }) => text);
const flatText = (pages: PageView[]): string => pages.flatMap(textsOf).join(" ");

const keepsTheRules = (pages: PageView[]): void => {
  for (const page of pages) {
    const texts = page.items.filter(isText).map(areaOfText);
    const boxes = page.boxes.map(areaOfBox);
    const at = `page ${page.page}`;
    expect(collisions(boxes), `${at}: boxes on boxes`).toEqual([]);
    expect(collisions([...texts, ...boxes]), `${at}: overlaps`).toEqual([]);
    for (const box of boxes) {
      const inside = box.left >= FRAME.tab && box.right <= FRAME.right + 0.1;
      expect(inside && box.top >= FRAME.top - 0.7 && box.bottom <= FRAME.bottom + 0.1, `${at}: ${box.what}`).toBe(true);
    }
    for (const { what, left, right, top, bottom } of texts) {
      const inside = left >= 10 && right <= FRAME.right + 2.3 && top >= 10 && bottom <= PAGE.height - 10;
      expect(inside, `${at}: ${what} from ${left} to ${right}`).toBe(true);
    }
  }
};

describe.each(editions)("the booklet of the survey, $language, $variant", ({ language, variant }) => {
  const booklet = vrsBooklet(language, variant);
  const pages = personal(booklet);

  it("has whole sheets of paper", () => {
    expect(pages.length % 4).toBe(0);
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_page, index) => index + 1));
  });

  it("lets nothing overlap, run over an edge or leave the margins", () => {
    keepsTheRules(pages);
  });

  it("gives every question that is asked on paper a field with all its boxes, on one page", () => {
    const { items } = deriveRouting(vrs, { MODTOUR: variant === "cyber" ? 1 : 2 }, WAVE);
    const fields = pages.flatMap((page) => page.fields.map((field) => ({ field, page })));
    expect(fields.map(({ field }) => field.id).sort()).toEqual(items.map(({ id }) => id).sort());
    for (const { field, page } of fields) {
      const boxes = page.boxes.filter((box) => box.field === field.id);
      expect(boxes.length, field.id).toBe(expectedBoxes(field));
      const elsewhere = pages.filter((other) => other !== page && other.boxes.some((box) => box.field === field.id));
      expect(elsewhere, field.id).toEqual([]);
      if (field.kind === "single" || field.kind === "multi")
        expect(boxes.map(({ value }) => value).sort(), field.id).toEqual(
          field.choices.map(({ value }) => value).sort(),
        );
    }
  });

  it("prints the title and every option of each question in the reader's language, with no gap left to fill", () => {
    const text = flatText(pages).replaceAll(/\s+/g, " ");
    expect(text).not.toMatch(/[{}]/);
    const joined = text.replaceAll(" ", "");
    for (const { fields } of pages)
      for (const { title, choices } of fields)
        for (const part of [title, ...choices.map((choice) => choice.text.replace(/^\d+\u00a0: /, ""))])
          expect(joined, part).toContain(part.replaceAll(/\s+/g, ""));
  });

  it("uses no character that its faces cannot print", () => {
    for (const item of pages.flatMap(({ items }) => items))
      if (isText(item)) expect(unprintable(item.text, item.font), item.text).toEqual([]);
  });

  it("never lets a title stand alone at the foot of a page", () => {
    for (const page of pages)
      for (const item of page.items) {
        if (!isText(item) || item.size !== TYPE.heading.size || item.x !== FRAME.text || item.y < FRAME.top) continue;
        const below = page.items.filter((other) => isText(other) && other.y > item.y + 4 && other.y < FRAME.bottom);
        expect(below.length, item.text).toBeGreaterThan(1);
      }
  });

  it("prints no question of a sensitive part that asks for an opt-in, nor its title", () => {
    const text = flatText(pages);
    const hidden = vrs.modules.filter(({ optIn }) => optIn);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { title } of hidden) expect(text).not.toContain(title[language]);
    for (const { fields } of pages)
      for (const { variable } of fields) expect(vrs.variables[variable]!.sensitivity).toBeLessThan(2);
  });

  it("shows neutral titles for sealed parts, and none of the survey's own", () => {
    const text = flatText(pages);
    for (const { sealed, title } of vrs.modules) if (sealed) expect(text).not.toContain(title[language]);
    expect(text).not.toContain(vrs.title[language]);
  });

  it("asks how to be reached on a leaf that holds no answer, in front or behind", () => {
    const sheet = pages[booklet.sheetPage! - 1]!;
    const back = pages[booklet.sheetPage!]!;
    expect(booklet.sheetPage! % 2).toBe(1);
    expect(sheet.fields.map(({ variable }) => vrs.variables[variable]!.contact)).toEqual([true]);
    expect([back.fields, back.boxes]).toEqual([[], []]);
    const elsewhere = pages.filter((page) => page !== sheet).flatMap(({ fields }) => fields);
    expect(elsewhere.some(({ variable }) => vrs.variables[variable]!.contact)).toBe(false);
  });

  it("shows the help lines to everybody, on the inside of the cover", () => {
    for (const { number } of HELP_LINES) expect(textsOf(pages[1]!)).toContain(number);
    expect(pages[1]!.fields).toEqual([]);
  });
});

describe("the layout", () => {
  it("is the same each time", () => {
    const request = {
      questionnaire: vrs,
      language: "fr",
      wave: WAVE,
      variant: "standard",
      preload: { MODTOUR: 2 },
      helpLines: HELP_LINES,
    } as const;
    expect(layOutBooklet({ ...request, helpLines: [...HELP_LINES] })).toEqual(vrsBooklet("fr", "standard"));
  });

  it("has a form for every kind of question", () => {
    const booklet = laySmall(everyKind);
    const pages = personal(booklet);
    keepsTheRules(pages);
    const kinds = Object.fromEntries(
      pages.flatMap(({ fields }) => fields).map(({ id, kind, length }) => [id, `${kind} ${length}`]),
    );
    expect(kinds).toEqual({
      YES: "single 0",
      MANY: "multi 0",
      COUNT: "digits 3",
      YEAR: "digits 4",
      TOWN: "letters 25",
      WORD: "letters 25",
      LINE: "area 80",
      COMMENT: "area 1000",
      ROW1: "single 0",
      ROW2: "single 0",
      SCREEN1: "single 0",
      SCREEN2: "single 0",
    });
    expect(booklet.sheetPage).toBeNull();
  });

  it("sets rows of a table with their boxes under each other", () => {
    const boxes = personal(laySmall(everyKind)).flatMap((page) => page.boxes);
    const places = (field: string) => boxes.filter((box) => box.field === field).map(({ x }) => x);
    expect(places("ROW1")).toEqual(places("ROW2"));
    expect(places("ROW1")).toHaveLength(3);
  });

  it("remembers for every field the one piece that holds it, with all of its boxes", () => {
    for (const { page, boxes, extents } of vrsBooklet("fr", "cyber").pages)
      for (const { field, y, h } of boxes) {
        const holding = extents.filter(({ fields }) => fields.includes(field));
        expect(holding, `${field} on page ${page}`).toHaveLength(1);
        expect(
          holding.every(({ top, bottom }) => y >= top - 1 && y + h <= bottom + 1),
          `${field} on page ${page}`,
        ).toBe(true);
      }
  });

  it("breaks no title wider than its column", () => {
    for (const { items } of personal(vrsBooklet("fr", "standard")))
      for (const item of items)
        if (isText(item) && item.font === "voice-bold" && item.size === TYPE.question.size)
          expect(textWidth(item.text, item.font, item.size), item.text).toBeLessThanOrEqual(COLUMN + 0.1);
  });

  it("tells a question on paper as the questionnaire says for paper", () => {
    const field = personal(vrsBooklet("en", "standard"))
      .flatMap(({ fields }) => fields)
      .find(({ id }) => id === "FSCONF")!;
    expect(field.title).toBe(toldIn(vrs.variables.FSCONF!, "paper").title.en);
  });
});
