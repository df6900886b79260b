/** Two households answer the whole questionnaire, through the real routes: what a thief sees of them must be the same. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cells } from "../../questionnaires/format/answers";
import type { Answer, StepView } from "../../server/contract/screen";
import { isShown } from "../../server/services/demo/walk";
import { endIdleSittings } from "../../server/services/jobs/end-idle-sittings";
import { chosenBy, type Person } from "../support/person";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";

const NOBODYS_VICTIM: Person = { name: "one", language: "fr", facts: {} };
const VICTIM: Person = {
  name: "another",
  language: "fr",
  facts: {
    ...{ V_VPHY: 1, P_VPHY: [1], V_MENA: 1, P_MENA: [1], V_INJU: 1, P_INJU: [1], V_SEXN: 1, P_SEXN: [1] },
    ...{ CJ1: 1, CJ2: 1, GO_SENS: 1, GO_COUPLE: 1 },
  },
};

interface Walk {
  send: Send;
  person: Person;
  step: StepView;
  screens: number;
}

describe.each(ENGINES)("rows of households on $name", ({ there, ...engine }) => {
  describe.skipIf(!there)("", () => {
    let office: Office;
    beforeAll(async () => {
      office = await anOffice({ there, ...engine });
    });
    afterAll(() => office?.close());

    const arrived = async (person: Person) => {
      const { case: row, code } = await office.household();
      const send = office.browser(office.respondent);
      const { body } = await send("POST", "/api/r/sitting", { code });
      return { row, walk: { send, person, step: body.step as StepView, screens: 0 } satisfies Walk };
    };
    const goOn = async (walk: Walk): Promise<void> => {
      if (walk.step.kind === "screen") {
        const { step, version, questions } = walk.step;
        const cells: Cells = {};
        const answers: Answer[] = [];
        for (const question of questions) {
          if (!isShown(question, cells)) continue;
          const chosen = chosenBy(walk.person, question);
          const given = typeof chosen === "object" && !Array.isArray(chosen) ? chosen : { value: chosen };
          cells[question.name] = given;
          answers.push({ variable: question.name, ...given });
        }
        office.tick(0.5);
        const save = { saveId: randomUUID(), baseVersion: version, step, answers, confirmed: true, secondsOpen: 30 };
        const reply = await walk.send("POST", "/api/r/saves", save);
        expect(reply.status, reply.text).toBe(200);
        walk.step = reply.body.next as StepView;
        walk.screens++;
      }
    };
    const shape = async (caseId: string) =>
      Object.entries(await office.place.rowsOf(caseId)).map(([table, rows]) => [
        table,
        rows.map((row) => Object.entries(row).map(([column, value]) => [column, looks(value)])),
      ]);

    test("whoever was a victim, and answered longer and on more screens, leaves the same rows", async () => {
      const [one, other] = [await arrived(NOBODYS_VICTIM), await arrived(VICTIM)];
      // at the same time, until the victim has no screen left either
      while (other.walk.step.kind === "screen") for (const { walk } of [one, other]) await goOn(walk);
      expect(other.walk.screens).toBeGreaterThan(one.walk.screens + 20);
      // nor does the list of parts tell the two apart, which everybody sees who looks at the screen
      expect(one.walk.step.parts).toEqual(other.walk.step.parts);
      expect(one.walk.step.parts.map(({ state }) => state)).toContain("done");
      expect(one.walk.step.parts.map(({ state }) => state)).not.toContain("ahead");
      for (const { walk } of [one, other]) {
        const sent = await walk.send("POST", "/api/r/submit", { saveId: randomUUID() });
        expect(sent.body).toMatchObject({ kind: "end", reason: "submitted" });
      }
      office.tick(45);
      expect(await endIdleSittings(office.ctx)).toBe(2);
      expect(await endIdleSittings(office.ctx)).toBe(0);
      const [rows, others] = [await shape(one.row.id), await shape(other.row.id)];
      expect(rows).toEqual(others);
      expect(JSON.stringify(rows)).toContain("complete");
    });
  });
});

/** What a thief sees of a value without understanding it. */
const looks = (value: unknown) => {
  if (Buffer.isBuffer(value)) return `${value.length} sealed bytes`;
  if (typeof value === "string" && /^[\w-]{8,}$/.test(value) && /[\dA-Z]/.test(value)) return `id of ${value.length}`;
  return value;
};
