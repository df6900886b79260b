import { describe, expect, it } from "vitest";
import { matrixOf, matrixPath, pageCode, pagePayload, readPayload } from "../../print/layout/code";
import { seededRandom, shuffled } from "../../questionnaires/format/incident-draw";
import { FORM_CODE, personal, vrs, vrsBooklet } from "./booklets";
import { isText } from "./geometry";

const booklet = vrsBooklet("fr", "standard");
const codes = booklet.offences.map(({ code }) => code);

describe("a booklet of one case", () => {
  it("carries its code in two places on every page", () => {
    for (const { page, code, items } of personal(booklet)) {
      expect(code).toBe(`7F3K Q2M9 ${String(page).padStart(2, "0")}`);
      expect(items.filter((item) => isText(item) && item.text === code)).toHaveLength(2);
    }
  });

  it("prints the offences in the order drawn for it, in every report", () => {
    const order = shuffled(codes, seededRandom("one booklet"));
    const pages = personal(booklet, order);
    const wanted = order.map((code) => booklet.offences.find((offence) => offence.code === code)!.value);
    for (const id of ["I_TYPE#1", "I_TYPE#2"]) {
      const page = pages.find(({ fields }) => fields.some((field) => field.id === id))!;
      expect(page.boxes.filter(({ field }) => field === id).map(({ value }) => value)).toEqual(wanted);
      expect(page.fields.find((field) => field.id === id)!.choices.map(({ value }) => value)).toEqual(wanted);
    }
    const value = (code: string) => vrs.offences.findIndex((offence) => offence.code === code) + 1;
    expect(wanted).toEqual(order.map(value));
  });

  it("keeps every box where it is in all booklets", () => {
    const places = (order: string[]) =>
      personal(booklet, order).flatMap(({ boxes }) => boxes.map(({ field, x, y, w, h }) => [field, x, y, w, h]));
    expect(places([...codes].reverse())).toEqual(places(codes));
  });

  it("refuses an order that leaves an offence out or repeats one", () => {
    expect(() => personal(booklet, codes.slice(1))).toThrow("every printed offence once");
    expect(() => personal(booklet, [...codes.slice(1), codes[1]!])).toThrow("every printed offence once");
  });
});

describe("the code of a page", () => {
  const payload = pagePayload(FORM_CODE, 3, "a1b2c3d4e5");

  it("is read back: form, page and questionnaire", () => {
    expect(readPayload(payload)).toEqual({ formCode: FORM_CODE, page: 3, hash: "A1B2C3" });
    expect(pageCode("7f3k-q2m9", 3)).toBe("7F3K Q2M9 03");
  });

  it("is refused with one wrong character or two that changed places", () => {
    for (let index = 0; index < payload.length; index += 1) {
      const wrong = payload[index] === "0" ? "1" : "0";
      expect(readPayload(payload.slice(0, index) + wrong + payload.slice(index + 1)), `at ${index}`).toBeNull();
      const [one, other] = [payload[index]!, payload[index + 1] ?? payload[index]!];
      if (one === other) continue;
      expect(readPayload(payload.slice(0, index) + other + one + payload.slice(index + 2)), `from ${index}`).toBeNull();
    }
  });

  it("is a square Data Matrix that fills its place", () => {
    const matrix = matrixOf(payload);
    expect(matrix.columns).toBe(matrix.rows);
    expect(matrixPath(matrix, 10, 20, 12).startsWith("M10 20")).toBe(true);
  });
});
