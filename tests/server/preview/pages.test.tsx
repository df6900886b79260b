import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../../print/layout/fonts";
import { loadQuestionnaire } from "../../../questionnaires/compiler/load";
import type { RoutedPaper } from "../../../questionnaires/compiler/paper-routing";
import { LANGUAGES, MODES, type Variable } from "../../../questionnaires/format/types";
import { Edition } from "../../../server/commands/questionnaire/preview/edition";
import { type Band, cropAround, cropOf } from "../../../server/commands/questionnaire/preview/paper";
import { itemId, pathAfter, printedPathAfter } from "../../../server/commands/questionnaire/preview/path";
import { QuestionPage } from "../../../server/commands/questionnaire/preview/question-page";
import { routeOf, stepOf } from "../../../server/commands/questionnaire/preview/sitting";
import { root } from "../../support/root";

const WAVE = { year: 2026, ageFloor: 18 };
const questionnaires = [
  { name: "vrs-2026", variables: 250, paths: 600 },
  { name: "gbv-2026", variables: 164, paths: 250 },
].map((each) => ({ ...each, edition: new Edition(loadQuestionnaire(join(root, "questionnaires", each.name)), WAVE) }));

const variablesOf = ({ questionnaire }: Edition): Variable[] =>
  questionnaire.order.map((name) => questionnaire.variables[name]!);
const idOf = ({ name, scope }: Variable) => itemId({ variable: name, report: scope === "incident" ? 1 : null });

describe.each(questionnaires)("the preview of $name", ({ edition, variables, paths }) => {
  const { questionnaire } = edition;

  it("finds earlier answers that lead to every question, in every mode that asks it", () => {
    expect(questionnaire.order).toHaveLength(variables);
    for (const variable of variablesOf(edition))
      for (const mode of MODES) {
        const sitting = edition.sitting(variable, mode);
        const isAsked = variable.origin === "asked" && variable.askedIn.includes(mode);
        expect(sitting !== null, `${variable.name} ${mode}`).toBe(isAsked);
        if (sitting) expect(stepOf(routeOf(questionnaire, sitting), sitting), `${variable.name} ${mode}`).toBeDefined();
      }
  });

  it.each([
    { language: "fr", every: 1 },
    { language: "en", every: 5 },
  ] as const)(
    "draws variables in $language, one in $every, with a column for each mode that asks it",
    ({ language, every }) => {
      for (const [at, variable] of variablesOf(edition).entries()) {
        if (at % every !== 0) continue;
        const page = renderToStaticMarkup(<QuestionPage {...{ edition, variable, language, answer: undefined }} />);
        const asks = (mode: (typeof MODES)[number]) => variable.origin === "asked" && variable.askedIn.includes(mode);
        expect(page.includes(`data-question="${variable.name}"`), `${variable.name} on the web`).toBe(asks("web"));
        expect(page.includes('class="phone body"'), `${variable.name} by telephone`).toBe(asks("phone"));
        expect(page.includes("data-band="), `${variable.name} on paper`).toBe(asks("paper"));
      }
    },
    120_000,
  );

  it.each(LANGUAGES)(
    "cuts the booklet between questions: no box and no line of text is parted in %s",
    (language) => {
      const parted = (bands: Band[], top: number, bottom: number) =>
        bands.some((band) => bottom > band.top && top < band.bottom && (top < band.top || bottom > band.bottom));
      for (const variable of variablesOf(edition)) {
        if (!edition.sitting(variable, "paper")) continue;
        const book = edition.book(variable, language);
        const crop = cropAround(book, idOf(variable));
        if (!crop) throw new Error(`${variable.name} is not printed`);
        for (const { page, bands } of [crop, ...cropOf(book, [idOf(variable)])]) {
          const inside = bands.some(({ top, bottom }) =>
            page.boxes.some(({ field, y, h }) => field === idOf(variable) && y >= top && y + h <= bottom),
          );
          expect(inside || variable.contact, `${variable.name} is in its own cut`).toBe(true);
          for (const { field, y, h } of page.boxes)
            expect(parted(bands, y, y + h), `${variable.name} parts a box of ${field}`).toBe(false);
          for (const item of page.items)
            if (item.kind === "text" && textWidth(item.text, item.font, item.size) > 0)
              expect(parted(bands, item.y - item.size * 0.25, item.y), `${variable.name} parts “${item.text}”`).toBe(
                false,
              );
        }
      }
    },
    60_000,
  );

  it("follows every trial answer through the booklet, and gets where the compiled questionnaire leads", async () => {
    await edition.follow(() => true);
    expect(edition.followed?.differing).toEqual([]);
    expect(edition.followed?.paths).toBeGreaterThan(paths);
  }, 60_000);
});

describe("the printed path", () => {
  it("is what is printed: a wrong arrow is found", () => {
    const { edition } = questionnaires[0]!;
    const { questionnaire } = edition;
    const demenag = questionnaire.variables.DEMENAG!;
    const sitting = edition.sitting(demenag, "paper")!;
    const { routed } = edition.book(demenag, "fr");
    const wrong: RoutedPaper = {
      ...routed,
      items: routed.items.map((item) => (item.id === "DEMENAG" ? { ...item, arrows: [] } : item)),
    };
    const meant = pathAfter(questionnaire, sitting, { value: 1 }).places;
    expect(printedPathAfter(questionnaire, routed, sitting, { value: 1 }).places).toEqual(meant);
    expect(printedPathAfter(questionnaire, wrong, sitting, { value: 1 }).places).not.toEqual(meant);
  });
});
