/** The floor in the console: the verdict, what a decision sends, and intervals that can be compared by eye alone. */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EMPTY, requestOf } from "../../cati-console/floor/decision";
import { Live } from "../../cati-console/floor/Live";
import { axisEnd, intervalsOf } from "../../cati-console/floor/scale";
import { Verdict } from "../../cati-console/floor/Verdict";
import { Written } from "../../cati-console/floor/Written";
import { FLOOR } from "../../cati-console/words/floor";
import { MESSAGES } from "../../cati-console/words/messages";
import type { Monitorings } from "../../server/contract/coaching";
import type { FloorWaiting, FloorWork, LiveFloor, Results, Seat } from "../../server/contract/floor";
import { wilson } from "../../statistics/wilson";

const seat = (name: string, over: Partial<Seat> = {}): Seat => ({
  login: name.toLowerCase(),
  name,
  state: "ready",
  since: null,
  case: null,
  ...over,
});
const floor = (seats: Seat[], over: Partial<LiveFloor> = {}): LiveFloor => ({
  at: "2026-03-10T12:00:00.000Z",
  seats,
  planned: 0,
  absent: [],
  callsWaiting: 0,
  ...over,
});
const nothing = { rows: [], total: 0 };
const waiting = (over: Partial<FloorWaiting> = {}): FloorWaiting => ({
  refusals: nothing,
  appointments: nothing,
  cases: nothing,
  interviewers: [],
  ...over,
});
const said = (page: ReactElement) =>
  renderToStaticMarkup(page)
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|");

describe("the verdict", () => {
  const verdict = (live: LiveFloor, list: FloorWaiting) => said(<Verdict ref={null} live={live} waiting={list} />);
  it("is one sentence: how many work, how many are on a call, how much waits for somebody", () => {
    const seats = [
      seat("Ana", { state: "interview" }),
      seat("Béa"),
      seat("Cléo", { state: "pause" }),
      seat("Dan", { state: "quiet" }),
    ];
    const list = waiting({ cases: { rows: [], total: 2 }, refusals: { rows: [], total: 3 } });
    const text = verdict(floor(seats, { planned: 4, absent: [{ login: "e", name: "Éva" }], callsWaiting: 1 }), list);
    expect(text).toContain("3 personnes au travail, 1 en appel\u00a0: |5 cas attendent quelqu’un");
    expect(text).toContain(
      "4 personnes prévues maintenant. Pas encore là\u00a0: Éva. Sans nouvelles\u00a0: Dan. 1 appel promis attend.",
    );
  });
  it("says that nothing waits, and that nobody is there", () => {
    expect(verdict(floor([seat("Ana")]), waiting())).toContain(
      "1 personne au travail, 0 en appel\u00a0: rien n’attend",
    );
    expect(verdict(floor([]), waiting())).toContain("Personne n’est au plateau.");
  });
});

describe("who is in which call", () => {
  it("shows each console as it was given, with the case's number and the hour of an open call", () => {
    const seats = [
      seat("Ana", {
        state: "interview",
        since: "2026-03-10T11:32:00.000Z",
        case: { caseId: "c1", number: "26-000123" },
      }),
      seat("Béa", { state: "quiet" }),
    ];
    const text = said(<Live live={floor(seats)} waiting={waiting()} onView={() => undefined} />);
    expect(text).toContain("Ana|En entretien|");
    expect(text).toContain("26-000123");
    expect(text.indexOf("Ana")).toBeLessThan(text.indexOf("Béa"));
    expect(text).toContain("Béa|Sans nouvelles|–|–|");
  });
});

describe("a decision", () => {
  it("sends what it needs and no more, and nothing while something is missing", () => {
    expect(requestOf(EMPTY)).toBeNull();
    expect(requestOf({ ...EMPTY, decision: "appointment", day: "2026-03-12" })).toBeNull();
    expect(requestOf({ ...EMPTY, decision: "at-rest", interviewer: "claire" })).toEqual({ decision: "at-rest" });
    expect(requestOf({ ...EMPTY, decision: "back-to-calls" })).toEqual({ decision: "back-to-calls" });
    expect(requestOf({ ...EMPTY, decision: "assign" })).toEqual({ decision: "assign", interviewer: null });
    expect(
      requestOf({ ...EMPTY, decision: "appointment", day: "2026-03-12", hour: "18:30", interviewer: "claire" }),
    ).toEqual({
      decision: "appointment",
      at: "2026-03-12T18:30",
      hard: true,
      withWhom: "claire",
    });
  });
});

describe("the axis of a rate", () => {
  const results = (completes: number, calls: number): Results => ({
    calls,
    contacts: calls,
    refusals: 0,
    completes,
    rates: { contacts: null, refusals: null, completes: wilson(completes, calls) },
  });
  const few: Results = {
    calls: 3,
    contacts: 1,
    refusals: 0,
    completes: 1,
    rates: { contacts: null, refusals: null, completes: null },
  };
  const stretch = (of: Results) => ({ minutes: 60, results: of });
  const person = (login: string, of: Results) => ({ login, name: login, today: stretch(of), week: stretch(of) });
  const work: FloorWork = {
    fewestCalls: 20,
    from: "2026-03-04",
    people: [person("ana", results(6, 30)), person("bea", few), person("cleo", results(1, 40))],
    floor: { today: results(7, 70), week: results(7, 70) },
  };
  it("is one for everybody, and holds every interval", () => {
    const all = intervalsOf(work, "today", "completes");
    expect(all).toHaveLength(3);
    const end = axisEnd(all);
    for (const { high } of all) expect(high).toBeLessThanOrEqual(end);
    expect(end).toBe(0.4);
    expect(axisEnd([])).toBeGreaterThan(0);
  });
});

describe("what an observer wrote", () => {
  const of: Monitorings = {
    items: [
      { key: "pace", label: { fr: "Rythme", en: "Pace" }, look: { fr: "", en: "" } },
      { key: "entry", label: { fr: "Saisie", en: "Entry" }, look: { fr: "", en: "" } },
    ],
    marks: ["Un", "Deux", "Trois", "Quatre"].map((fr) => ({ fr, en: fr })),
    written: [
      {
        id: "1",
        interviewer: "Ana",
        observer: "Zoé",
        day: "2026-03-10",
        marks: { pace: 2, entry: null },
        note: "Bien.",
      },
    ],
  };
  it("stands item by item with its words, and is never added up", () => {
    const text = said(<Written of={of} />);
    expect(text).toContain("Rythme|2, Deux|Saisie|pas entendu|Bien.");
    expect(text).not.toMatch(/total|moyenne|score|note globale/i);
  });
});

describe("words of the floor", () => {
  it("French never breaks before a sign that wants a space, and no word of either language ranks people", () => {
    const texts = [FLOOR, MESSAGES].flatMap((both) =>
      Object.values(both.fr).map((word) =>
        typeof word === "string" ? word : (word as (...v: unknown[]) => string)(3, 2),
      ),
    );
    expect(texts.filter((text) => / [?!:;»%]/.test(text))).toEqual([]);
    const all = JSON.stringify([...texts, ...Object.values(FLOOR.en)]);
    expect(all).not.toMatch(/meilleur|classement|premier de|best|leader|top /i);
  });
});
