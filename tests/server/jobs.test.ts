import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startJobs } from "../../server/services/jobs/start-jobs";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

const [sqlite] = ENGINES;
if (!sqlite) throw new Error("There is no engine to test on");
let office: Office;
beforeEach(async () => {
  office = await anOffice(sqlite);
});
afterEach(() => office.close());

test("a running server ends what a closed browser left open, and seals the audit, by itself", async () => {
  const { code } = await office.household();
  await office.browser(office.respondent)("POST", "/api/r/sitting", { code });
  await office.signedIn("manager");
  office.tick(31);
  const end = startJobs(office.ctx, (_job, fault) => expect.unreachable(String(fault)));
  await vi.waitFor(async () => {
    expect(await office.ctx.store.untouchedSittings(office.ctx.now(), 10)).toEqual([]);
    expect(await office.ctx.store.auditTail()).toMatchObject({ rows: 0 });
  });
  await end();
});

test("a job that fails is told by its name, and stops no other", async () => {
  const faults: string[] = [];
  const store = { ...office.ctx.store, untouchedSittings: () => Promise.reject(new Error("away")) };
  await office.signedIn("manager");
  const end = startJobs({ ...office.ctx, store }, (job) => faults.push(job));
  await vi.waitFor(async () => {
    expect(faults).toEqual(["ending idle sittings"]);
    expect(await office.ctx.store.auditTail()).toMatchObject({ rows: 0 });
  });
  await end();
});
