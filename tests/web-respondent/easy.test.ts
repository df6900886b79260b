/** The rules of easy-to-read words (Inclusion Europe), as far as a program can hold them; and what the two pages must say. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Accessibility } from "../../web-respondent/pages/accessibility";
import { EasyWelcome } from "../../web-respondent/pages/easy-welcome";
import type { Language } from "../../web-respondent/sending/contract";
import { LanguageContext, WORDS } from "../../web-respondent/words";
import { easy, type Must } from "../../web-respondent/words/easy";

const LANGUAGES: Language[] = ["fr", "en"];
const drawn = (language: Language, page: React.ReactElement): string =>
  renderToStaticMarkup(createElement(LanguageContext, { value: language }, page)).replaceAll("&#x27;", "'");
const easyPage = (language: Language, must?: Must, minutes?: number): string =>
  drawn(
    language,
    createElement(
      EasyWelcome,
      { office: "Statistique publique", officePhone: "01 99 00 00 00", minutes, ...(must && { must }) },
      "the code",
    ),
  );
const linesOf = (html: string): string[] =>
  [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, line]) => line!.replace(/<[^>]+>/g, ""));

describe.each(LANGUAGES)("the easy-to-read welcome in %s", (language) => {
  const words = easy[language];
  const lines = (["yes", "no", "letter"] as const).flatMap((must) => linesOf(easyPage(language, must, 30)));

  it("has one sentence a line, of twelve words at most", () => {
    expect(lines.length).toBeGreaterThan(120);
    for (const line of lines) {
      expect(line, line).toMatch(/^[^.?]*[.?]$/);
      expect(line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, line).toBeLessThanOrEqual(12);
    }
  });
  it("writes numbers as figures, and has no bracket, semicolon, abbreviation or percentage", () => {
    for (const line of lines) {
      expect(line).not.toMatch(/[();%]|…|\b(etc|e\.g|i\.e|cf)\b/);
      expect(line.toLowerCase()).not.toMatch(
        /(?<!\p{L})(deux|trois|quatre|cinq|dix|trente|two|three|four|five|ten|thirty)(?!\p{L})/u,
      );
    }
  });
  it("says all that the first page must say, and takes the names of buttons from them", () => {
    const page = easyPage(language, "yes", 30);
    for (const said of ["Statistique publique", "01 99 00 00 00", "30 minutes", "the code"])
      expect(page).toContain(said);
    expect(page.match(/<h2>/g)).toHaveLength(12);
    expect(words.easyExit.join(" ")).toContain(WORDS[language].leaveNow);
    expect(words.easyHelp.join(" ")).toContain(WORDS[language].help);
    expect(words.easyStart.join(" ")).toContain(WORDS[language].start);
    expect(words.easyStays.join(" ")).toContain(WORDS[language].name);
  });
  it("claims neither duty nor time that it was not told", () => {
    const page = easyPage(language);
    expect(page).toContain(words.easyMust.letter[0]);
    for (const told of [words.easyMust.yes[0], words.easyMust.no[0]]) expect(page).not.toContain(told);
    expect(page).not.toContain("minutes");
  });
});

describe.each(LANGUAGES)("the accessibility statement in %s", (language) => {
  const page = drawn(language, createElement(Accessibility, { officePhone: "01 99 00 00 00" }));

  it("says its state, the law, whom to call and the ways of appeal", () => {
    for (const said of [
      "RGAA",
      "4.1",
      "2005-102",
      "106",
      "Libre réponse 71120",
      "75342 Paris CEDEX 07",
      "defenseurdesdroits.fr",
    ])
      expect(page).toContain(said);
    expect(page).toMatch(language === "fr" ? /déclaré non conforme/ : /declared not compliant/);
    expect(page).toContain('href="tel:0969390000"');
    expect(page.match(/href="tel:0199000000"/g)).toHaveLength(2);
  });
  it("leads to no other site", () => {
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, href]) => href!.startsWith("tel:"))).toBe(true);
  });
  it("leaves its title to the summary that unfolds it, where there is one", () => {
    const untitled = drawn(language, createElement(Accessibility, { officePhone: "1", titled: false }));
    expect(page).toContain("<h1");
    expect(untitled).not.toContain("<h1");
  });
});
