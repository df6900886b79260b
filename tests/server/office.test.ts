/** Who may what; what a case file never holds; what an export holds. */
import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  CaseFile,
  CaseList,
  FormList,
  FormView,
  Progress,
  ResponseList,
  ResponseView,
} from "../../server/contract/office";
import type { StepView } from "../../server/contract/screen";
import { ROLES, type Role } from "../../server/domain/role";
import { seededRandom } from "../../server/domain/seeded-random";
import { printForm } from "../../server/services/forms/print-form";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";
import { answerThrough } from "./answering";

describe.each(ENGINES.filter((engine) => engine.there))("the office on $name", (engine) => {
  let office: Office;
  const as = {} as Record<Role, Send & { login: string }>;
  let answered: { id: string };
  beforeAll(async () => {
    office = await anOffice(engine);
    for (const role of ROLES) as[role] = await office.signedIn(role);
    const household = await office.household();
    answered = household.case;
    const web = office.browser(office.respondent);
    const seated = await web("POST", "/api/r/sitting", { code: household.code });
    await answerThrough(web, "/api/r/saves", (seated.body as unknown as { step: StepView }).step);
    await web("POST", "/api/r/submit", { saveId: randomUUID() });
    await office.household();
  });
  afterAll(() => office.close());

  test.each([
    ["/api/office/progress", ["supervisor", "manager", "methodologist", "administrator"]],
    ["/api/office/cases", ["supervisor", "manager"]],
    ["/api/office/questionnaire", ["manager", "methodologist", "administrator"]],
    ["/api/office/responses", ["manager", "methodologist"]],
    ["/api/office/responses.csv", ["manager", "methodologist"]],
    ["/api/office/forms", ["clerk", "manager"]],
    ["/api/interviewer/outcomes", ["interviewer", "supervisor"]],
  ])("%s is open to those roles only", async (url, allowed) => {
    for (const role of ROLES) {
      const reply = await as[role]("GET", url);
      expect(reply.status, role).toBe(allowed.includes(role) ? 200 : 403);
      if (reply.status === 403) expect(reply.body.code).toBe("not-allowed");
    }
    const nobody = office.browser(office.staff);
    expect((await nobody("GET", url)).body.code).toBe("not-signed-in");
  });

  test("a wrong password and an unknown login are told alike, and slowed down", async () => {
    const other = await anOffice(engine);
    const { login } = await other.signedIn("clerk");
    const send = other.browser(other.staff);
    const replies = [];
    for (const name of [login, "nobody", login, "nobody", login, login])
      replies.push(await send("POST", "/api/session", { login: name, password: "guess" }));
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(replies[0]?.body.code).toBe("wrong-sign-in");
    expect((await send("POST", "/api/session", { login, password: "guess" })).status).toBe(429);
    await other.close();
  });

  test("a session ends when it is signed out, and after an idle hour", async () => {
    const send = await office.signedIn("clerk");
    expect((await send("DELETE", "/api/session")).status).toBe(204);
    expect((await send("GET", "/api/session")).body.code).toBe("not-signed-in");
    const other = await anOffice(engine);
    const idle = await other.signedIn("clerk");
    other.tick(61);
    expect((await idle("GET", "/api/session")).body.code).toBe("not-signed-in");
    await other.close();
  });

  test("progress adds up", async () => {
    const figures = (await as.manager("GET", "/api/office/progress")).body as unknown as Progress;
    expect(figures.cases).toBe(2);
    expect(figures.states.reduce((sum, row) => sum + row.cases, 0)).toBe(2);
    expect(figures.completes).toEqual({ web: 1, phone: 0, paper: 0 });
    expect(figures.responseRate).toEqual({ value: 0.5, weighted: 0.5, base: 2 });
    expect(figures.days.reduce((sum, day) => sum + day.completes.web, 0)).toBe(1);
  });

  test("a case file holds the contact, the history, and no answer nor the way to one", async () => {
    const { cases } = (await as.manager("GET", "/api/office/cases?state=complete")).body as unknown as CaseList;
    expect(cases.map((row) => row.caseId)).toEqual([answered.id]);
    const reply = await as.manager("GET", `/api/office/cases/${answered.id}`);
    const file = reply.body as unknown as CaseFile;
    expect(file.contact?.name).toBe("Apolline Vasseur-Quintard");
    expect(file.responseNumbers).toEqual([]);
    const [response] = await office.ctx.store.responsesOfCase(answered.id);
    expect(reply.text).not.toContain(response?.number);
    expect(reply.text).not.toMatch(/"SATQ"|V_CAMB|1984/);
  });

  test("whatever speaks of offences is one row of the file, without a time", async () => {
    const file = (await as.manager("GET", `/api/office/cases/${answered.id}`)).body as unknown as CaseFile;
    expect(file.modules.filter((module) => module.sealed)).toEqual([
      {
        part: "D E F G H",
        title: { fr: "Parties sous scellé", en: "Sealed parts" },
        sealed: true,
        state: "done",
        modes: ["web"],
        day: null,
      },
    ]);
    // of every other end the day: between two parts lies what was asked under seal
    const days = [...file.modules.map(({ day }) => day), ...file.interviews.map(({ endedDay }) => endedDay)];
    const told = days.filter((day) => day !== null);
    expect(told.length).toBeGreaterThan(2);
    for (const day of told) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(file.modules.map((module) => module.title.fr).join()).not.toMatch(/violence|couple|sexuel|incident/i);
  });

  test("a response holds answers with their mode, and no contact", async () => {
    const { responses } = (await as.methodologist("GET", "/api/office/responses?mode=web&state=complete"))
      .body as unknown as ResponseList;
    expect(responses).toHaveLength(1);
    const reply = await as.methodologist("GET", `/api/office/responses/${responses[0]?.number}`);
    const view = reply.body as unknown as ResponseView;
    expect(view.rows.find((row) => row.variable === "SATQ")).toMatchObject({
      value: "1",
      mode: "web",
      who: "respondent",
      missing: null,
    });
    expect(view.rows.find((row) => row.variable === "CYUSE")?.missing?.code).toBe("not-selected");
    expect(reply.text).not.toMatch(/Apolline|Vasseur|COORD|Écluses/);
    expect(reply.text).not.toContain(answered.id);
  });

  test("the export has a row for each response, a mode beside each variable, and no empty cell for what is missing", async () => {
    const reply = await as.manager("GET", "/api/office/responses.csv");
    expect(reply.type).toContain("text/csv");
    const rows = parse(reply.text, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(row).toMatchObject({
      state: "complete",
      SATQ: "1",
      SATQ_mode: "web",
      V_CAMB: "2",
      CYUSE: "not-selected",
      I1_MOIS: "not-applicable",
      I3_MOIS_mode: "",
    });
    expect(Object.keys(row ?? {})).not.toContain("COORD");
    // an interviewer's remark is no variable: there is one or there is none
    for (const [column, value] of Object.entries(row ?? {}))
      if (!column.endsWith("_mode") && column !== "comments") expect(value, column).not.toBe("");
    expect(reply.text).not.toMatch(/Apolline|Vasseur/);
  });

  test("each look at a case or a response leaves a row", async () => {
    const rows = await office.ctx.store.audit(400);
    expect(rows).toContainEqual(
      expect.objectContaining({ who: as.manager.login, what: "read-case", subject: answered.id }),
    );
    expect(rows.map((row) => row.what)).toEqual(
      expect.arrayContaining(["read-response", "export-responses", "sign-in"]),
    );
  });

  test.each([
    ["cases/none", "unknown-case"],
    ["responses/none", "not-found"],
  ])("%s is told as %s", async (path, code) => {
    const reply = await as.manager("GET", `/api/office/${path}`);
    expect(reply.body.code).toBe(code);
  });

  describe("a booklet", () => {
    let code: string;
    let formId: string;
    let caseId: string;
    beforeAll(async () => {
      const { case: of } = await office.household();
      caseId = of.id;
      const form = await office.ctx.store.write(async (tx) => {
        const printed = await printForm(office.ctx, tx, of, seededRandom("test"));
        await tx.updateForm(printed.id, { state: "posted", postedAt: office.ctx.now() });
        return printed;
      });
      [code, formId] = [form.code, form.id];
    });
    const read = async () => (await as.clerk("GET", `/api/office/forms/${formId}`)).body as unknown as FormView;
    const key = (page: number, baseVersion: number, fields: object[], saveId = randomUUID()) =>
      as.clerk("POST", `/api/office/forms/${formId}/pages/${page}/keying`, { saveId, baseVersion, fields });

    test("is found by the code of any of its pages, however it is typed", async () => {
      for (const typed of [code, code.toLowerCase(), `${code.slice(0, 4)} ${code.slice(4)} 07`]) {
        const { forms } = (await as.clerk("GET", `/api/office/forms?q=${encodeURIComponent(typed)}`))
          .body as unknown as FormList;
        expect(forms.map((form) => form.formId)).toEqual([formId]);
      }
    });

    test("names nobody, and keeps the sheet with the contact apart", async () => {
      const reply = await as.clerk("GET", `/api/office/forms/${formId}`);
      expect(reply.text).not.toMatch(/Apolline|Vasseur|39 98/);
      expect(reply.text).not.toContain(caseId);
      const fields = (reply.body as unknown as FormView).pages.flatMap((page) =>
        page.fields.map((field) => field.variable),
      );
      expect(fields).toContain("SATQ");
      expect(fields).not.toContain("COORD");
      expect(fields.filter((name) => /^(V_SEX|CJ|GO_|ORISEX)/.test(name))).toEqual([]);
    });

    test("keyed marks become answers, doubtful ones their code, and nothing leaves a page half keyed", async () => {
      const form = await read();
      const page = form.pages.find((each) => each.fields.some((field) => field.variable === "NBPERS"))!;
      const field = (name: string) => page.fields.find((each) => each.variable === name)!;
      const wrong = await key(page.page, 0, [
        { field: "NOPE", marks: [1] },
        { field: field("TYPLOG").id, marks: [1] },
      ]);
      expect([wrong.status, wrong.body.code]).toEqual([422, "answers-at-fault"]);
      const box = await key(page.page, 0, [{ field: field("TYPLOG").id, marks: [77] }]);
      expect(box.body.faults).toMatchObject([{ kind: "unknown-code" }]);
      expect((await read()).version).toBe(0);

      const saved = await key(page.page, 0, [
        { field: field("TYPLOG").id, marks: [2] },
        { field: field("STOC").id, marks: [1, 3] },
        { field: field("NBPERS").id, text: "99" },
      ]);
      expect(saved.body).toMatchObject({ version: 1, keyedPages: [page.page] });
      expect((await key(page.page, 0, [{ field: field("TYPLOG").id, marks: [1] }])).body).toMatchObject({
        code: "stale-save",
        currentVersion: 1,
      });
      const [response] = await office.ctx.store.responsesOfCase(caseId);
      const [event] = await office.ctx.store.events(response!.id);
      expect(event?.payload.entries).toEqual([
        { variable: "TYPLOG", value: 2 },
        { variable: "STOC", missing: "multiple-marks" },
        { variable: "NBPERS", missing: "illegible" },
      ]);
    });

    test("keyed values are never shown again", async () => {
      expect((await as.clerk("GET", `/api/office/forms/${formId}`)).body).not.toHaveProperty("answers");
    });

    test("finished, it is settled and closed", async () => {
      const done = await as.clerk("POST", `/api/office/forms/${formId}/finish`, { saveId: randomUUID() });
      expect(done.body).toMatchObject({ state: "keyed" });
      const version = (await read()).version;
      expect((await key(2, version, [])).status).toBeGreaterThanOrEqual(400);
      expect((await office.ctx.store.form(formId))?.state).toBe("keyed");
    });

    test("is a PDF for the manager, and for no clerk", async () => {
      const pdf = await as.manager("GET", `/api/office/forms/${formId}.pdf`);
      expect(pdf.type).toBe("application/pdf");
      expect(pdf.text.startsWith("%PDF")).toBe(true);
      expect((await as.clerk("GET", `/api/office/forms/${formId}.pdf`)).status).toBe(403);
    });
  });
});
