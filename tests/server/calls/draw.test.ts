/** The draw: 80 consoles at once, consoles that vanish, hours of the place, and the pure rule as its judge. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { orderCandidates } from "../../../server/domain/call-order";
import { callableNow, DEFAULT_CALLING } from "../../../server/domain/calling";
import { seededRandom } from "../../../server/domain/seeded-random";
import { callerOf } from "../../../server/domain/skill";
import { isTerritory, type Territory, territoryOfAddress } from "../../../server/domain/territory";
import { drawNextCase } from "../../../server/services/calls/draw-next-case";
import { extendHold } from "../../../server/services/calls/extend";
import { releaseCase } from "../../../server/services/calls/release-case";
import { startCall } from "../../../server/services/calls/start-call";
import type { Context } from "../../../server/services/context";
import type { Attempt, Case, Contact } from "../../../server/store/records";
import { aCase, aContact, anAppointment, anAttempt, aStaffMember, aWave, minutesLater, NOON } from "../../factories";
import { ENGINES, type TestStore } from "../../support/stores";

/** Cases that have an appointment. */
const PROMISED = 6;

describe.each(ENGINES.filter((engine) => engine.there))("a draw on $name", ({ open }) => {
  let place: TestStore;
  let ctx: Context;
  let now = NOON;
  let wave = aWave();
  beforeAll(async () => {
    place = await open();
    // a draw asks for the store and the clock alone, where nobody has begun to answer
    ctx = { store: place.store, now: () => now } as Context;
  });
  afterAll(() => place.remove());
  let waves = 0;
  beforeEach(async () => {
    now = NOON;
    // the newest wave is the one that is called
    wave = aWave({ opened: minutesLater(-60 * 24 * 7 + waves++) });
    await place.store.write((tx) => tx.putWave(wave));
  });

  const added = (rows: { of?: Partial<Case>; contact?: Partial<Contact>; attempts?: Partial<Attempt>[] }[]) =>
    place.store.write(async (tx) => {
      const cases: Case[] = [];
      for (const { of, contact, attempts = [] } of rows) {
        const row = aCase({ waveId: wave.id, ...of });
        await tx.addCase(row, aContact({ address: ["1 place", "75011 Paris"], ...contact }));
        for (const attempt of attempts) await tx.addAttempt(anAttempt({ caseId: row.id, ...attempt }));
        cases.push(row);
      }
      return cases;
    });
  /** nobody holds a case of an earlier test */
  const called = (who: string) => `${who}-${waves}`;
  const draw = async (who: string, chance = 0) => (await drawNextCase(ctx, called(who), chance))?.caseId ?? null;
  const giveBack = (caseId: string | null | undefined, who: string) => releaseCase(ctx, caseId ?? "", called(who));
  const living = (city: string): { contact: Partial<Contact> } => ({ contact: { address: ["1 place", city] } });
  const consoles = Array.from({ length: 80 }, (_, index) => `console-${index}`);

  test("80 consoles at once: nobody gets a case that another holds, and none is lost when consoles are killed", async () => {
    const cases = await added(Array.from({ length: 100 }, () => ({})));
    const first = await Promise.all(consoles.map((who) => draw(who)));
    expect(new Set(first).size).toBe(80);
    expect(first).not.toContain(null);

    // half of them show life, the others are gone for good
    const [alive, killed] = [consoles.slice(0, 40), first.slice(40)];
    now = minutesLater(10);
    await Promise.all(alive.map((who, index) => extendHold(ctx, first[index] ?? "", called(who))));
    now = minutesLater(16);
    const fresh = consoles.map((who) => `new-${who}`);
    const second = await Promise.all(fresh.map((who) => draw(who)));
    const given = second.filter((id) => id !== null);
    const held = first.slice(0, 40);
    expect(given).toHaveLength(60);
    expect(new Set([...given, ...held])).toEqual(new Set(cases.map(({ id }) => id)));
    expect(given).toEqual(expect.arrayContaining(killed));
    for (const [index, who] of alive.entries()) expect(await draw(who)).toBe(held[index]);
  }, 60_000);

  test("a case that was finished elsewhere a moment before is not dialled", async () => {
    const [of] = await added([{}]);
    const id = of?.id ?? "";
    expect(await draw("claire")).toBe(id);
    const dial = () => startCall(ctx, { caseId: id, numberId: "p1", who: called("claire") });
    await place.store.write((tx) => tx.updateCase(id, { state: "complete", finishedMode: "web", finishedAt: now }));
    await expect(dial()).rejects.toMatchObject({ code: "case-finished" });
    expect(await draw("claire")).toBeNull();
    expect(await place.store.attempts(id)).toEqual([]);
  });

  test("a case that was drawn in time is not dialled when the hour has passed", async () => {
    now = new Date("2026-03-10T18:58:00Z");
    const [of] = await added([{}]);
    expect(await draw("claire")).toBe(of?.id);
    now = new Date("2026-03-10T19:00:00Z");
    await expect(startCall(ctx, { caseId: of?.id ?? "", numberId: "p1", who: called("claire") })).rejects.toMatchObject(
      {
        code: "outside-hours",
      },
    );
  });

  test("Réunion is called while Paris sleeps, and left alone in the Parisian evening", async () => {
    await place.store.write((tx) =>
      tx.putStratum({ waveId: wave.id, stratum: "REU", territory: "reunion", priority: 0, open: true }),
    );
    const [, island] = await added([{}, { of: { stratum: "REU" }, ...living("97400 Saint-Denis") }]);
    now = new Date("2026-03-10T08:30:00Z");
    expect(await draw("claire")).toBe(island?.id);
    await giveBack(island?.id, "claire");
    now = new Date("2026-03-10T17:30:00Z");
    expect(await draw("claire")).not.toBe(island?.id);
  });

  test("somebody who lives elsewhere than their stratum says is called by the clock of their address", async () => {
    await added([living("97400 Saint-Denis")]);
    now = new Date("2026-03-10T17:30:00Z");
    expect(await draw("claire")).toBeNull();
    now = new Date("2026-03-11T09:30:00Z");
    expect(await draw("claire")).not.toBeNull();
  });

  test("a promised hour is kept by the clock of the address, whatever the stratum says", async () => {
    const [of] = await added([living("97400 Saint-Denis")]);
    // 11:00 there, 8:00 in Paris
    const at = new Date("2026-03-10T07:00:00Z");
    await place.store.write((tx) => tx.addAppointment(anAppointment({ caseId: of?.id ?? "", at })));
    now = at;
    expect(await draw("claire")).toBe(of?.id);
  });

  test("nobody in Alsace is called on Good Friday, and everybody on the day after", async () => {
    const [alsace, paris] = await added([living("67000 Strasbourg"), {}]);
    now = new Date("2026-04-03T12:00:00Z");
    expect(await draw("claire")).toBe(paris?.id);
    expect(await draw("nadia")).toBeNull();
    now = new Date("2026-04-04T12:00:00Z");
    expect([await draw("nadia"), await draw("luc")]).toContain(alsace?.id);
  });

  test("more cases without a number than a draw looks at first hide nobody behind them", async () => {
    await added(Array.from({ length: 40 }, () => ({ contact: { phones: [] }, of: { stratum: "A" } })));
    await place.store.write((tx) =>
      tx.putStratum({ waveId: wave.id, stratum: "A", territory: "mainland", priority: 5, open: true }),
    );
    const [last] = await added([{}]);
    expect(await draw("claire")).toBe(last?.id);
    await giveBack(last?.id, "claire");
    expect(await draw("nadia")).toBe(last?.id);
  });

  test("gives what the pure rule puts first among all cases", async () => {
    const random = seededRandom(`draw ${place.store.engine}`);
    const homes: [string, Territory, string][] = [
      ["PAR", "mainland", "75011 Paris"],
      ["ALS", "alsace-moselle", "67000 Strasbourg"],
      ["REU", "reunion", "97400 Saint-Denis"],
    ];
    const strata = homes.map(([stratum, territory], index) => ({
      ...{ waveId: wave.id, stratum, territory, priority: index % 2, open: true },
    }));
    await place.store.write(async (tx) => {
      for (const row of strata) await tx.putStratum(row);
      await tx.addStaff(aStaffMember({ login: called("luc"), skills: ["refusal-conversion", "fr"] }));
    });
    const outcomes = ["no-answer", "busy", "machine", "soft-refusal", "hang-up", "callback", "interviewer-knows", null];
    const cases = await added(
      Array.from({ length: 40 }, () => {
        const [stratum, , city] = random.pick(homes);
        return {
          of: {
            stratum,
            language: random.pick(["fr", "fr", "en"] as const),
            state: random.pick(["invited", "calling"]),
          },
          // some moved
          ...living(random.chance(0.1) ? "97400 Saint-Denis" : city),
          attempts: Array.from({ length: random.integer(0, 3) }, () => {
            const started = minutesLater(-random.integer(20, 12 * 24 * 60));
            return {
              started,
              ended: started,
              outcome: random.pick(outcomes),
              who: called(random.pick(["claire", "nadia"])),
            };
          }),
        };
      }),
    );
    await place.store.write(async (tx) => {
      for (const { id } of cases.slice(0, PROMISED)) {
        const at = minutesLater(random.integer(-600, 120));
        await tx.addAppointment(anAppointment({ caseId: id, at, hard: random.chance(0.5) }));
      }
    });

    const homesOf = new Map<string, Territory>();
    for (const { id } of cases) {
      const home = territoryOfAddress((await place.store.contact(id))?.address ?? []);
      if (home) homesOf.set(id, home);
    }

    const expected = async (who: string, chance: number) => {
      const caller = callerOf(called(who), await place.store.skilled());
      const candidates = [];
      const histories = await place.store.attemptsOfCases(cases.map(({ id }) => id));
      for (const [index, of] of cases.entries()) {
        const attempts = histories.get(of.id) ?? [];
        const appointment = index < PROMISED ? await place.store.openAppointment(of.id) : null;
        const row = strata.find(({ stratum }) => stratum === of.stratum);
        const usual = row && isTerritory(row.territory) ? row.territory : "mainland";
        const facts = {
          ...{ caseId: of.id, state: of.state, finished: false, language: of.language, interviewer: null },
          ...{ stratumOpen: true, priority: row?.priority ?? 0, attempts, appointment, territory: usual },
          ...{ stoppedInPrivate: false, lastWebAnswer: null, askedForCall: false, hasNumber: true },
        };
        const own = homesOf.get(of.id) ?? usual;
        // by rule the stratum's own hours narrow before: whoever moved is called while both are open
        const verdict = callableNow({ ...facts, territory: own }, caller, now, DEFAULT_CALLING);
        const narrowed = appointment ? verdict : callableNow(facts, caller, now, DEFAULT_CALLING);
        if ("tier" in verdict && "tier" in narrowed) candidates.push({ facts, tier: verdict.tier });
      }
      return orderCandidates(candidates, now, chance, DEFAULT_CALLING)[0]?.facts.caseId ?? null;
    };
    const given: (string | null)[] = [];
    for (let round = 0; round < 16; round++) {
      now = minutesLater(random.integer(-5 * 60, 36 * 60));
      const who = random.pick(["claire", "nadia", "luc"]);
      const chance = random.next();
      const wanted = await expected(who, chance);
      const drawn = await draw(who, chance);
      expect(drawn, `round ${round}, ${now.toISOString()}, ${who}, ${chance}`).toBe(wanted);
      if (drawn) {
        const outcome = random.pick(["no-answer", "busy", "soft-refusal"]);
        await place.store.write(async (tx) => {
          await tx.settleAppointments(drawn, "kept");
          await tx.addAttempt(anAttempt({ caseId: drawn, started: now, ended: now, outcome, who: called(who) }));
        });
        await giveBack(drawn, who);
      }
      given.push(drawn);
    }
    expect(new Set(given).size).toBeGreaterThan(6);
  });
});
