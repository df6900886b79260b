/** What managers set of the calls: it holds from the next draw on, and never beyond the lawful hours. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CallingView } from "../../../server/contract/calling";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";

describe.each(ENGINES.filter((engine) => engine.there))("the rules of calling on $name", (engine) => {
  let office: Office;
  let manager: Send & { login: string };
  let claire: Send & { login: string };
  beforeAll(async () => {
    office = await anOffice(engine);
    await office.household({ stratum: "A" });
    await office.household({ stratum: "B" });
    manager = await office.signedIn("manager");
    claire = await office.signedIn("interviewer");
  });
  afterAll(() => office.close());

  const read = async () => (await manager("GET", "/api/office/calling")).body as unknown as CallingView;
  const drawn = async () =>
    ((await claire("POST", "/api/interviewer/draw")).body as unknown as { case: { caseId: string } | null }).case;
  const giveBack = (caseId: string) => claire("POST", `/api/interviewer/cases/${caseId}/release`);

  test("are the usual ones at first, for every stratum of the cases", async () => {
    const view = await read();
    expect(view.rules).toMatchObject({ opens: 600, closes: 1200, weekdays: [1, 2, 3, 4, 5, 6], attemptsCap: 8 });
    expect(view.strata).toEqual([
      { stratum: "A", cases: 1, territory: "mainland", priority: 0, open: true },
      { stratum: "B", cases: 1, territory: "mainland", priority: 0, open: true },
    ]);
    expect(view.interviewers).toMatchObject([{ login: claire.login, languages: [], converts: false }]);
  });

  test("are for managers and supervisors", async () => {
    expect((await claire("GET", "/api/office/calling")).status).toBe(403);
    expect((await (await office.signedIn("supervisor"))("GET", "/api/office/calling")).status).toBe(200);
  });

  test.each([
    ["before ten", { opens: 599 }],
    ["after eight", { closes: 1201 }],
    ["on a Sunday", { weekdays: [1, 7] }],
    ["that end before they begin", { opens: 900, closes: 900 }],
  ])("hours %s are refused, and nothing changes", async (_, part) => {
    const { rules } = await read();
    const reply = await manager("POST", "/api/office/calling/rules", { ...rules, ...part });
    expect([reply.status, reply.body.code]).toEqual([422, "wider-hours"]);
    expect((await read()).rules).toEqual(rules);
  });

  test("narrower hours hold at the next draw, and leave a row in the audit", async () => {
    const { rules } = await read();
    // 13:00 in Paris
    await manager("POST", "/api/office/calling/rules", { ...rules, opens: 840, weekdays: [2, 1] });
    expect((await read()).rules).toMatchObject({ opens: 840, weekdays: [1, 2] });
    expect(await drawn()).toBeNull();
    await manager("POST", "/api/office/calling/rules", rules);
    const card = await drawn();
    expect(card).not.toBeNull();
    await giveBack(card?.caseId ?? "");
    const rows = (await office.ctx.store.audit(50)).filter(({ what }) => what === "set-calling");
    expect(rows).toMatchObject([{ who: manager.login, subject: office.wave.id }, { who: manager.login }]);
  });

  test("a closed stratum is drawn no more, and one of a higher priority goes first", async () => {
    const set = (stratum: string, part: object) =>
      manager("POST", "/api/office/calling/strata", {
        ...{ stratum, territory: "mainland", priority: 0, open: true },
        ...part,
      });
    const stratumOf = async (caseId: string) => (await office.ctx.store.case(caseId))?.stratum;
    for (const [stratum, other] of [
      ["A", "B"],
      ["B", "A"],
    ] as const) {
      await set(stratum, { priority: 2 });
      await set(other, { priority: 0 });
      const card = await drawn();
      expect(await stratumOf(card?.caseId ?? "")).toBe(stratum);
      await giveBack(card?.caseId ?? "");
    }
    await set("B", { open: false });
    const card = await drawn();
    expect(await stratumOf(card?.caseId ?? "")).toBe("A");
    await giveBack(card?.caseId ?? "");
    await set("B", {});
    expect((await set("nowhere", {})).status).toBe(404);
    expect((await set("A", { territory: "atlantis" })).status).toBe(404);
  });

  test("skills are ticked, what else is noted of the person stays, and no tick means each language", async () => {
    const [person] = (await read()).interviewers;
    const staffId = person?.staffId ?? "";
    const skills = async () => (await office.ctx.store.staffMember(staffId))?.skills;
    await office.ctx.store.write((tx) => tx.updateStaff(staffId, { skills: ["something-else"] }));
    await manager("POST", "/api/office/calling/skills", { staffId, languages: ["en"], converts: true });
    expect(await skills()).toEqual(["something-else", "en", "refusal-conversion"]);
    expect(await drawn()).toBeNull();
    await office.ctx.store.write((tx) => tx.updateStaff(staffId, { skills: null }));
    await manager("POST", "/api/office/calling/skills", { staffId, languages: [], converts: false });
    expect(await skills()).toBeNull();
    expect(await drawn()).not.toBeNull();
  });
});
