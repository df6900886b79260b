/** Who saw or changed what, when, from where; and that nobody can rewrite it unseen. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../server/commands/audit";
import type { AuditPage } from "../../../server/contract/accounts";
import type { CaseCard } from "../../../server/contract/interviewer";
import { sealAudit } from "../../../server/services/jobs/seal-audit";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office } from "../an-office";
import { hire, signIn } from "./signing-in";

const [STAFF, HOUSEHOLD, ELSEWHERE] = ["198.51.100.23", "203.0.113.77", "192.0.2.99"];

describe.each(ENGINES.filter((engine) => engine.there))("the audit on $name", (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(engine);
  });
  afterAll(() => office?.close());
  const at = async (address: string, role: "manager" | "interviewer" | "administrator") => {
    const { login } = await hire(office, { role });
    const send = office.browser(office.staff, address);
    await signIn(send, login);
    return Object.assign(send, { login });
  };

  test("a row holds the address of whoever looked or changed, also where the row is written deep inside a call", async () => {
    const { case: row } = await office.household();
    const [manager, interviewer] = [await at(STAFF, "manager"), await at(ELSEWHERE, "interviewer")];
    await manager("GET", `/api/office/cases/${row.id}`);
    await manager("GET", "/api/office/responses.csv");
    const { case: card } = (await interviewer("POST", "/api/interviewer/draw", {})).body as unknown as {
      case: CaseCard;
    };
    await interviewer("POST", `/api/interviewer/cases/${card.caseId}/release`, {});
    const rows = await office.ctx.store.audit(20);
    const of = (who: string) => rows.filter((entry) => entry.who === who).map(({ what, address }) => [what, address]);
    expect(of(manager.login)).toEqual([
      ["export-responses", STAFF],
      ["read-case", STAFF],
      ["sign-in", STAFF],
    ]);
    expect(of(interviewer.login)).toEqual([
      ["release-case", ELSEWHERE],
      ["draw-case", ELSEWHERE],
      ["sign-in", ELSEWHERE],
    ]);
  });

  test("members who act at the same moment keep their own addresses", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, n) => at(`198.51.100.${100 + n}`, "manager")));
    await Promise.all(people.map((send) => send("GET", "/api/office/cases")));
    const rows = (await office.ctx.store.audit(100)).filter(({ what }) => what === "list-cases");
    for (const [n, { login }] of people.entries())
      expect(rows.filter(({ who }) => who === login).map(({ address }) => address)).toEqual([`198.51.100.${100 + n}`]);
  });

  test("a household's address is stored nowhere, whatever it does", async () => {
    const { code } = await office.household();
    const web = office.browser(office.respondent, HOUSEHOLD);
    await web("POST", "/api/r/sitting", { code: "WRON-GCOD-EEEE" });
    expect((await web("POST", "/api/r/sitting", { code })).status).toBe(200);
    await web("GET", "/api/r/step");
    await web("POST", "/api/r/submit", { saveId: randomUUID() });
    await web("DELETE", "/api/r/sitting");
    const stolen = (await office.place.stolen()).toString("latin1");
    expect(stolen).not.toContain(HOUSEHOLD);
    // staff's are there: the search finds what is there
    expect(stolen).toContain(STAFF);
  });

  test("the command says how much is sealed, and names the tail that is not", async () => {
    const open = await verifyAudit(office.ctx);
    expect(open.lines.at(-1)).toMatch(/^Not sealed yet: \d+ rows, from row \d+ of 2026-03-10T.*Z on\.$/);
    const sealed = await sealAudit(office.ctx);
    expect(sealed).toBeGreaterThan(20);
    const closed = await verifyAudit(office.ctx);
    expect(closed).toMatchObject({ intact: true });
    expect(closed.lines[0]).toBe(`${sealed} rows sealed, and intact.`);
    expect(closed.lines.at(-1)).toBe("Every row is sealed.");
    await at(STAFF, "manager");
    expect((await verifyAudit(office.ctx)).lines.at(-1)).toMatch(/^Not sealed yet: 1 rows, from row /);
  });

  test("two servers that seal at once make one chain", async () => {
    const second = { ...office.ctx, store: await office.place.again() };
    await Promise.all(Array.from({ length: 6 }, () => at(STAFF, "manager")));
    await Promise.all([sealAudit(office.ctx), sealAudit(second), sealAudit(office.ctx), sealAudit(second)]);
    await sealAudit(office.ctx);
    expect(await verifyAudit(second)).toMatchObject({ intact: true });
    expect((await office.ctx.store.auditTail()).rows).toBe(0);
    await second.store.close();
  });

  test("an end that was cut off shows against a head that was noted", async () => {
    const { head, sealed } = await office.ctx.store.auditChain();
    expect((await verifyAudit(office.ctx, head.last)).intact).toBe(true);
    await office.place.tamper(`delete from audit where position = ${sealed}`);
    expect((await verifyAudit(office.ctx)).intact).toBe(true);
    const cut = await verifyAudit(office.ctx, head.last);
    expect([cut.intact, cut.lines[1]]).toEqual([false, expect.stringContaining("is not in the chain")]);
  });

  test("a changed row is named by its position", async () => {
    await office.place.tamper("update audit set who = 'nobody' where position = 3");
    const { intact, lines } = await verifyAudit(office.ctx);
    expect([intact, lines[0]]).toEqual([false, expect.stringMatching(/^Broken at position 3: .* The 2 before it/)]);
  });

  test("administrators read it by person and by subject, and their reading is in it", async () => {
    const { case: row } = await office.household();
    const [manager, administrator] = [await at(STAFF, "manager"), await at(ELSEWHERE, "administrator")];
    await manager("GET", `/api/office/cases/${row.id}`);
    const read = async (query: string) =>
      (await administrator("GET", `/api/office/audit${query}`)).body as unknown as AuditPage;
    expect((await read(`?subject=${row.id}`)).rows).toMatchObject([
      { who: manager.login, what: "read-case", subject: row.id, address: STAFF, sealed: false },
    ]);
    const mine = await read(`?who=${administrator.login.toUpperCase()}`);
    expect(mine.rows.map(({ what }) => what)).toEqual(["read-audit", "read-audit", "sign-in"]);
    expect((await read("?who=&subject=&page=1")).total).toBeGreaterThan(20);
  });
});
