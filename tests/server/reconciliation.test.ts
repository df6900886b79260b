/** Two independent responses of a case, in the real store: what stands is derived from their events, under any rule. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mode } from "../../questionnaires/format/types";
import { reconcile } from "../../server/commands/fieldwork/reconcile";
import { UsageFault } from "../../server/commands/fieldwork/usage";
import { decideIdentity } from "../../server/services/fieldwork/decide-identity";
import { finishCase } from "../../server/services/fieldwork/finish-case";
import { reconcileWave } from "../../server/services/fieldwork/reconcile-wave";
import { anEvent, anInterview, aResponse, minutesLater } from "../factories";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

describe.each(ENGINES)("on $name", (engine) => {
  describe.skipIf(!engine.there)("two independent responses", () => {
    let office: Office;
    beforeAll(async () => {
      office = await anOffice(engine);
    });
    afterAll(() => office?.close());

    /** A finished response, begun and submitted at these minutes, and the case told of it. */
    async function finished(
      caseId: string,
      mode: Mode,
      [from, to]: [number, number],
      said: Record<string, number> = { ANNAIS: 1984, SEXE: 2 },
    ): Promise<string> {
      const { store } = office.ctx;
      const response = aResponse({
        caseId,
        waveId: office.wave.id,
        modes: [mode],
        begun: minutesLater(from),
        independent: mode === "paper",
        stands: (await store.responsesOfCase(caseId)).length === 0,
      });
      const interview = anInterview({ caseId, responseId: response.id, mode });
      const of = { caseId, responseId: response.id, interviewId: interview.id, mode };
      const entries = Object.entries(said).map(([variable, value]) => ({ variable, value }));
      const answers = anEvent({ ...of, at: minutesLater(from), payload: { step: "A", entries } });
      const end = anEvent({
        ...of,
        version: 2,
        baseVersion: 1,
        at: minutesLater(to),
        payload: { step: "submit", entries: [], submitted: true, state: "complete" },
      });
      await store.write(async (tx) => {
        await tx.addResponse(response);
        await tx.addInterview(interview);
        await tx.appendEvent(answers, null);
        await tx.appendEvent(end, answers.id);
        await tx.updateResponse(response.id, { state: "complete", completedAt: end.at });
        await finishCase(tx, { caseId, mode, outcome: "complete", at: end.at });
      });
      return response.id;
    }
    const standing = async (caseId: string) =>
      (await office.ctx.store.responsesOfCase(caseId)).filter(({ stands }) => stands).map(({ id }) => id);
    const events = async (...ids: string[]) =>
      Promise.all(ids.map(async (id) => (await office.ctx.store.events(id)).map((event) => event.id)));

    test("the first complete one stands to the minute, whichever was saved first", async () => {
      for (const order of [0, 1]) {
        const { case: of } = await office.household();
        const make = [() => finished(of.id, "web", [0, 50]), () => finished(of.id, "paper", [40, 45])];
        const [first, second] = order === 0 ? make : [...make].reverse();
        const ids = [await first!(), await second!()];
        expect(await standing(of.id)).toEqual([ids[order === 0 ? 1 : 0]]);
      }
    });

    test("a wave that declares another rule derives every response anew; no event is lost, and back is back", async () => {
      const { case: of } = await office.household();
      const web = await finished(of.id, "web", [0, 30]);
      const phone = await finished(of.id, "paper", [60, 90], { ANNAIS: 1984, SEXE: 2, SATQ: 1, NBPERS: 2 });
      const before = await events(web, phone);
      const { id: waveId } = office.wave;
      expect(await standing(of.id)).toEqual([web]);
      const most = await reconcileWave(office.ctx, { waveId, rule: "most-complete", who: "manager" });
      expect(most.changed).toBeGreaterThanOrEqual(2);
      expect(most.responses).toBeGreaterThan(most.cases);
      expect(await standing(of.id)).toEqual([phone]);
      const paperFirst = { waveId, rule: "mode-precedence", precedence: ["paper", "web"], who: "manager" } as const;
      await reconcileWave(office.ctx, paperFirst);
      expect(await standing(of.id)).toEqual([phone]);
      expect((await reconcileWave(office.ctx, paperFirst)).changed).toBe(0);
      await reconcileWave(office.ctx, {
        waveId,
        rule: "first-complete",
        precedence: ["web", "phone", "paper"],
        who: "m",
      });
      expect(await standing(of.id)).toEqual([web]);
      expect(await events(web, phone)).toEqual(before);
      const told = (await office.ctx.store.audit(50)).filter(({ subject }) => subject === waveId);
      expect(told.map(({ what }) => what)).toContain("reconcile mode-precedence paper,web");
    });

    test("the command declares a rule, says how many responses changed, and refuses what it does not know", async () => {
      const { case: of } = await office.household();
      await finished(of.id, "web", [0, 30]);
      const paper = await finished(of.id, "paper", [60, 90]);
      const run = (line: string) => reconcile(office.ctx, line.split(" ").filter(Boolean));
      const { id } = office.wave;
      const declared = await run(`--wave ${id} --rule mode-precedence --precedence paper,web,phone`);
      expect(declared[0]).toContain("the most trusted mode (paper, web, phone)");
      expect(declared[1]).toMatch(/^\d+ responses of \d+ cases derived from their events; \d+ changed\.$/);
      expect(await standing(of.id)).toEqual([paper]);
      for (const line of ["", "--wave x --rule best", `--wave ${id} --precedence paper,fax`, "--waves x"])
        await expect(run(line)).rejects.toBeInstanceOf(UsageFault);
      await expect(run("--wave nowhere")).rejects.toMatchObject({ code: "not-found" });
      await run(`--wave ${id} --rule first-complete --precedence web,phone,paper`);
    });

    test("a doubt is noted once, taken off by a person, and never put on again", async () => {
      const { case: of } = await office.household();
      const notes = async () =>
        (await office.ctx.store.identityEvents(of.id)).map(({ decision, who }) => [decision, who]);
      const stranger = await finished(of.id, "web", [0, 30], { ANNAIS: 1955, SEXE: 1 });
      expect(await standing(of.id)).toEqual([stranger]);
      expect(await notes()).toEqual([["doubtful", "system"]]);
      const sampled = await finished(of.id, "paper", [100, 130]);
      expect(await standing(of.id)).toEqual([sampled]);
      expect(await notes()).toEqual([["doubtful", "system"]]);

      office.tick(200);
      await decideIdentity(office.ctx, { caseId: of.id, responseId: stranger, decision: "sampled-person", who: "mo" });
      expect(await standing(of.id)).toEqual([stranger]);
      office.tick(1);
      await decideIdentity(office.ctx, { caseId: of.id, responseId: stranger, decision: "somebody-else", who: "mo" });
      expect(await standing(of.id)).toEqual([sampled]);
      await reconcileWave(office.ctx, { waveId: office.wave.id, who: "mo" });
      expect(await notes()).toEqual([
        ["doubtful", "system"],
        ["sampled-person", "mo"],
        ["somebody-else", "mo"],
      ]);
      const audit = (await office.ctx.store.audit(20)).filter(({ subject }) => subject === of.id);
      expect(audit.map(({ what }) => what)).toEqual(["identity somebody-else", "identity sampled-person"]);
    });

    test("a decision names a response of its own case", async () => {
      const { case: of } = await office.household();
      const { case: other } = await office.household();
      const responseId = await finished(other.id, "web", [0, 30]);
      const decide = (id: string) =>
        decideIdentity(office.ctx, { caseId: of.id, responseId: id, decision: "somebody-else", who: "mo" });
      for (const id of [responseId, randomUUID()])
        await expect(decide(id)).rejects.toMatchObject({ code: "not-found" });
      expect(await standing(other.id)).toEqual([responseId]);
    });
  });
});
