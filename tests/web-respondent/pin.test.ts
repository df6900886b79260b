import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { faultOfPin, normalisePin } from "../../web-respondent/app/pin";
import { isInSealedPart, isInside } from "../../web-respondent/app/place";
import { AnswersPage } from "../../web-respondent/pages/answers-page";
import { PinPage } from "../../web-respondent/pages/pin-page";
import { StartPage } from "../../web-respondent/pages/start-page";
import { toOutcome } from "../../web-respondent/sending/api";
import type { EndView, GivenAnswers, Language } from "../../web-respondent/sending/contract";
import { LanguageContext, WORDS } from "../../web-respondent/words";

const LANGUAGES: Language[] = ["fr", "en"];
const text = (fr: string) => ({ fr, en: `${fr} in English` });
const nothing = (): void => undefined;
const drawn = (language: Language, page: React.ReactElement): string =>
  renderToStaticMarkup(createElement(LanguageContext, { value: language }, page)).replaceAll("&#x27;", "'");

describe("a PIN as it is typed", () => {
  it("is its figures, however they are spaced", () => {
    for (const typed of ["482913", " 48 29 13", "48-29-13", "４８２９１３"]) expect(normalisePin(typed)).toBe("482913");
  });
  it("has six to twelve figures and no letter, twice the same", () => {
    expect(faultOfPin("482913", "48 29 13")).toBeNull();
    for (const typed of ["", "48291", "4829134829134", "482913a"]) expect(faultOfPin(typed, typed)).toBe("length");
    expect(faultOfPin("482913", "482914")).toBe("differs");
  });
  it.each([
    [{ status: 401, body: { code: "wrong-pin" } }, { kind: "wrong-pin" }],
    [
      { status: 422, body: { code: "pin-too-simple" } },
      { kind: "pin-refused", why: "simple" },
    ],
    [
      { status: 409, body: { code: "pin-not-now" } },
      { kind: "pin-refused", why: "late" },
    ],
  ])("%o is told from an unknown code and from the end of a sitting", (reply, outcome) => {
    expect(toOutcome(reply)).toEqual(outcome);
  });
});

describe("the offer of a PIN", () => {
  const end = (parts: EndView["parts"]): EndView => ({
    kind: "end",
    reason: "ready",
    version: 1,
    parts,
    putOff: false,
    canGoBack: false,
  });
  const part = (over: Partial<EndView["parts"][number]>) => ({
    letter: "C",
    title: text("Partie"),
    sealed: false,
    state: "now" as const,
    ...over,
  });
  it("comes where a sealed part begins, and not before", () => {
    expect(isInSealedPart(end([part({}), part({ letter: "D", sealed: true, state: "ahead" })]))).toBe(false);
    expect(isInSealedPart(end([part({ state: "done" }), part({ letter: "D", sealed: true })]))).toBe(true);
  });
  it("is watched by the idle lock, like the list of answers", () => {
    expect(isInside({ at: "pin", next: end([]) })).toBe(true);
    expect(isInside({ at: "answers", given: { parts: [] }, corrected: false, notice: null, serial: 1 })).toBe(true);
  });
  it.each(LANGUAGES)("in %s: is never required, and its fields are no password fields", (language) => {
    const html = drawn(language, createElement(PinPage, { onAnswered: nothing, onEnded: nothing }));
    const words = WORDS[language];
    for (const said of [words.pinTitle, words.pinWhat, words.pinWithout, words.pinFirst, words.pinSecond])
      expect(html).toContain(said);
    expect(html).toContain('role="alert"');
    expect(html).not.toMatch(/type="password"|required/);
    expect(html.match(/autoComplete="off"|autocomplete="off"/g)?.length).toBe(3);
  });
});

describe("the start page", () => {
  it.each(LANGUAGES)("in %s: offers the PIN folded to everybody, beside the code", (language) => {
    const html = drawn(
      language,
      createElement(StartPage, { settings: null, code: "", note: null, onStarted: nothing }),
    );
    expect(html).toMatch(new RegExp(`<details class="more"><summary>${WORDS[language].pinHave}</summary>`));
    expect(html).not.toMatch(/type="password"|required|<details[^>]* open/);
  });
});

describe("my answers", () => {
  const given: GivenAnswers = {
    parts: [
      {
        letter: "B",
        title: text("Votre cadre de vie"),
        sealed: false,
        screens: [
          { step: "home", lines: [{ question: text("Votre logement"), answer: text("Une maison") }] },
          {
            step: "area",
            lead: text("Voyez-vous"),
            lines: [
              { question: text("Du bruit"), missing: "dont-know" },
              { question: text("Des travaux"), missing: "refused" },
            ],
          },
        ],
      },
      { letter: "D", title: text("Suite"), sealed: true, screens: [] },
      { letter: "E", title: text("Suite"), sealed: true, screens: [] },
    ],
  };
  const page = (language: Language, over: Partial<Parameters<typeof AnswersPage>[0]> = {}) =>
    drawn(
      language,
      createElement(AnswersPage, {
        given,
        corrected: false,
        notice: undefined,
        onCorrect: nothing,
        onContinue: nothing,
        ...over,
      }),
    );
  it.each(LANGUAGES)("in %s: are told in words, each with its way to correct it", (language) => {
    const html = page(language);
    const words = WORDS[language];
    for (const said of ["Votre logement", "Une maison", "Voyez-vous", words.dontKnow, words.refused])
      expect(html).toContain(said);
    const ids = [...html.matchAll(/<dl id="([^"]+)"/g)].map(([, id]) => id);
    expect([...html.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id)).toEqual(ids);
    expect(ids).toHaveLength(2);
  });
  it("name sealed parts once, by their neutral title, with nothing to press", () => {
    const html = page("fr");
    const shut = html.slice(html.indexOf("part-shut"));
    expect(shut.match(/Suite/g)).toHaveLength(1);
    expect(shut.slice(0, shut.indexOf("</section>"))).not.toContain("<button");
  });
  it("say what was corrected, what failed, and that there is nothing where nothing is", () => {
    expect(page("fr", { corrected: true })).toContain(WORDS.fr.answersCorrected);
    expect(page("fr", { notice: WORDS.fr.backUnreachable })).toMatch(/role="alert"[^>]*>Pas de connexion/);
    expect(page("fr", { given: { parts: [] } })).toContain(WORDS.fr.answersNone);
  });
});
