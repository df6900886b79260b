import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { spell, totalOf, weekOfPerson, weeksFrom } from "../../cati-console/hours/week";
import { PracticeBar } from "../../cati-console/training/PracticeBar";
import { roleCard } from "../../server/services/training/role-cards";
import { LanguageProvider } from "../../staff-ui";

describe("the mark of practice", () => {
  const drawn = (inInterview: boolean, language: "fr" | "en") => {
    const card = roleCard("busy");
    if (!card) throw new Error("There is no such card");
    const { key, title, situation, plays } = card;
    return renderToStaticMarkup(
      <LanguageProvider initial={language}>
        <PracticeBar card={{ key, title, situation, plays: [...plays] }} inInterview={inInterview} opened />
      </LanguageProvider>,
    );
  };

  test("says in both languages that nobody is called", () => {
    expect(drawn(false, "fr")).toContain("Personne n’est appelé");
    expect(drawn(false, "en")).toContain("Nobody is called");
  });

  test("names nobody beside an answer, an invented person neither", () => {
    expect(drawn(false, "fr")).toContain("Karim Fictaud");
    expect(drawn(true, "fr")).not.toContain("Fictaud");
    expect(drawn(true, "fr")).toContain("Je suis en réunion");
  });
});

describe("a week of hours", () => {
  const minutes = (calling: number, pause: number) => ({ calling, pause, training: 0 });
  const days = [
    { day: "2026-03-09", minutes: minutes(125, 15) },
    { day: "2026-03-10", minutes: minutes(60, 0) },
  ];

  test("adds up each kind, and a pause is part of the whole", () => {
    const sum = weekOfPerson({ login: "claire", name: "Claire", now: null, days, stretches: [] });
    expect(sum).toEqual(minutes(185, 15));
    expect(spell(totalOf(sum), "fr")).toBe("3\u00a0h\u00a020");
    expect(spell(0, "fr")).toBe("–");
  });

  test("has a week before and one after, over the end of a year too", () => {
    expect(weeksFrom("2026-12-28", 1)).toBe("2027-01-04");
    expect(weeksFrom("2027-01-04", -1)).toBe("2026-12-28");
  });
});
