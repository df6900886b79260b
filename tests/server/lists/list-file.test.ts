import { expect, it } from "vitest";
import { readListFile } from "../../../server/services/lists/read-list-file";
import { bothForms, entriesOf } from "../../../server/services/lists/read-lists";

const HEAD = "code;masculine;feminine\n";
const refusal = (text: string): string => {
  try {
    readListFile("some.csv", text);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

it("an office's list is read with or without quotes, byte order mark and carriage returns", () => {
  const text = `\uFEFF${HEAD.trim()}\r\nA1;Maçon;Maçonne\r\n"A2";"Vendeur; acheteur dit ""Bob""";\r\n\r\n`;
  expect(readListFile("some.csv", text)).toEqual([
    { code: "A1", masculine: "Maçon", feminine: "Maçonne" },
    { code: "A2", masculine: 'Vendeur; acheteur dit "Bob"', feminine: "" },
  ]);
});

it.each([
  ["Code,Titre\nA1;Maçon;Maçonne", "some.csv:1: the first line must be “code;masculine;feminine”."],
  [`${HEAD}A1;Maçon`, "some.csv:2: three cells are expected"],
  [`${HEAD}A1;Maçon;Maçonne;x`, "some.csv:2: three cells are expected"],
  [`${HEAD}A1;"Maçon;Maçonne`, "some.csv:2: three cells are expected"],
  [`${HEAD}A 1;Maçon;Maçonne`, "some.csv:2: a code has 1 to 20 letters"],
  [`${HEAD}A1;;Maçonne`, "some.csv:2: the title is empty."],
  [`${HEAD}A1;Maçon;\nA1;Couvreur;`, "some.csv:3: the code A1 stands in line 2 already."],
  [HEAD, "some.csv: the list is empty."],
])("a list with a fault is refused with its line: %j", (text, message) => {
  expect(refusal(text)).toContain(message);
});

it("of many faults the first five are told, and how many more there are", () => {
  expect(refusal(`${HEAD}${"x\n".repeat(8)}`).split("\n")).toHaveLength(6);
  expect(refusal(`${HEAD}${"x\n".repeat(8)}`)).toContain("and 3 more");
});

it.each([
  ["Infirmier de bloc opératoire", "Infirmière de bloc opératoire", "Infirmier ou infirmière de bloc opératoire"],
  ["Agent administratif", "Agente administrative", "Agent administratif ou agente administrative"],
  ["Maçon", "Maçonne", "Maçon ou maçonne"],
  ["Ébéniste", "", "Ébéniste"],
])("both forms of a title stand in its label: %s", (masculine, feminine, label) => {
  expect(bothForms({ masculine, feminine })).toBe(label);
});

it("the list of occupations holds thousands, each with a code of its own", () => {
  expect(entriesOf("occupations")?.size).toBeGreaterThan(5000);
  expect(entriesOf("municipalities")?.size).toBeGreaterThan(34_000);
});
