/** Reconciliation is a pure function over events: the same events give the same outcome, in whatever order they arrived. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mode } from "../../questionnaires/format/types";
import {
  type IdentityEvent,
  isRuling,
  type ResponseHistory,
  reconcile,
  type SaveFacts,
  type WaveRule,
} from "../../server/domain/reconciliation";
import { RECONCILIATIONS } from "../../server/domain/response";

const FRAME = { birthYear: 1984, sex: 2 } as const;
const RULES: WaveRule[] = RECONCILIATIONS.map((reconciliation) => ({
  reconciliation,
  modePrecedence: ["phone", "web", "paper"],
}));
const FIRST = RULES[0]!;
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 0, minute));
const given = (values: Record<string, unknown>) =>
  Object.entries(values).map(([variable, value]) => ({ variable, value }));
const save = (version: number, minute: number, payload: Partial<SaveFacts["payload"]> = {}): SaveFacts => ({
  version,
  at: at(minute),
  payload: { entries: [], ...payload },
});
const submit = (version: number, minute: number, state: "partial" | "complete" = "complete") =>
  save(version, minute, { submitted: true, state });
const history = (id: string, saves: SaveFacts[], modes: Mode[] = ["web"]): ResponseHistory => ({
  id,
  modes,
  begun: saves[0]?.at ?? at(0),
  saves,
});
const whole = (id: string, minute: number, who: Record<string, unknown> = { ANNAIS: 1984, SEXE: 2 }, modes?: Mode[]) =>
  history(id, [save(1, minute, { entries: given(who) }), submit(2, minute + 30)], modes);
const note = (responseId: string, decision: IdentityEvent["decision"], minute = 1000): IdentityEvent => ({
  id: `${responseId} ${decision} ${minute}`,
  responseId,
  decision,
  at: at(minute),
});
const standingOf = (verdicts: ReturnType<typeof reconcile>) => verdicts.find(({ stands }) => stands)?.id ?? null;

/** Up to four responses with their saves, answered by one or several people, finished or not. */
const someSaves = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      entries: fc.array(
        fc.oneof(
          fc.record({ variable: fc.constant("ANNAIS"), value: fc.constantFrom(1983, 1984, 1985, 1990) }),
          fc.record({ variable: fc.constant("SEXE"), value: fc.constantFrom(1, 2, 3) }),
          fc.record({ variable: fc.constantFrom("SATQ", "NBPERS"), value: fc.nat(5) }),
          fc.record({ variable: fc.constant("ANNAIS"), missing: fc.constantFrom("refused", "blank") }),
        ),
        { maxLength: 3 },
      ),
      end: fc.constantFrom("", "", "complete", "partial", "stop"),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => {
    let minute = 0;
    return list.map(({ gap, entries, end }, index): SaveFacts => {
      minute += gap;
      const close =
        end === "stop"
          ? { stopped: "IDOK" }
          : end === ""
            ? {}
            : { submitted: true as const, state: end as "complete" | "partial" };
      return save(index + 1, minute, { entries, ...close });
    });
  });
const someCase = fc
  .array(fc.record({ saves: someSaves, modes: fc.subarray<Mode>(["web", "phone", "paper"], { minLength: 1 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((list) => {
    const histories = list.map(({ saves, modes }, index) => history(`r${index}`, saves, modes));
    const notes = fc.array(
      fc.record({
        responseId: fc.constantFrom(...histories.map(({ id }) => id)),
        decision: fc.constantFrom<IdentityEvent["decision"]>("sampled-person", "somebody-else", "doubtful", "no-doubt"),
        minute: fc.nat(5),
        id: fc.uuid(),
      }),
      { maxLength: 4 },
    );
    return fc.record({
      histories: fc.constant(histories),
      notes: notes.map((all) => all.map(({ minute, ...rest }): IdentityEvent => ({ ...rest, at: at(minute) }))),
      frame: fc.constantFrom(FRAME, null),
      seed: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    });
  });
/** The same things as they might have arrived. */
const shuffled = <T>(list: readonly T[], seed: readonly number[]): T[] =>
  list
    .map((one, index) => ({ one, key: seed[index % seed.length]! * 31 + index * 17 }))
    .sort((a, b) => (a.key % 97) - (b.key % 97) || a.key - b.key)
    .map(({ one }) => one);

describe("whatever arrives, and in whatever order", () => {
  test.each(RULES)("the outcome is the same under $reconciliation", (rule) => {
    fc.assert(
      fc.property(someCase, ({ histories, notes, frame, seed }) => {
        const arrived = shuffled(histories, seed).map((one) => ({ ...one, saves: shuffled(one.saves, seed) }));
        const now = reconcile(arrived, frame, shuffled(notes, seed), rule);
        const then = reconcile(histories, frame, notes, rule);
        const byId = (verdicts: typeof now) => [...verdicts].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(now)).toEqual(byId(then));
      }),
      { numRuns: 500 },
    );
  });

  test("nothing is lost: each response has one verdict, and no event is changed or taken out", () => {
    fc.assert(
      fc.property(someCase, fc.constantFrom(...RULES), ({ histories, notes, frame }, rule) => {
        const before = structuredClone({ histories, notes });
        const verdicts = reconcile(histories, frame, notes, rule);
        expect(verdicts.map(({ id }) => id)).toEqual(histories.map(({ id }) => id));
        expect({ histories, notes }).toEqual(before);
      }),
    );
  });

  test("one stands as a whole, unless all were stopped or are somebody else’s; never two", () => {
    fc.assert(
      fc.property(someCase, fc.constantFrom(...RULES), ({ histories, notes, frame }, rule) => {
        const verdicts = reconcile(histories, frame, notes, rule);
        const may = verdicts.filter(({ state, ruling }) => state !== "stopped" && ruling !== "somebody-else");
        const stand = verdicts.filter(({ stands }) => stands);
        expect(stand).toHaveLength(may.length > 0 ? 1 : 0);
        for (const one of stand) expect(may).toContain(one);
      }),
    );
  });

  test("a rule that is changed and changed back gives back what stood", () => {
    fc.assert(
      fc.property(someCase, ({ histories, notes, frame }) => {
        const first = reconcile(histories, frame, notes, FIRST);
        for (const rule of RULES) reconcile(histories, frame, notes, rule);
        expect(reconcile(histories, frame, notes, FIRST)).toEqual(first);
      }),
    );
  });

  test("the order between two does not depend on a third that neither stands nor is decided on", () => {
    fc.assert(
      fc.property(someCase, fc.constantFrom(...RULES), ({ histories, notes, frame }, rule) => {
        const verdicts = reconcile(histories, frame, notes, rule);
        const stands = standingOf(verdicts);
        for (const { id } of verdicts) {
          if (id === stands) continue;
          const without = histories.filter((one) => one.id !== id);
          if (without.length > 0) expect(standingOf(reconcile(without, frame, notes, rule))).toBe(stands);
        }
      }),
    );
  });
});

describe("completion is read from the events", () => {
  const paper = whole("paper", 100, undefined, ["paper"]);
  test("parts that were put off and answered later complete a response later", () => {
    const web = history("web", [save(1, 0), submit(2, 10, "partial"), save(3, 300), submit(4, 310)]);
    const [first, second] = reconcile([web, paper], FRAME, [], FIRST);
    expect(first).toMatchObject({ state: "complete", completedAt: at(310), stands: false, by: "rule" });
    expect(second).toMatchObject({ completedAt: at(130), stands: true });
  });
  test("a correction after completion does not make it later", () => {
    const web = history("web", [save(1, 0), submit(2, 10), save(3, 300), submit(4, 310)]);
    expect(reconcile([web, paper], FRAME, [], FIRST)[0]).toMatchObject({ completedAt: at(10), stands: true });
  });
  test("two finished on the same day are told apart by the minute", () => {
    const verdicts = reconcile([whole("b", 61), whole("a", 60)], FRAME, [], FIRST);
    expect(standingOf(verdicts)).toBe("a");
  });
});

describe("who answered", () => {
  const sampled = whole("late", 200);
  const other = whole("early", 0, { ANNAIS: 1960, SEXE: 2 });
  test("a finished response that contradicts the frame is doubtful, comes last, and says where it differs", () => {
    for (const rule of RULES) {
      const verdicts = reconcile([other, sampled], FRAME, [], rule);
      expect(standingOf(verdicts)).toBe("late");
      expect(verdicts[0]).toMatchObject({
        doubtful: true,
        by: "frame",
        contradiction: { with: "frame", birthYear: true, sex: false },
      });
      expect(verdicts[1]).toMatchObject({ doubtful: false, contradiction: null, by: "frame" });
    }
  });
  test("one that is under way is not doubtful yet", () => {
    const begun = history("begun", [save(1, 0, { entries: given({ ANNAIS: 1960 }) })]);
    expect(reconcile([begun], FRAME, [], FIRST)[0]).toMatchObject({ doubtful: false, stands: true });
  });
  test("without a frame, two finished responses that contradict each other are both doubtful", () => {
    const verdicts = reconcile([other, sampled], null, [], FIRST);
    expect(verdicts.map(({ doubtful }) => doubtful)).toEqual([true, true]);
    expect(verdicts[0]?.contradiction).toEqual({ with: "other-response", birthYear: true, sex: false });
    expect(standingOf(verdicts)).toBe("early");
  });
  test("a doubt that was noted holds when the frame is destroyed", () => {
    const verdicts = reconcile([other, sampled], null, [note("early", "doubtful")], FIRST);
    expect(standingOf(verdicts)).toBe("late");
    const taken = reconcile(
      [other, sampled],
      null,
      [note("early", "doubtful", 1), note("early", "no-doubt", 2)],
      FIRST,
    );
    expect(standingOf(taken)).toBe("early");
  });
  test("“sampled person” overrides the comparison, and ends the doubt", () => {
    const verdicts = reconcile([other, sampled], FRAME, [note("early", "sampled-person")], FIRST);
    expect(verdicts[0]).toMatchObject({ stands: true, doubtful: false, ruling: "sampled-person" });
  });
  test("“somebody else” never stands, not even alone", () => {
    expect(reconcile([sampled], FRAME, [note("late", "somebody-else")], FIRST)[0]).toMatchObject({
      stands: false,
      by: "decided",
      doubtful: false,
    });
    const both = reconcile([other, sampled], FRAME, [note("late", "somebody-else")], FIRST);
    expect(both[0]).toMatchObject({ stands: true, by: "decided" });
  });
  test("the later decision holds, however they arrive, and no note of the platform undoes it", () => {
    const notes = [
      note("early", "somebody-else", 5),
      note("early", "sampled-person", 9),
      note("early", "doubtful", 20),
    ];
    for (const list of [notes, [...notes].reverse()])
      expect(reconcile([other], FRAME, list, FIRST)[0]?.ruling).toBe("sampled-person");
    expect(notes.filter(({ decision }) => isRuling(decision))).toHaveLength(2);
  });
});
