/** A running wave and other versions of its questionnaire: what it takes over, and what each response is asked. */
import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Questionnaire } from "../../../questionnaires/format/types";
import { followLines } from "../../../server/commands/follow-lines";
import type {
  FormView,
  Progress,
  ResponseList,
  ResponseView,
  WaveQuestionnaire,
} from "../../../server/contract/office";
import type { ScreenView, StepView } from "../../../server/contract/screen";
import { ExpectedFailure } from "../../../server/domain/problem";
import { seededRandom } from "../../../server/domain/seeded-random";
import { followDefinition } from "../../../server/services/fieldwork/follow-definition";
import { takeOverVersion } from "../../../server/services/fieldwork/take-over-version";
import { printForm } from "../../../server/services/forms/print-form";
import { beginInterview } from "../../../server/services/interviews/begin-interview";
import { aStaffMember, minutesLater } from "../../factories";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";
import { answerThrough, asks } from "../answering";
import { QUIET } from "../interviews/scene";
import { aVersion, keepVersion, NEW_QUESTION, retold, withParking } from "./other-versions";

const TITLE = "Quel est votre type de logement ?";
const [FIRST, TOLD, MEASURED] = [aVersion(), aVersion(retold(TITLE)), aVersion(withParking)];
const [first, told, measured] = [FIRST.questionnaire, TOLD.questionnaire, MEASURED.questionnaire];

// whole interviews and booklets in each
vi.setConfig({ testTimeout: 90_000 });

describe.each(ENGINES.filter((engine) => engine.there))("a running wave on $name", (engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await anOffice(engine);
    for (const version of [FIRST, TOLD, MEASURED]) await keepVersion(office.ctx, version);
    for (const [login, role] of [
      ["helene", "methodologist"],
      ["claire", "interviewer"],
    ] as const)
      await office.ctx.store.write((tx) => tx.addStaff(aStaffMember({ login, role })));
  });
  afterEach(() => office.close());

  const takeOver = (candidate: Questionnaire, over: { measureFrom?: Date; by?: string; reason?: string } = {}) =>
    takeOverVersion(office.ctx, {
      ...{ waveId: office.wave.id, candidate, measureFrom: null, by: "helene", reason: "demande du comité" },
      ...over,
    });
  const refusal = async (trying: Promise<unknown>) => {
    const failure = await trying.then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ExpectedFailure);
    expect((failure as ExpectedFailure).code).toBe("version-refused");
    return (failure as ExpectedFailure).extras.detail ?? "";
  };
  const hashes = async () =>
    (await office.ctx.store.waveVersions(office.wave.id)).map((each) => each.questionnaireHash);
  /** enters with the letter's code, as the household does each time */
  const enter = async (code: string): Promise<{ send: Send; step: StepView }> => {
    const send = office.browser(office.respondent);
    const seated = await send("POST", "/api/r/sitting", { code });
    return { send, step: (seated.body as unknown as { step: StepView }).step };
  };
  const upToHome = async (code: string) => {
    const { send, step } = await enter(code);
    return { send, home: (await answerThrough(send, "/api/r/saves", step, asks("TYPLOG"))) as ScreenView };
  };
  const namesOn = (screen: ScreenView) => screen.questions.map(({ name }) => name);
  const finish = async (send: Send, step: StepView) => {
    await answerThrough(send, "/api/r/saves", step, () => false, { ...QUIET, [NEW_QUESTION]: 1 });
    await send("POST", "/api/r/submit", { saveId: randomUUID() });
  };
  const hashesOfCase = async (caseId: string) =>
    (await office.ctx.store.interviews(caseId)).map((each) => each.questionnaireHash);

  test("a change of telling is taken over as the server starts, once, and stands in the audit", async () => {
    const [followed] = await followDefinition(office.ctx, told);
    expect(followed?.plan.version).toMatchObject({ serial: 2, kind: "telling", declaredBy: "system" });
    expect(followed?.plan.rows.map(({ name, kind }) => [name, kind])).toContainEqual(["TYPLOG", "telling"]);
    await followDefinition(office.ctx, told);
    expect(await hashes()).toEqual([first.hashes.whole, told.hashes.whole]);
    const rows = (await office.ctx.store.audit(50)).filter(({ what }) => what === "take-over-version");
    expect(rows).toMatchObject([{ who: "system", subject: office.wave.id }]);
  });

  test("two servers that start together take it over once", async () => {
    await Promise.all([1, 2, 3].map(() => takeOver(told)));
    expect(await hashes()).toEqual([first.hashes.whole, told.hashes.whole]);
  });

  test("a change of measure leaves the pin as it is, and the office is told which variables differ", async () => {
    const [followed] = await followDefinition(office.ctx, measured);
    expect(followed?.plan.refusal).toContain(`${NEW_QUESTION} (added)`);
    const said = followLines([followed!]).join("\n");
    expect(said).toContain(`Wave ${office.wave.id} keeps its questionnaire`);
    expect(said).toContain(`${NEW_QUESTION} (added)`);
    expect(said).toContain(`adopt vrs-2026 --wave ${office.wave.id} --measure-from`);
    expect(await hashes()).toEqual([first.hashes.whole]);
    const manager = await office.signedIn("manager");
    const read = async () => (await manager("GET", "/api/office/questionnaire")).body as unknown as WaveQuestionnaire;
    expect((await read()).waiting).toEqual({ names: [NEW_QUESTION] });
    const { todo } = (await manager("GET", "/api/office/progress")).body as unknown as Progress;
    expect(todo.map(({ key, link }) => [key, link])).toContainEqual(["questionnaire", "/office/questionnaire"]);
    await takeOver(measured, { measureFrom: minutesLater(60) });
    expect((await read()).waiting).toBeNull();
  });

  test("a closed wave, and one that asks another questionnaire, are left alone", async () => {
    await office.ctx.store.write(async (tx) => {
      await tx.putWave({ ...office.wave, id: "closed", closes: minutesLater(-1) });
      await tx.putWave({ ...office.wave, id: "other", questionnaireId: "gbv-2026" });
    });
    const followed = await followDefinition(office.ctx, told);
    expect(followed.map(({ wave }) => wave.id)).toEqual([office.wave.id]);
    expect(await refusal(takeOverVersion(office.ctx, { ...asked(), waveId: "other" }))).toContain("gbv-2026");
  });
  const asked = () => ({ candidate: told, by: "helene", reason: "", measureFrom: null });

  test("a measure is declared by somebody who answers for it, with a reason", async () => {
    const measureFrom = minutesLater(60);
    expect(await refusal(takeOver(measured))).toMatch(/PARKING \(added\).*declare the change/);
    expect(await refusal(takeOver(measured, { measureFrom, reason: " " }))).toContain("with a reason");
    expect(await refusal(takeOver(measured, { measureFrom, by: "claire" }))).toContain("by an active manager");
    expect(await refusal(takeOver(measured, { measureFrom, by: "nobody" }))).toContain("by an active manager");
    expect(await hashes()).toEqual([first.hashes.whole]);
    const { version } = await takeOver(measured, { measureFrom });
    expect(version).toMatchObject({ kind: "measure", holdsFrom: measureFrom, declaredBy: "helene" });
  });

  test("a sitting that is open ends as it began; the next one of the same response tells it anew", async () => {
    const { case: of, code } = await office.household();
    const { send, home } = await upToHome(code);
    await takeOver(told);
    office.tick(1);
    const again = (await send("GET", "/api/r/step")).body as unknown as ScreenView;
    expect(again.questions[0]?.title).toEqual(home.questions[0]?.title);
    const next = await upToHome(code);
    expect(JSON.stringify(next.home.questions[0]?.title)).toContain(TITLE);
    expect(await hashesOfCase(of.id)).toEqual([first.hashes.whole, told.hashes.whole]);
  });

  test("a declared measure is asked of whoever begins from its instant on, and of nobody before", async () => {
    await takeOver(measured, { measureFrom: minutesLater(60) });
    expect(namesOn((await upToHome((await office.household()).code)).home)).not.toContain(NEW_QUESTION);
    office.tick(60);
    expect(namesOn((await upToHome((await office.household()).code)).home)).toContain(NEW_QUESTION);
  });

  test("a response goes on under the measure that it began with, in its newest telling, also by telephone", async () => {
    const { case: of, code } = await office.household();
    await upToHome(code);
    await takeOver(measured, { measureFrom: minutesLater(1) });
    office.tick(2);
    await takeOver(told);
    const { send, home } = await upToHome(code);
    expect(namesOn(home)).not.toContain(NEW_QUESTION);
    expect(JSON.stringify(home.questions[0]?.title)).toContain(TITLE);
    expect(await hashesOfCase(of.id)).toEqual([first.hashes.whole, told.hashes.whole]);
    const call = await office.ctx.store.write((tx) =>
      beginInterview(office.ctx, tx, { caseId: of.id, mode: "phone", who: "claire", language: "fr" }),
    );
    expect(call.questionnaireHash).toBe(told.hashes.whole);
    await finish(send, home);
    expect(await office.ctx.store.case(of.id)).toMatchObject({ state: "complete" });
    // who begins now is asked the new measure, though the newest row is a telling of the former
    expect(namesOn((await upToHome((await office.household()).code)).home)).toContain(NEW_QUESTION);
  });

  test("a booklet that was printed before is keyed under what it was printed from", async () => {
    const { case: of } = await office.household();
    const form = await office.ctx.store.write((tx) => printForm(office.ctx, tx, of, seededRandom("booklet")));
    await takeOver(measured, { measureFrom: office.ctx.now() });
    const clerk = await office.signedIn("clerk");
    const view = (await clerk("GET", `/api/office/forms/${form.id}`)).body as unknown as FormView;
    const printed = view.pages.flatMap((page) => page.fields.map((field) => ({ page: page.page, ...field })));
    expect(printed.map(({ variable }) => variable)).not.toContain(NEW_QUESTION);
    const { page, id } = printed.find(({ variable }) => variable === "TYPLOG")!;
    const keyed = await clerk("POST", `/api/office/forms/${form.id}/pages/${page}/keying`, {
      ...{ saveId: randomUUID(), baseVersion: 0, fields: [{ field: id, marks: [2] }] },
    });
    expect(keyed.status).toBe(200);
    expect((await clerk("POST", `/api/office/forms/${form.id}/finish`, { saveId: randomUUID() })).status).toBe(200);
    expect(await hashesOfCase(of.id)).toEqual([first.hashes.whole]);
    const [response] = await office.ctx.store.responsesOfCase(of.id);
    const events = await office.ctx.store.events(response!.id);
    expect([...new Set(events.map((event) => event.questionnaireHash))]).toEqual([first.hashes.whole]);
    // left empty by a pen is not the same as never printed
    const written = events.flatMap(({ payload }) => payload.entries.map(({ variable }) => variable));
    expect(written).toContain("STOC");
    expect(written).not.toContain(NEW_QUESTION);
    // a booklet that is printed now has the new question
    const { case: other } = await office.household();
    const newer = await office.ctx.store.write((tx) => printForm(office.ctx, tx, other, seededRandom("newer")));
    expect(newer.questionnaireHash).toBe(measured.hashes.whole);
  });

  test("lists, views and exports tell under which version each response was answered", async () => {
    const old = await office.household();
    await upToHome(old.code);
    await takeOver(told);
    await takeOver(measured, { measureFrom: office.ctx.now() });
    const { send, home } = await upToHome(old.code);
    await finish(send, home);
    const young = await office.household();
    const fresh = await upToHome(young.code);
    await finish(fresh.send, fresh.home);
    const numberOf = async (caseId: string) => (await office.ctx.store.responsesOfCase(caseId))[0]!.number;
    const [before, after] = [await numberOf(old.case.id), await numberOf(young.case.id)];
    const manager = await office.signedIn("manager");

    const { responses } = (await manager("GET", "/api/office/responses")).body as unknown as ResponseList;
    const versionsOf = (number: string) => responses.find((row) => row.number === number)?.versions;
    expect([versionsOf(before), versionsOf(after)]).toEqual([[1, 2], [3]]);

    const view = (await manager("GET", `/api/office/responses/${before}`)).body as unknown as ResponseView;
    expect(view.versions).toEqual(
      [first, told].map(({ hashes: { measure, telling } }, at) => ({ serial: at + 1, measure, telling })),
    );
    expect(view.rows.map(({ variable }) => variable)).not.toContain(NEW_QUESTION);

    const csv = parse((await manager("GET", "/api/office/responses.csv")).text, { columns: true }) as Record<
      string,
      string
    >[];
    const rowOf = (number: string) => csv.find((row) => row.response === number);
    const short = (hash: string) => hash.slice(0, 12);
    expect(rowOf(before)).toMatchObject({
      questionnaire_measure: short(first.hashes.measure),
      questionnaire_telling: `${short(first.hashes.telling)} ${short(told.hashes.telling)}`,
      [NEW_QUESTION]: "not-asked",
      [`${NEW_QUESTION}_mode`]: "",
    });
    expect(rowOf(after)).toMatchObject({
      questionnaire_measure: short(measured.hashes.measure),
      questionnaire_telling: short(measured.hashes.telling),
      [NEW_QUESTION]: "1",
      [`${NEW_QUESTION}_mode`]: "web",
    });
    expect(Object.values(rowOf(before) ?? {})).not.toContain(undefined);

    const { versions } = (await manager("GET", "/api/office/questionnaire")).body as unknown as WaveQuestionnaire;
    expect(versions.map(({ serial, kind, state, responses }) => [serial, kind, state, responses])).toEqual([
      [1, "first", "past", 1],
      [2, "telling", "past", 1],
      [3, "measure", "holds", 1],
    ]);
    expect(versions[2]).toMatchObject({ declaredBy: "helene", reason: "demande du comité" });
  });
});
