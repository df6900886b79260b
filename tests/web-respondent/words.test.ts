import { describe, expect, it } from "vitest";
import { accessibility } from "../../web-respondent/words/accessibility";
import { easy } from "../../web-respondent/words/easy";
import { en as own } from "../../web-respondent/words/en";
import { fr as leur } from "../../web-respondent/words/fr";

const fr = { ...leur, ...accessibility.fr, ...easy.fr };
const en = { ...own, ...accessibility.en, ...easy.en };

/** Every text of a language, with what its functions say for small and large numbers. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown): string[] => {
    if (typeof word === "string") return [word];
    if (typeof word === "function") return [1, 2, 25].flatMap((count) => textsOf([word(count, count)]));
    return typeof word === "object" && word !== null ? textsOf(word) : [];
  });
}

describe("the words of the household's app", () => {
  it("are the same in both languages, key by key", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    expect(en.privacyPoints).toHaveLength(fr.privacyPoints.length);
  });
  it("French has a no-break space before ? : ; ! » and after «", () => {
    for (const text of textsOf(fr)) expect(text).not.toMatch(/[ \p{L}\p{N})][?:;!»](?!\/)|« /u);
  });
  it("French and English use the typographic apostrophe", () => {
    for (const text of [...textsOf(fr), ...textsOf(en)]) expect(text).not.toContain("'");
  });
  it("never exclaim, and never name the topic", () => {
    for (const text of [...textsOf(fr), ...textsOf(en)])
      expect(text.toLowerCase()).not.toMatch(/!|victim|violen|agress|infraction|police|crime|sécurité|security/);
  });
  it("the page of an ended sitting names no device", () => {
    for (const text of [fr.endedTitle, fr.endedText, en.endedTitle, en.endedText])
      expect(text.toLowerCase()).not.toMatch(/appareil|téléphone|ordinateur|ailleurs|device|phone|computer|elsewhere/);
  });
});
