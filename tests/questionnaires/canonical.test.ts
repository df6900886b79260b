import { expect, test } from "vitest";
import { hashesOf } from "../../questionnaires/compiler/canonical";
import { type Definition, type Raw, readDefinition } from "../../questionnaires/compiler/source";
import { moduleOf, question, writeTiny } from "./tiny";

const definition = (): Definition => readDefinition(writeTiny({ modules: { a: moduleOf(question("Q1")) } })).definition;
const changed = (change: (definition: Definition) => void) => {
  const other = definition();
  change(other);
  return { before: hashesOf(definition()), after: hashesOf(other) };
};

test("another wording leaves the measure as it is, and names another telling", () => {
  const { before, after } = changed((other) => {
    other.questionnaire.title = { fr: "Autre", en: "Other" };
  });
  expect(after.measure).toBe(before.measure);
  expect(after.telling).not.toBe(before.telling);
  expect(after.whole).not.toBe(before.whole);
});

test("another code is another measure, whatever the set of options is called", () => {
  const codes = (value: number): Raw[] => [{ value, text: { fr: "a", en: "a" } }];
  const named = (value: number) => changed((other) => Object.assign(other.choices, { label: codes(value) })).after;
  expect(named(1).measure).not.toBe(named(2).measure);
});

test("the same definition has the same hashes, in whatever order its files were written", () => {
  const turned = changed((other) => {
    other.questionnaire = Object.fromEntries(Object.entries(other.questionnaire).reverse());
  });
  expect(turned.after).toEqual(turned.before);
});
