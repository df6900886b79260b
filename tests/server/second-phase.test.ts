/** The draw of phase two on the real store: who is drawn, how batches mix, and that no row in clear tells a victim. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INCLUSION } from "../../server/domain/second-phase";
import { drawSecondPhase } from "../../server/services/fieldwork/draw-second-phase";
import type { Case } from "../../server/store/records";
import { aWave } from "../factories";
import { type TwoPhases, thereEngines, twoPhases } from "./two-phases";

describe.each(thereEngines)("phase two on $name", { timeout: 120_000 }, (engine) => {
  let survey: TwoPhases;
  let said: Record<"victim" | "otherActs" | "nothing" | "tookBack", Set<string>>;
  let first: Case[];
  const ids = (cases: readonly Case[]) => new Set(cases.map(({ id }) => id));
  const from = (row: Case) => row.drawnFrom?.caseId ?? "";

  beforeAll(async () => {
    survey = await twoPhases(engine);
    said = {
      victim: ids(await survey.answered("victim", 14)),
      otherActs: ids(await survey.answered("otherActs", 20)),
      nothing: ids(await survey.answered("nothing", 110)),
      tookBack: ids(await survey.answered("tookBack", 20)),
    };
    await survey.answered("victimWhoDeclines", 5);
    await survey.answered("victimWhoSaysNothing", 5);
    await survey.answered("victim", 3, { stands: false });
    await survey.answered("victim", 3, { state: "partial" });
    const [erased] = await survey.answered("victim", 1);
    await survey.ctx.store.write((tx) => tx.eraseKeys(erased!.id));
  }, 180_000);
  afterAll(() => survey?.close());

  test("a dry run tells the total, and draws nobody", async () => {
    const told = await survey.draw(true);
    expect(told.persons).toBeGreaterThanOrEqual(30);
    expect(await survey.drawn()).toEqual([]);
    expect(await survey.draw(true)).toEqual(told);
  });

  test("only those who agreed are drawn, nobody twice, by the rate of their group", async () => {
    const told = await survey.draw();
    first = await survey.drawn();
    expect(told).toMatchObject({ persons: first.length, before: 0 });
    expect(Object.keys(told).sort()).toEqual(["batches", "before", "persons"]);
    expect(new Set(first.map(from)).size).toBe(first.length);
    const agreed = new Set(Object.values(said).flatMap((group) => [...group]));
    for (const row of first) expect(agreed.has(from(row))).toBe(true);
    const share = (group: Set<string>) => first.filter((row) => group.has(from(row))).length / group.size;
    expect(share(said.victim)).toBe(1);
    expect(share(said.otherActs)).toBeGreaterThan(0);
    expect(share(said.nothing)).toBeLessThan(0.55);
  });

  test("what phase one said is sealed with the probability, and what was taken back is not said", () => {
    for (const row of first) {
      const group = Object.entries(said).find(([, members]) => members.has(from(row)))![0];
      const rate = { victim: 1, otherActs: 0.6, nothing: 0.3, tookBack: 0.3 }[group];
      const victim = group === "victim" || group === "otherActs" ? 1 : 2;
      expect(row.preload).toEqual({ PHASE: 2, P1_VICTIM: victim, [INCLUSION]: rate });
    }
  });

  test("every batch has thirty persons or more, three in ten of whom told of nothing", () => {
    const names = new Set(first.map((row) => row.drawnFrom?.batch));
    expect(names.size).toBeGreaterThan(0);
    for (const name of names) {
      const batch = first.filter((row) => row.drawnFrom?.batch === name);
      expect(batch.length).toBeGreaterThanOrEqual(30);
      const others = batch.filter((row) => row.preload.P1_VICTIM === 2).length;
      expect(others / batch.length).toBeGreaterThanOrEqual(0.3);
    }
  });

  test("the contact, the language, the stratum and the weight are those of phase one; number, id and keys are new", async () => {
    for (const row of first.slice(0, 12)) {
      const before = (await survey.ctx.store.case(from(row)))!;
      const { stratum, designWeight, language } = before;
      expect(row).toMatchObject({ stratum, designWeight, language, state: "drawn", disposition: "not-worked" });
      expect(row.id).not.toBe(before.id);
      expect(await survey.ctx.store.contact(row.id)).toEqual(await survey.ctx.store.contact(before.id));
      const [keys, earlier] = [await survey.place.rowsOf(row.id), await survey.place.rowsOf(before.id)];
      expect(keys.case_keys).not.toEqual(earlier.case_keys);
    }
    expect(new Set(first.map(({ number }) => number)).size).toBe(first.length);
  });

  test("rows of a victim and of somebody else, drawn into one batch, cannot be told apart", async () => {
    const batch = first.filter((row) => row.drawnFrom?.batch === "001");
    const looks = (value: unknown) => {
      if (Buffer.isBuffer(value)) return `${value.length} sealed bytes`;
      return typeof value === "string" && value.length >= 8 ? `text of ${value.length}` : value;
    };
    const shapes = await Promise.all(
      batch.map(async (row) => {
        const tables = await survey.place.rowsOf(row.id);
        return Object.entries(tables).map(([table, rows]) => [
          table,
          rows.map((each) => Object.entries(each).map(([column, value]) => [column, looks(value)])),
        ]);
      }),
    );
    expect(shapes.length).toBeGreaterThanOrEqual(30);
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  test("a stolen database tells neither what was preloaded nor the group", async () => {
    const bytes = await survey.place.stolen();
    // the questionnaire stands in clear and names its variables; what was preloaded would stand beside this word
    expect(bytes.includes(INCLUSION)).toBe(false);
    expect(bytes.includes(first[0]!.number)).toBe(true);
  });

  test("the audit says that it was done, by whom and for which wave: no figure", async () => {
    const rows = (await survey.ctx.store.audit(20)).filter(({ what }) => what === "draw-second-phase");
    expect(rows).toMatchObject([{ who: "maryse", subject: survey.two }]);
    expect(Object.keys(rows[0]!).filter((key) => !["at", "who", "what", "subject", "address"].includes(key))).toEqual(
      [],
    );
  });

  test("run again, it draws nobody twice, and changes nothing", async () => {
    expect(await survey.draw()).toEqual({ persons: 0, batches: 0, before: first.length });
    expect(await survey.drawn()).toEqual(first);
  });

  test("who has answered since waits until a batch of them can be mixed", async () => {
    await survey.answered("victim", 31);
    await expect(survey.draw()).rejects.toMatchObject({ code: "cannot-mix" });
    expect(await survey.drawn()).toEqual(first);
    await survey.answered("nothing", 110);
    const told = await survey.draw();
    expect(told).toMatchObject({ before: first.length });
    const all = await survey.drawn();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(all.length).toBe(first.length + told.persons);
    const batches = new Set(first.map((row) => row.drawnFrom?.batch));
    for (const row of all.slice(first.length)) expect(batches.has(row.drawnFrom?.batch)).toBe(false);
  });

  test("a wave that is no phase two, or of another questionnaire, is refused", async () => {
    const { ctx, one, wave } = survey;
    const other = aWave({ questionnaireId: wave.questionnaireId, questionnaireHash: wave.questionnaireHash });
    await ctx.store.write((tx) => tx.putWave({ ...other, phaseOneWaveId: one, opened: new Date("2026-01-01") }));
    for (const waveId of [one, other.id])
      await expect(drawSecondPhase(ctx, { waveId, who: "maryse" })).rejects.toMatchObject({ code: "no-second-phase" });
    await expect(drawSecondPhase(ctx, { waveId: "nowhere", who: "maryse" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
