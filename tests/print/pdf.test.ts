import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawBooklet } from "../../print/render/pdf";
import { personal, vrs, vrsBooklet } from "./booklets";
import { isText } from "./geometry";

let library: PDFiumLibrary;
let pdf: Buffer;
let texts: string[];

/** Spaces of every kind alike: a line break is no difference. */
const plain = (text: string) => text.replaceAll(/[\s\u00a0]+/g, " ");

beforeAll(async () => {
  library = await PDFiumLibrary.init();
  pdf = await drawBooklet(personal(vrsBooklet("fr", "standard")), { title: "Questionnaire", language: "fr" });
  const document = await library.loadDocument(pdf);
  texts = [...document.pages()].map((page) => plain(page.getText()));
  document.destroy();
});
afterAll(() => library.destroy());

describe("the PDF of a booklet", () => {
  it("has every page of the layout", () => {
    expect(texts).toHaveLength(vrsBooklet("fr", "standard").pages.length);
  });

  it("keeps accents, apostrophes and French spaces in its text", () => {
    expect(texts[0]).toContain("Êtes-vous la personne nommée sur le courrier ?");
    expect(texts[0]).toContain("« plusieurs réponses possibles »");
    const all = texts.join(" ");
    const printed = new Set(
      personal(vrsBooklet("fr", "standard")).flatMap(({ items }) =>
        items.filter(isText).flatMap(({ text }) => [...text]),
      ),
    );
    const special = [...printed].filter((letter) => letter > "~" && letter !== "\u00a0");
    expect(special.length).toBeGreaterThan(10);
    for (const letter of special) expect(all, letter).toContain(letter);
    expect(all).toContain("Cela vous a-t-il affecté(e) psychologiquement ?");
    expect(all).toContain("Allez à la question");
  });

  it("is tagged, with language and a neutral title, for screen readers", () => {
    const source = pdf.toString("latin1");
    expect(source).toContain("/Lang (fr)");
    expect(source).toContain("/MarkInfo");
    expect(source).toContain("/Marked true");
    expect(source).toContain("/StructTreeRoot");
    expect(source).not.toContain(vrs.title.fr);
  });

  it("embeds its fonts", () => {
    const source = pdf.toString("latin1");
    expect(source.match(/\/FontFile[23]? /g)?.length ?? 0).toBeGreaterThanOrEqual(5);
  });

  it("is half the size without tags, for the print batch", async () => {
    const pages = personal(vrsBooklet("fr", "standard"));
    const bare = await drawBooklet(pages, { title: "Questionnaire", language: "fr", tagged: false });
    expect(bare.length).toBeLessThan(pdf.length * 0.75);
    expect(bare.toString("latin1")).not.toContain("/StructTreeRoot");
  });

  it("is the same, byte for byte, for the same form: neither the clock nor a person gets into it", async () => {
    const pages = personal(vrsBooklet("fr", "standard"));
    const again = await drawBooklet(pages, { title: "Questionnaire", language: "fr" });
    expect(again.equals(pdf)).toBe(true);
  });
});
