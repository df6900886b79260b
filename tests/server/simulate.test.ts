/** The simulated floor: the same fieldwork whenever the seed is the same, lawful, and the very one that the store would draw. */
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { MODEL_FILE, simulated } from "../../server/commands/simulate";
import { bookOf, caseIdOf } from "../../server/commands/simulate/case-book";
import { chanceOf } from "../../server/commands/simulate/chance";
import { type Desk, work } from "../../server/commands/simulate/fieldwork";
import { Floor } from "../../server/commands/simulate/floor";
import { type ContactModel, checkedModel, ModelFault, readModel } from "../../server/commands/simulate/model";
import { POLICIES, POLICY_KEYS } from "../../server/commands/simulate/policies";
import { population } from "../../server/commands/simulate/population";
import { floorOf } from "../../server/commands/simulate/roster";
import { deskOf, simulate } from "../../server/commands/simulate/simulate";
import { callableNow, DEFAULT_CALLING } from "../../server/domain/calling";
import { drawNextCase } from "../../server/services/calls/draw-next-case";
import { endCall } from "../../server/services/calls/end-call";
import { startCall } from "../../server/services/calls/start-call";
import type { Context } from "../../server/services/context";
import { recordOutcome } from "../../server/services/fieldwork/record-outcome";
import { aStaffMember } from "../factories";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

const MODEL = readModel(MODEL_FILE);
const PLAN = { cases: 240, interviewers: 4, days: 9, seed: 3 };

describe("a simulated fieldwork", () => {
  test.each(POLICY_KEYS)("calls nobody outside the hours, over the cap, or after the end: %s", async (policy) => {
    const { book, calls, outsideHours, maxByRule } = await simulate(MODEL, policy, PLAN);
    expect(calls.length).toBeGreaterThan(1_000);
    expect(outsideHours).toBe(0);
    expect(maxByRule).toBe(DEFAULT_CALLING.attemptsCap);
    for (const { facts } of book) {
      const ends = facts.attempts.findIndex(({ outcome }) =>
        ["complete", "respondent-refusal", "implicit-refusal", "unable"].includes(outcome ?? ""),
      );
      if (ends >= 0) expect(facts.attempts.length).toBe(ends + 1);
    }
  });
  test("is the same again with its seed, and another with another", async () => {
    const [once, again, other] = await Promise.all(
      [3, 3, 4].map((seed) => simulate(MODEL, "trimode", { ...PLAN, seed })),
    );
    expect(again?.calls).toEqual(once?.calls);
    expect(other?.calls).not.toEqual(once?.calls);
  });
  test("asks the rule of calling about each case that it takes", async () => {
    const chance = chanceOf(5);
    const book = bookOf(population(MODEL, 300, 6, chance));
    const desk = deskOf(new Floor(POLICIES.trimode(DEFAULT_CALLING), DEFAULT_CALLING), book);
    let drawn = 0;
    const watched: Desk = {
      ...desk,
      async draw(caller, now, u) {
        const of = await desk.draw(caller, now, u);
        if (of) expect(callableNow(of.facts, caller, now, DEFAULT_CALLING)).toHaveProperty("tier");
        if (of) drawn++;
        return of;
      },
    };
    await work({ model: MODEL, rules: DEFAULT_CALLING, book, chance, interviewers: 3, days: 6 }, watched);
    expect(drawn).toBeGreaterThan(300);
  });
  test("is printed as a table, or as JSON", async () => {
    const args = ["--cases", "60", "--interviewers", "2", "--days", "2", "--seed", "9"];
    expect((await simulated(args)).join("\n")).toMatch(/an interviewer hour +\d\.\d{3}/);
    expect(JSON.parse((await simulated([...args, "--json"])).join("\n"))).toMatchObject({ cases: 60, outsideHours: 0 });
  });
  test.each([
    [["--cases", "none"], /--cases is a whole number/],
    [["--order", "by-mood"], /There is no order/],
    [["--colour", "red"], /colour/],
  ])("refuses %j", async (args, said) => expect(simulated(args)).rejects.toThrow(said));
});

describe("a contact model", () => {
  const with_ = (change: (raw: Record<string, Record<string, unknown>>) => void): string => {
    const raw = parse(readFileSync(MODEL_FILE, "utf8"));
    change(raw);
    return stringify(raw);
  };
  const faultsOf = (text: string): string => {
    try {
      checkedModel(text);
    } catch (error) {
      if (error instanceof ModelFault) return error.faults.join("\n");
      throw error;
    }
    return "none";
  };
  test("says its sources", () => expect(faultsOf(with_((raw) => delete raw.silence?.source))).toMatch(/^silence/));
  test("says the source of its kinds too", () =>
    expect(faultsOf(with_((raw) => delete raw.kinds?.source))).toBe("kinds: says no source."));
  test("whose shares do not add up is refused, with the sum", () =>
    expect(faultsOf(with_((raw) => Object.assign(raw.silence?.outcomes as object, { busy: 0.5 })))).toMatch(
      /silence\.outcomes: the shares add up to 1\.4400/,
    ));
  test("with a chance beyond 1, or of 0 where a logit is taken, is refused", () => {
    expect(faultsOf(with_((raw) => Object.assign(raw.household as object, { answers: 1.2 })))).toMatch(/household/);
    expect(faultsOf(with_((raw) => Object.assign(raw.contact?.first as object, { complete: 0 })))).toMatch(/contact/);
  });
  test("with an end of a call that is in no table is refused", () =>
    expect(faultsOf(with_((raw) => Object.assign(raw.household as object, { outcomes: { nobody: 1 } })))).toBe(
      "household.outcomes.nobody: is no such end of a call.",
    ));
  test("with a word that nobody knows is refused", () =>
    expect(faultsOf(with_((raw) => Object.assign(raw.web as object, { shares: 1 })))).toMatch(/web/));
  test("that is no file, or no YAML, says so", () => {
    expect(() => readModel("/nowhere/model.yaml")).toThrow(/cannot be read/);
    expect(faultsOf("a: [")).toMatch(/no YAML/);
  });
});

describe("the floor in memory", () => {
  let office: Office | undefined;
  afterAll(() => office?.close());

  test("draws what the store and its services draw: the same cases, interviewers, times and outcomes", async () => {
    const sqlite = ENGINES.find(({ name, there }) => there && name === "SQLite");
    if (!sqlite) throw new Error("No SQLite");
    office = await anOffice(sqlite);
    const { ctx, wave } = office;
    const model: ContactModel = {
      ...MODEL,
      // a call of another length than the lease would need a console that prolongs it
      minutes: { ...MODEL.minutes, interview: { mean: 8, spread: 0 } },
      web: { ...MODEL.web, share: 0, afterAsked: { share: 0, days: 1 } },
      floor: { ...MODEL.floor, opens: "2026-03-16", converters: 0.5, waitMinutes: 45 },
    };
    const plan = { cases: 24, interviewers: 3, days: 4 };
    const chance = chanceOf(11);
    const setting = { model, rules: DEFAULT_CALLING, chance, ...plan };
    const people = population(model, plan.cases, plan.days, chance);

    const inMemory = bookOf(people);
    const floor = new Floor(POLICIES.trimode(DEFAULT_CALLING), DEFAULT_CALLING);
    const expected = await work({ ...setting, book: inMemory }, deskOf(floor, inMemory));

    await ctx.store.write(async (tx) => {
      for (const { login, skills } of floorOf(model, plan.interviewers))
        await tx.addStaff(aStaffMember({ login, skills: [...(skills ?? [])] }));
    });
    for (const { index, numbers } of people)
      await office.household(
        { id: caseIdOf(index), stratum: "nowhere-set" },
        {
          address: ["3 rue des Lices", "35000 Rennes"],
          phones: numbers.map(({ id, kind }) => ({ id, number: "01 99 00 12 34", kind, source: "frame", state: "ok" })),
        },
      );
    const book = bookOf(people);
    const found = await work({ ...setting, book }, storeDesk(ctx, book));
    expect(found.calls).toEqual(expected.calls);
    expect(found.calls.length).toBeGreaterThan(60);
    expect(wave.demo).toBe(false);
  }, 60_000);
});

/** The services on a clock that the fieldwork sets. */
function storeDesk(office: Context, book: ReturnType<typeof bookOf>): Desk {
  let clock = new Date(0);
  const ctx = { ...office, now: () => clock };
  const open = new Map<string, string>();
  return {
    async draw({ login }, now, u) {
      clock = now;
      const card = await drawNextCase(ctx, login, u);
      return card ? (book.find(({ facts }) => facts.caseId === card.caseId) ?? null) : null;
    },
    async started({ facts: { caseId } }, line, { login }, now) {
      clock = now;
      open.set(caseId, (await startCall(ctx, { caseId, numberId: line.id, who: login })).callId);
    },
    async ended({ facts: { caseId } }, { caller, outcome, appointment }, now) {
      clock = now;
      const callId = open.get(caseId);
      if (!callId) throw new Error(`No open call of ${caseId}`);
      if (outcome !== "complete") {
        const wish = appointment && { at: appointment.at.toISOString(), hard: appointment.hard };
        return endCall(ctx, callId, caller.login, { outcome, ...(wish ? { appointment: wish } : {}) });
      }
      // what an interview leaves behind when it is submitted and its call has ended
      await ctx.store.write(async (tx) => {
        await tx.updateAttempt(callId, { ended: now, outcome });
        await tx.settleAppointments(caseId, "kept");
        await recordOutcome(tx, caseId, outcome);
        await tx.updateCase(caseId, { finishedMode: "phone", finishedAt: now });
        await tx.releaseClaim(caseId);
      });
    },
  };
}
