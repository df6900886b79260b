import { describe, expect, test } from "vitest";
import {
  judgeVersion,
  measureInWords,
  newestTelling,
  type Pinned,
  type Proposal,
  versionInForce,
} from "../../server/domain/wave-version";
import { minutesLater, NOON } from "../factories";

const OPENED = minutesLater(-1000);
const first: Pinned = { serial: 1, questionnaireHash: "a1", measure: "A", kind: "first", holdsFrom: OPENED };
const pin = (serial: number, questionnaireHash: string, kind: Pinned["kind"], minutes: number): Pinned => ({
  ...{ serial, questionnaireHash, kind, measure: questionnaireHash[0]!.toUpperCase() },
  holdsFrom: minutesLater(minutes),
});
const heldAt = (versions: Pinned[], minutes: number) => versionInForce(versions, minutesLater(minutes))?.serial;

describe("which version holds", () => {
  test("the first one, also for whatever happens before the wave opens", () => {
    expect(heldAt([first], -5000)).toBe(1);
    expect(heldAt([first], 0)).toBe(1);
  });

  test("a new telling from its instant on", () => {
    const versions = [first, pin(2, "a2", "telling", 0)];
    expect([heldAt(versions, -1), heldAt(versions, 0)]).toEqual([1, 2]);
  });

  test("a declared measure from its instant on, and not a minute before", () => {
    const versions = [first, pin(2, "b1", "measure", 60)];
    expect([heldAt(versions, 59), heldAt(versions, 60)]).toEqual([1, 2]);
  });

  test("a correction of the telling made before a declared measure holds does not outlive it", () => {
    const versions = [first, pin(2, "b1", "measure", 60), pin(3, "a2", "telling", 30)];
    expect([heldAt(versions, 30), heldAt(versions, 60)]).toEqual([3, 2]);
  });

  test("a correction of a former measure does not bring it back, and reaches those who began with it", () => {
    const versions = [first, pin(2, "b1", "measure", 0), pin(3, "a2", "telling", 30)];
    expect(heldAt(versions, 40)).toBe(2);
    expect(newestTelling(versions, "A", minutesLater(29))?.serial).toBe(1);
    expect(newestTelling(versions, "A", minutesLater(30))?.serial).toBe(3);
  });

  test("the later declaration where two hold from the same instant: so one is withdrawn", () => {
    const versions = [first, pin(2, "b1", "measure", 60), pin(3, "a1", "measure", 60)];
    expect(heldAt(versions, 60)).toBe(3);
  });
});

describe("whether a wave may take over a version", () => {
  const judge = (questionnaireHash: string, over: Partial<Proposal> = {}) =>
    judgeVersion({
      versions: [first],
      candidate: { questionnaireHash, measure: questionnaireHash[0]!.toUpperCase() },
      measureFrom: null,
      closes: minutesLater(1000),
      now: NOON,
      ...over,
    });

  test("the same content is known already", () => {
    expect(judge("a1")).toEqual({ kind: "known" });
  });

  test("equal hashes of measure: it is taken over at once", () => {
    expect(judge("a2")).toEqual({ kind: "telling", holdsFrom: NOON });
  });

  test("a telling that is put back as it was is a new telling", () => {
    const versions = [first, pin(2, "a2", "telling", -10)];
    expect(judge("a1", { versions })).toEqual({ kind: "telling", holdsFrom: NOON });
    expect(judge("a2", { versions })).toEqual({ kind: "known" });
  });

  test("the telling of a measure that holds later holds with it", () => {
    const versions = [first, pin(2, "b1", "measure", 60)];
    expect(judge("b2", { versions })).toEqual({ kind: "telling", holdsFrom: minutesLater(60) });
  });

  test("another measure is refused unless it is declared with an instant", () => {
    expect(judge("b1")).toEqual({ kind: "refused", why: "undeclared" });
    const measureFrom = minutesLater(60);
    expect(judge("b1", { measureFrom })).toEqual({ kind: "measure", holdsFrom: measureFrom });
    expect(judge("b1", { measureFrom: NOON })).toEqual({ kind: "measure", holdsFrom: NOON });
  });

  test("a measure is declared neither for the past nor where nothing measured differs", () => {
    expect(judge("b1", { measureFrom: minutesLater(-1) })).toEqual({ kind: "refused", why: "past" });
    expect(judge("a2", { measureFrom: minutesLater(60) })).toEqual({ kind: "refused", why: "same-measure" });
  });

  test("nothing is taken over once the wave is closed", () => {
    expect(judge("a2", { closes: NOON })).toEqual({ kind: "refused", why: "closed" });
    expect(judge("b1", { measureFrom: minutesLater(1000) })).toEqual({ kind: "refused", why: "closed" });
  });
});

test("a refusal names what differs in measure, each variable once, and leaves wordings out", () => {
  const row = (name: string, kind: "measure" | "telling", aspect: string) =>
    ({ subject: "question", name, kind, aspect, before: null, after: null, sentence: "" }) as const;
  const rows = [row("SATQ", "measure", "codes"), row("SATQ", "measure", "order"), row("BRUIT", "telling", "title")];
  expect(measureInWords(rows)).toBe("SATQ (codes, order)");
  const many = Array.from({ length: 10 }, (_, at) => row(`V${at}`, "measure", "added"));
  expect(measureInWords(many)).toMatch(/^V0 \(added\), .* and 2 more$/);
});
