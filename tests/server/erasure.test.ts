import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../server/domain/clock";
import { replayLedger } from "../../server/services/fieldwork/replay-ledger";
import { addToLedger, LedgerBroken, readLedger } from "../../server/store/erasure-ledger";
import type { Case } from "../../server/store/records";
import { anAppointment, anAttempt, anEvent, anInterview, aResponse, aSending, NOON } from "../factories";
import { queueOf } from "../support/queue";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

let folder: string;
let ledger: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trimode-ledger-"));
  ledger = join(folder, "erasures.ledger");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(ENGINES)("erasing a person on $name", (engine) => {
  describe.skipIf(!engine.there)("", () => {
    let office: Office;
    beforeEach(async () => {
      office = await anOffice(engine);
      office.ctx.settings.erasureLedger = ledger;
    });
    afterEach(() => office.close());

    /** Somebody who answered, was called, has an appointment and a letter to come. */
    const somebody = async (): Promise<{ case: Case; code: string; responseId: string }> => {
      const { case: row, code } = await office.household({ state: "under-way", disposition: "started" });
      const response = aResponse({ caseId: row.id, waveId: office.wave.id });
      const { questionnaireHash } = office.wave;
      const interview = anInterview({ caseId: row.id, responseId: response.id, questionnaireHash });
      await office.ctx.store.write(async (tx) => {
        await tx.addResponse(response);
        await tx.addInterview(interview);
        const of = { caseId: row.id, responseId: response.id, interviewId: interview.id, questionnaireHash };
        await tx.appendEvent(anEvent(of), null);
        await tx.addAttempt(anAttempt({ caseId: row.id, note: "le conjoint décroche" }));
        await tx.addAppointment(anAppointment({ caseId: row.id }));
        await tx.addSending(aSending({ caseId: row.id }));
      });
      return { case: row, code, responseId: response.id };
    };
    const asked = async (caseId: string, by = "manager" as const) => {
      const one = await office.signedIn(by);
      const reply = await one("POST", `/api/office/cases/${caseId}/erasure`, { reason: "person" });
      expect(reply.status).toBe(200);
      return { one, path: `/api/office/erasures/${reply.body.erasureId}` };
    };
    const erased = async (caseId: string) => {
      const { path } = await asked(caseId);
      const other = await office.signedIn("administrator");
      const reply = await other("POST", `${path}/decision`, { erase: true });
      expect(reply.status).toBe(200);
      return { other, path, number: String(reply.body.number) };
    };

    test("one person alone erases nobody: whoever asked may withdraw, and another has to decide", async () => {
      const { case: row } = await somebody();
      const { one, path } = await asked(row.id);
      expect((await one("POST", `/api/office/cases/${row.id}/erasure`, { reason: "person" })).body.code).toBe(
        "erasure-asked",
      );
      expect((await one("POST", `${path}/decision`, { erase: true })).body.code).toBe("another-person");
      expect(await office.ctx.store.contact(row.id)).not.toBeNull();
      expect(readLedger(ledger)).toEqual([]);
      expect((await one("POST", `${path}/decision`, { erase: false })).status).toBe(200);
      expect((await one("POST", `${path}/decision`, { erase: false })).body.code).toBe("erasure-decided");
    });

    test("an erasure is for managers and administrators", async () => {
      const { case: row } = await somebody();
      for (const role of ["interviewer", "supervisor", "clerk", "methodologist"] as const) {
        const send = await office.signedIn(role);
        const reply = await send("POST", `/api/office/cases/${row.id}/erasure`, { reason: "person" });
        expect(reply.body.code, role).toBe("not-allowed");
        expect((await send("GET", "/api/office/erasures")).body.code, role).toBe("not-allowed");
      }
    });

    test("nothing of an erased person opens again: no name, answer, note or code; the outcome row stays", async () => {
      const { case: row, code, responseId } = await somebody();
      const web = office.browser(office.respondent);
      expect((await web("POST", "/api/r/sitting", { code })).status).toBe(200);
      const { number } = await erased(row.id);
      const { store, secrets } = office.ctx;
      expect(await store.contact(row.id)).toBeNull();
      expect(await store.events(responseId)).toEqual([]);
      expect((await store.response(responseId))?.head).toBeNull();
      expect((await store.attempts(row.id)).map(({ note }) => note)).toEqual([null]);
      expect(await store.caseByAccessCode(secrets.codeLookup(code))).toBeNull();
      expect(await store.openAppointment(row.id)).toBeNull();
      expect((await store.sendings(row.id)).map(({ state }) => state)).toEqual(["cancelled"]);
      expect((await store.interviews(row.id)).map(({ how }) => how)).not.toContain("open");
      expect((await web("GET", "/api/r/step")).status).toBe(401);
      expect((await office.browser(office.respondent)("POST", "/api/r/sitting", { code })).body.code).toBe(
        "wrong-code",
      );
      const left = await store.case(row.id);
      expect(left).toMatchObject({ number: row.number, stratum: row.stratum, preload: {} });
      expect(left?.disposition).toBe("started");
      const tables = await office.place.rowsOf(row.id);
      for (const table of ["case_keys", "contacts", "pins", "claims"]) expect(tables[table], table).toEqual([]);
      expect(readLedger(ledger)).toEqual([{ number, caseId: row.id, at: NOON.toISOString() }]);
      const told = (await store.audit(50)).filter(({ subject }) => subject === row.id).map(({ what }) => what);
      expect(told).toEqual(expect.arrayContaining(["request-erasure", "erase-person"]));
    });

    test("an erased person is never called again, nor written to", async () => {
      const { case: row } = await office.household();
      const later = new Date(NOON.getTime() + 86_400_000);
      const called = async () => (await queueOf(office.ctx.store, office.wave.id, later)).map(({ case: { id } }) => id);
      expect(await called()).toContain(row.id);
      await erased(row.id);
      expect(await called()).not.toContain(row.id);
      const again = office.ctx.store.write((tx) => tx.addAttempt(anAttempt({ caseId: row.id })));
      await expect(again).rejects.toMatchObject({ code: "person-erased" });
    });

    test("the certificate says what went when, until when backups can be read, and which exports were delivered", async () => {
      const { case: row } = await somebody();
      await office.ctx.store.write(async (tx) => {
        await tx.addAudit({ at: addDays(NOON, -3), who: "paul", what: "export-responses", subject: null });
        await tx.addAudit({ at: NOON, who: "anne", what: "export-responses", subject: null });
      });
      const { other, path, number } = await erased(row.id);
      const certificate = (await other("GET", `${path}/certificate`)).body;
      expect(certificate).toEqual({
        number,
        erasedAt: NOON.toISOString(),
        backupsReadableUntil: addDays(NOON, 30).toISOString(),
        exportsDelivered: [{ at: NOON.toISOString(), what: "export-responses", by: "anne" }],
      });
      for (const language of ["fr", "en"]) {
        const pdf = await other("GET", `${path}.pdf?language=${language}`);
        expect(pdf.type).toBe("application/pdf");
        expect(pdf.text.startsWith("%PDF")).toBe(true);
      }
      const list = JSON.stringify((await other("GET", "/api/office/erasures")).body);
      expect(list).toContain(row.number);
      for (const secret of ["Apolline", "Vasseur", "SATQ", row.id]) expect(list).not.toContain(secret);
    });

    test("a process that dies after the ledger's line leaves nobody half erased: the next start ends it", async () => {
      const { case: row } = await somebody();
      const { one, path } = await asked(row.id);
      await addToLedger(ledger, { number: "E-2026-1", caseId: row.id, at: NOON.toISOString() });
      expect(await office.ctx.store.contact(row.id)).not.toBeNull();
      expect(await replayLedger(office.ctx)).toBe(1);
      expect(await office.ctx.store.contact(row.id)).toBeNull();
      expect((await one("GET", `${path}/certificate`)).body.number).toBe("E-2026-1");
      expect(await replayLedger(office.ctx)).toBe(0);
    });
  });
});

test("the ledger shows a line that was changed or removed, and takes none twice", async () => {
  const entry = (count: number) => ({ number: `E-${count}`, caseId: `case-${count}`, at: NOON.toISOString() });
  await Promise.all([1, 2, 3].map((count) => addToLedger(ledger, entry(count))));
  expect(await addToLedger(ledger, { ...entry(2), number: "E-9" })).toEqual(entry(2));
  expect(
    readLedger(ledger)
      .map(({ number }) => number)
      .sort(),
  ).toEqual(["E-1", "E-2", "E-3"]);
  const whole = readFileSync(ledger, "utf8");
  // a crash in the middle of a line: it was never acted on
  appendFileSync(ledger, '{"number":"E-4","ca');
  expect(readLedger(ledger)).toHaveLength(3);
  await addToLedger(ledger, entry(5));
  expect(readLedger(ledger)).toHaveLength(4);
  for (const changed of [whole.replace("case-1", "case-7"), whole.split("\n").slice(1).join("\n")]) {
    writeFileSync(ledger, changed);
    expect(() => readLedger(ledger)).toThrow(LedgerBroken);
  }
});
