/** Two persons answer the whole questionnaire, through the real routes: what a thief sees of them must be the same. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Call, CaseCard } from "../../server/contract/interviewer";
import type { Paradata, StepView } from "../../server/contract/screen";
import { endIdleSittings } from "../../server/services/jobs/end-idle-sittings";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";
import { answersFor, type Policy, QUIET } from "./interviews/scene";

const VICTIM: Policy = {
  ...QUIET,
  ...{ V_VPHY: 1, P_VPHY: [1], V_MENA: 1, P_MENA: [1], V_INJU: 1, P_INJU: [1], V_SEXN: 1, P_SEXN: [1] },
  ...{ CJ1: 1, CJ2: 1, GO_SENS: 1, GO_COUPLE: 1 },
};

interface Walk {
  caseId: string;
  send: Send;
  /** below it lie saves and submit */
  path: string;
  policy: Policy;
  step: StepView;
  screens: number;
}

describe.each(ENGINES.filter((engine) => engine.there))("rows on $name", (engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await anOffice(engine);
  });
  afterEach(() => office.close());

  const goOn = async (walk: Walk): Promise<void> => {
    if (walk.step.kind !== "screen") return;
    const { step, version } = walk.step;
    const answers = answersFor(walk.step, walk.policy);
    office.tick(0.5);
    // who is asked of violence hesitates and looks up from the page; the other says at once what there is to say
    const paradata: Paradata =
      walk.policy === QUIET
        ? { secondsHidden: 0, breaks: 0, changes: 0, device: "phone" }
        : { secondsHidden: 86_400, breaks: 1000, changes: 1000, device: "computer" };
    const secondsOpen = Math.min(86_400, paradata.secondsHidden + 5);
    const save = { saveId: randomUUID(), baseVersion: version, step, answers, confirmed: true, secondsOpen, paradata };
    const reply = await walk.send("POST", `${walk.path}/saves`, save);
    expect(reply.status, reply.text).toBe(200);
    walk.step = reply.body.next as StepView;
    walk.screens++;
  };
  /** At the same time, until the victim has no screen left either; then both submit. */
  const answerBoth = async (one: Walk, victim: Walk): Promise<void> => {
    while (victim.step.kind === "screen") for (const walk of [one, victim]) await goOn(walk);
    expect(victim.screens).toBeGreaterThan(one.screens + 20);
    // nor does the list of parts tell the two apart, which everybody sees who looks at the screen
    expect(one.step.parts).toEqual(victim.step.parts);
    expect(one.step.parts.map(({ state }) => state)).toContain("done");
    expect(one.step.parts.map(({ state }) => state)).not.toContain("ahead");
    for (const walk of [one, victim]) {
      const sent = await walk.send("POST", `${walk.path}/submit`, { saveId: randomUUID() });
      expect(sent.body).toMatchObject({ kind: "end", reason: "submitted" });
    }
  };
  const shape = async ({ caseId }: Walk) =>
    Object.entries(await office.place.rowsOf(caseId)).map(([table, rows]) => [
      table,
      rows.map((row) => Object.entries(row).map(([column, value]) => [column, looks(table, column, value)])),
    ]);
  const expectTheSame = async (one: Walk, victim: Walk): Promise<void> => {
    const [rows, others] = [await shape(one), await shape(victim)];
    expect(rows).toEqual(others);
    expect(JSON.stringify(rows)).toContain("complete");
  };

  test("a victim who answered on the web, longer and on more screens, leaves the same", async () => {
    const arrived = async (policy: Policy): Promise<Walk> => {
      const { case: row, code } = await office.household();
      const send = office.browser(office.respondent);
      const { body } = await send("POST", "/api/r/sitting", { code });
      return { caseId: row.id, send, path: "/api/r", policy, step: body.step as StepView, screens: 0 };
    };
    const [one, victim] = [await arrived(QUIET), await arrived(VICTIM)];
    await answerBoth(one, victim);
    office.tick(45);
    expect(await endIdleSittings(office.ctx)).toBe(2);
    expect(await endIdleSittings(office.ctx)).toBe(0);
    await expectTheSame(one, victim);
  });

  test("a victim who answered by telephone leaves the same, in the audit too", async () => {
    const drawn = async (policy: Policy): Promise<Walk> => {
      await office.household();
      const send = await office.signedIn("interviewer");
      const card = (await send("POST", "/api/interviewer/draw")).body.case as CaseCard;
      const numberId = card.numbers[0]?.id;
      const call = await send("POST", `/api/interviewer/cases/${card.caseId}/calls`, { numberId });
      const path = `/api/interviewer/calls/${(call.body as unknown as Call).callId}`;
      const { body } = await send("POST", `${path}/interview`);
      return { caseId: card.caseId, send, path, policy, step: body as unknown as StepView, screens: 0 };
    };
    const [one, victim] = [await drawn(QUIET), await drawn(VICTIM)];
    await answerBoth(one, victim);
    for (const walk of [one, victim])
      expect((await walk.send("POST", `${walk.path}/end`, { outcome: "complete" })).status).toBe(204);
    await expectTheSame(one, victim);
  });
});

/** What a thief sees of a value without understanding it. */
const looks = (table: string, column: string, value: unknown) => {
  if (Buffer.isBuffer(value)) return `${value.length} sealed bytes`;
  if (typeof value === "string" && /^[\w-]{8,}$/.test(value) && /[\dA-Z]/.test(value)) return `id of ${value.length}`;
  // rows are numbered in the order in which they came, whoever they are about
  return table === "audit" && column === "id" ? "a number" : value;
};
