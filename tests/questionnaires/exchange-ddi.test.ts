/** DDI-Codebook: what an archive reads must be well-formed and whole. No XML schema is at hand here: docs/exchange.md. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toDdi } from "../../questionnaires/compiler/exchange/ddi";
import { element, xmlDocument } from "../../questionnaires/compiler/exchange/xml";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { MISSING } from "../../questionnaires/format/missing";
import { loadTiny, question } from "./tiny";

const wave = { year: 2026, ageFloor: 18 };

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}
const unescaped = (text: string): string => {
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name]!);
};
/** A reader that forgives nothing: every character belongs to a tag, an escaped text or the space between. */
const parse = (xml: string): Node => {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let rest = 0;
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  for (const match of body.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?: [\w:-]+="[^"<]*")*)(\/?)>/g)) {
    open.at(-1)!.text += unescaped(body.slice(rest, match.index));
    rest = match.index + match[0].length;
    const [, closing, name, attributes, empty] = match;
    if (closing) {
      expect(open.pop()!.name).toBe(name);
      continue;
    }
    const pairs = [...attributes!.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescaped(value!)]);
    expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
    const node: Node = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: "" };
    open.at(-1)!.children.push(node);
    if (!empty) open.push(node);
  }
  expect(open).toHaveLength(1);
  expect(body.slice(rest).trim()).toBe("");
  expect(root.children).toHaveLength(1);
  return root.children[0]!;
};
const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
];
/** The sequence of `var` in the schema, as far as we write it: the standard does not forgive another order. */
const ORDER = [
  "labl",
  "qstn",
  "valrng",
  "invalrng",
  "universe",
  "txt",
  "catgry",
  "codInstr",
  "concept",
  "varFormat",
  "notes",
];

describe.each(["vrs-2026", "gbv-2026"])("the DDI of %s", (name) => {
  const questionnaire = loadQuestionnaire(join(import.meta.dirname, "../../questionnaires", name));
  const root = parse(toDdi(questionnaire, wave));
  const variables = all(root, "var");
  test("is well-formed and holds every variable, in order", () => {
    expect(root.attributes).toMatchObject({ xmlns: "ddi:codebook:2_5", version: "2.5" });
    expect(variables.map((node) => node.attributes.name)).toEqual(questionnaire.order);
  });
  test("keeps the order of elements that the schema wants", () => {
    for (const node of variables) {
      const places = node.children.map((child) => ORDER.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
  test("gives every identifier once, and refers to nothing else", () => {
    const ids = [...all(root, "var"), ...all(root, "varGrp"), ...all(root, "fileDscr")].map(
      (node) => node.attributes.ID!,
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const group of all(root, "varGrp"))
      for (const id of group.attributes.var!.split(" ")) expect(ids).toContain(id);
  });
  test("gives each variable its labels in both languages, its codes and its missing codes", () => {
    for (const node of variables) {
      const variable = questionnaire.variables[node.attributes.name!]!;
      const labels = node.children.filter((child) => child.name === "labl");
      expect(labels.map((child) => child.attributes["xml:lang"])).toEqual(["fr", "en"]);
      const categories = node.children.filter((child) => child.name === "catgry");
      const codes = (missing: boolean) =>
        categories
          .filter((child) => (child.attributes.missing === "Y") === missing)
          .map((child) => Number(child.children.find(({ name }) => name === "catValu")!.text));
      expect(codes(false)).toEqual(variable.choices.map((choice) => choice.value));
      for (const code of variable.missing) expect(codes(true)).toContain(MISSING[code].spss);
      expect(all(node, "item").map((item) => Number(item.attributes.VALUE))).toEqual([...codes(false), ...codes(true)]);
    }
  });
  test("leaves no place of a text open", () => {
    expect(root.attributes).toBeDefined();
    for (const node of [...all(root, "labl"), ...all(root, "qstnLit")]) expect(node.text).not.toMatch(/\{(N|ageFloor)/);
  });
});

test("universe, modes, wording and ICCS class of a question are told", () => {
  const lines = [
    'visibleIf: "{Q1} = 1"',
    'iccs: "0501/0502"',
    "askedIn: [web, phone]",
    "phone: {title: {fr: Dites, en: Say}, note: {fr: Non lu, en: Unread}}",
  ];
  const questionnaire = loadTiny(`${question("Q1")}\n${question("Q2", ...lines)}`);
  const variable = all(parse(toDdi(questionnaire, wave)), "var")[1]!;
  const texts = (name: string) => all(variable, name).map((node) => node.text);
  expect(texts("universe")).toEqual(["Si {Q1} = 1", "If {Q1} = 1"]);
  expect(texts("concept")).toEqual(["0501", "0502"]);
  expect(texts("ivuInstr")).toEqual(["Non lu", "Unread"]);
  expect(texts("notes")).toEqual(expect.arrayContaining(["Asked on the web, by telephone.", "Say"]));
  expect(all(variable, "catgry").map((node) => node.attributes.missType)).toContain("not-asked");
});

test("signs of XML in a text are escaped, and what XML cannot hold is left out", () => {
  const text = `<b> & "c" > \u0001\u{1F600}`;
  const root = parse(xmlDocument(element("a", { title: text }, element("b", {}, text))));
  expect(root.attributes.title).toBe('<b> & "c" > \u{1F600}');
  expect(root.children[0]!.text).toBe('<b> & "c" > \u{1F600}');
});
