/** What the night finds: nothing on an honest floor, and whoever makes interviews up. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QualityChecks } from "../../../server/contract/checks";
import { CHECK_NAMES, type CheckName } from "../../../server/domain/quality-checks";
import { seededRandom } from "../../../server/domain/seeded-random";
import { computeFigures } from "../../../server/services/checks/compute-figures";
import { questionsToCheck } from "../../../server/services/checks/questions-to-check";
import { scoreCalls } from "../../../server/services/checks/score-calls";
import { scoreInterviews } from "../../../server/services/checks/score-interviews";
import type { Scores } from "../../../server/services/checks/scores";
import { checkQuality } from "../../../server/services/jobs/check-quality";
import { compareInterviewers } from "../../../statistics/interviewer-checks";
import {
  aCase,
  aContact,
  anAttempt,
  anEvent,
  anInterview,
  aResponse,
  aWave,
  minutesLater,
  NOON,
} from "../../factories";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office } from "../an-office";
import { aDayOf, anInterviewOf, habits } from "./honest-floor";

/** A floor of twelve for ten days; one of them may make things up. */
function flagsOf(seed: string, inventor: string | null): Map<CheckName, string[]> {
  const random = seededRandom(seed);
  const scores: Scores = new Map();
  const [interviews, calls, shifts] = [[], [], []] as [
    ReturnType<typeof anInterviewOf>[],
    ReturnType<typeof aDayOf>["calls"],
    ReturnType<typeof aDayOf>["shift"][],
  ];
  for (let at = 0; at < 12; at++) {
    const who = `i${at}`;
    const own = habits(random, who === inventor);
    for (let count = 0; count < 50; count++) interviews.push(anInterviewOf(who, own, random));
    for (let day = 0; day < 10; day++) {
      const worked = aDayOf(who, day, random, own.invents);
      calls.push(...worked.calls);
      shifts.push(worked.shift);
    }
  }
  scoreInterviews(scores, interviews);
  scoreCalls(scores, calls, shifts);
  return new Map(
    [...scores].map(([check, byWho]) => [
      check,
      [...compareInterviewers(byWho)].filter(([, { look }]) => look).map(([who]) => who),
    ]),
  );
}

describe("the checks", () => {
  test("raise nothing on honest floors", () => {
    for (const seed of ["one", "two", "three", "four", "five", "six"])
      for (const [check, looked] of flagsOf(`honest ${seed}`, null)) expect(looked, `${seed} ${check}`).toEqual([]);
  });

  test("find somebody who makes interviews and calls up, and nobody beside", () => {
    for (const seed of ["one", "two", "three"]) {
      const flags = flagsOf(`invented ${seed}`, "i4");
      const found = [...flags].filter(([, looked]) => looked.length > 0).map(([check]) => check);
      expect(found, seed).toEqual(expect.arrayContaining(["hasty", "unrung", "bursts", "late-completes"]));
      expect(new Set([...flags.values()].flat()), seed).toEqual(new Set(["i4"]));
    }
  });

  test("a call outside the plan and one that is made again at once are seen", () => {
    const calls = Array.from({ length: 40 }, (_, at) => ({
      ...{ caseId: "same", who: "claire", numberId: "p1", outcome: "no-answer", interviewId: null },
      started: minutesLater(at * 5),
      ended: minutesLater(at * 5 + 1),
    }));
    const scores: Scores = new Map();
    scoreCalls(scores, calls, [{ id: "s", login: "claire", starts: NOON, ends: minutesLater(60) }]);
    expect(scores.get("same-number")?.get("claire")?.filter(Boolean)).toHaveLength(39);
    expect(scores.get("outside-shift")?.get("claire")?.filter(Boolean)).toHaveLength(24);
    expect(scores.get("unrung")?.get("claire")?.filter(Boolean)).toHaveLength(0);
  });
});

describe("the figures of a night", () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(ENGINES[0]!);
  });
  afterAll(() => office?.close());
  const clerk = "claire";

  const interviews = async (waveId: string, count: number) => {
    const { variables } = await office.ctx.questionnaire(office.wave.questionnaireHash);
    const names = Object.keys(variables).slice(0, 25);
    for (let at = 0; at < count; at++)
      await office.ctx.store.write(async (tx) => {
        const of = aCase({ waveId });
        const response = aResponse({ caseId: of.id, waveId, modes: ["phone"] });
        const begun = minutesLater(-60 * (count - at));
        const { questionnaireHash } = office.wave;
        const interview = anInterview({
          ...{ caseId: of.id, responseId: response.id, mode: "phone", who: clerk, begun, questionnaireHash },
        });
        await tx.addCase(of, aContact());
        await tx.addResponse(response);
        await tx.addInterview(interview);
        const entries = names.map((variable) => ({
          variable,
          ...(at === 0 ? { missing: "dont-know" as const } : { value: 1 }),
        }));
        const event = anEvent({
          caseId: of.id,
          responseId: response.id,
          interviewId: interview.id,
          mode: "phone",
          who: clerk,
        });
        await tx.appendEvent({ ...event, payload: { step: "one", entries } }, null);
        for (let call = 0; call < 2; call++)
          await tx.addAttempt(anAttempt({ caseId: of.id, started: begun, ended: minutesLater(0.1, begun) }));
      });
  };

  test("come from thirty persons of an interviewer or more, and not from practice", async () => {
    await office.ctx.store.write((tx) => tx.putWave(aWave({ ...office.wave, id: "practice", training: true })));
    await interviews("practice", 3);
    await interviews(office.wave.id, 29);
    await computeFigures(office.ctx);
    expect((await office.ctx.store.newestFigures()).map(({ name, cases }) => [name, cases])).toEqual([
      ["bursts", 50],
      ["same-number", 50],
      ["unrung", 50],
    ]);
    await interviews(office.wave.id, 1);
    await computeFigures(office.ctx);
    const figures = await office.ctx.store.newestFigures();
    expect(figures.find(({ name }) => name === "no-missing")).toMatchObject({
      login: clerk,
      cases: 30,
      value: { share: 28 / 30, look: 0 },
    });
    expect(figures.find(({ name }) => name === "unrung")).toMatchObject({ cases: 60, value: { share: 1 } });
  });

  test("are read by supervisors, in words and without a case, and each reading leaves a row", async () => {
    const supervisor = await office.signedIn("supervisor");
    const reply = await supervisor("GET", "/api/interviewer/checks");
    const told = reply.body as unknown as QualityChecks;
    expect(told.checks.map(({ key }) => key)).toEqual(CHECK_NAMES);
    expect(told.checks.find(({ key }) => key === "unrung")).toMatchObject({
      floor: null,
      people: [{ cases: 60, share: 1 }],
    });
    const { rows } = await office.ctx.store.cases({ waveId: office.wave.id, offset: 0, limit: 50 });
    for (const { id, number } of rows) for (const secret of [id, number]) expect(reply.text).not.toContain(secret);
    expect((await office.ctx.store.audit(5)).map(({ what }) => what)).toContain("see-quality-checks");
  });

  test("are computed at night and once", async () => {
    const night = (at: Date) => checkQuality({ ...office.ctx, now: () => at });
    expect(await night(NOON)).toBeNull();
    const early = new Date("2026-03-11T02:30:00.000Z");
    expect(await night(early)).toBeGreaterThan(0);
    expect(await night(minutesLater(10, early))).toBeNull();
    expect(await night(minutesLater(24 * 60, early))).toBeGreaterThan(0);
  });

  test("look at series that stand on one screen and at screeners that are not sealed", async () => {
    const questionnaire = await office.ctx.questionnaire(office.wave.questionnaireHash);
    const { series, filters } = questionsToCheck(questionnaire);
    expect(series.map(([first]) => first)).toEqual(["OBS1", "PEUR1", "FSCONF"]);
    expect(filters.has("V_CAMB")).toBe(true);
    for (const name of [...filters, ...series.flat()]) expect(questionnaire.variables[name]?.sensitivity, name).toBe(0);
  });
});
