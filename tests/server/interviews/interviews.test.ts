import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ScreenView } from "../../../server/contract/screen";
import { breakOff } from "../../../server/services/interviews/end-interview";
import { readResponse } from "../../../server/services/interviews/read-response";
import { currentStep, stepBefore } from "../../../server/services/interviews/read-step";
import { ENGINES } from "../../support/stores";
import { answersFor, aScene, QUIET, type Scene, saveScreen, submit, walk } from "./scene";

describe.each(ENGINES.filter((engine) => engine.there))("an interview on $name", (engine) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aScene(engine);
  });
  afterEach(() => scene.place.remove());

  const rows = async () => {
    const [response] = await scene.ctx.store.responsesOfCase(scene.case.id);
    return (await readResponse(scene.ctx, response!)).rows;
  };
  const at = (name: string) => (screen: ScreenView) => screen.questions.some((question) => question.name === name);

  test("goes to the end, and wins the case at once", async () => {
    const web = await scene.begin("web");
    expect(await walk(scene, web, QUIET)).toMatchObject({ kind: "end", reason: "ready", putOff: false });
    const end = await submit(scene, web);
    expect(end).toMatchObject({ reason: "submitted", receipt: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) });
    expect(await scene.ctx.store.case(scene.case.id)).toMatchObject({ state: "complete", finishedMode: "web" });
    expect((await scene.ctx.store.responsesOfCase(scene.case.id))[0]).toMatchObject({
      state: "complete",
      stands: true,
      modes: ["web"],
    });
  });

  test("begun on the web it goes on by telephone, and every answer keeps its mode", async () => {
    const web = await scene.begin("web");
    await walk(scene, web, QUIET, at("INSQ"));
    await scene.ctx.store.write((tx) => breakOff(scene.ctx, tx, web.id, "broken-off"));
    const phone = await scene.begin("phone", "claire");
    expect(phone.responseId).toBe(web.responseId);
    const first = (await currentStep(scene.ctx, phone.id)) as ScreenView;
    expect(first.questions.map((question) => question.name)).toEqual(["INSQ"]);
    await walk(scene, phone, QUIET);
    await submit(scene, phone);
    const modes = new Map((await rows()).map((row) => [row.variable, row.mode]));
    expect([modes.get("SATQ"), modes.get("INSQ"), modes.get("SEXE")]).toEqual(["web", "phone", "phone"]);
    expect((await rows()).find((row) => row.variable === "INSQ")?.who).toBe("claire");
  });

  test("a new sitting shows no earlier answer and opens the next unanswered question", async () => {
    const first = await scene.begin("web");
    await walk(scene, first, QUIET, at("STOC"));
    const second = await scene.begin("web");
    const screen = (await currentStep(scene.ctx, second.id)) as ScreenView;
    expect(screen.questions[0]?.name).toBe(((await currentStep(scene.ctx, first.id)) as ScreenView).questions[0]?.name);
    expect(screen.answers).toEqual([]);
    expect(screen.canGoBack).toBe(false);
    expect(JSON.stringify(await stepBefore(scene.ctx, second.id, screen.step))).not.toContain('"answers":[{');
  });

  test("in one sitting an unsealed answer is shown again, a sealed one never", async () => {
    const web = await scene.begin("web");
    const after = (await walk(scene, web, QUIET, at("STOC"))) as ScreenView;
    const before = (await stepBefore(scene.ctx, web.id, after.step)) as ScreenView;
    expect(before.answers.length).toBeGreaterThan(0);
    const mena = (await walk(scene, web, { ...QUIET, V_VPHY: 1 }, at("V_MENA"))) as ScreenView;
    const sealed = (await stepBefore(scene.ctx, web.id, mena.step)) as ScreenView;
    expect(sealed).toMatchObject({ sealed: true, answers: [] });
    expect(sealed.questions[0]?.name).toBe("V_VPHY");
    // passed over without a word it stays as it was
    await saveScreen(scene, web, sealed, []);
    expect((await rows()).find((row) => row.variable === "V_VPHY")).toMatchObject({ value: 1, times: 1 });
  });

  test("a save id counts once, whatever is sent with it", async () => {
    const web = await scene.begin("web");
    const screen = (await currentStep(scene.ctx, web.id)) as ScreenView;
    const saveId = randomUUID();
    const first = await saveScreen(scene, web, screen, answersFor(screen, QUIET), saveId);
    const again = await saveScreen(scene, web, screen, answersFor(screen, QUIET), saveId);
    expect(again.version).toBe(first.version);
    expect((await scene.ctx.store.events(web.responseId)).length).toBe(1);
    await expect(saveScreen(scene, web, first.next as ScreenView, [], saveId)).rejects.toMatchObject({
      code: "save-id-reused",
    });
  });

  test("a stale save changes nothing, and is told the current version", async () => {
    const web = await scene.begin("web");
    const screen = (await currentStep(scene.ctx, web.id)) as ScreenView;
    await saveScreen(scene, web, screen, answersFor(screen, QUIET));
    await expect(saveScreen(scene, web, screen, answersFor(screen, QUIET))).rejects.toMatchObject({
      code: "stale-save",
      extras: { currentVersion: 1 },
    });
    expect((await scene.ctx.store.events(web.responseId)).length).toBe(1);
  });

  test("an answer at fault is refused whole", async () => {
    const web = await scene.begin("web");
    const screen = (await currentStep(scene.ctx, web.id)) as ScreenView;
    for (const answer of [
      { variable: "NOPE", value: 1 },
      { variable: "LANGUE", value: 77 },
      { variable: "LANGUE", value: "1" },
    ])
      await expect(saveScreen(scene, web, screen, [answer])).rejects.toMatchObject({ code: "answers-at-fault" });
    expect(await scene.ctx.store.events(web.responseId)).toEqual([]);
  });

  test("“not now” leaves the rest open: the response is not complete, and a later sitting asks again", async () => {
    const web = await scene.begin("web");
    expect(await walk(scene, web, { ...QUIET, CALME: 2 })).toMatchObject({ kind: "end", putOff: true });
    await submit(scene, web);
    expect((await scene.ctx.store.responsesOfCase(scene.case.id))[0]?.state).toBe("under-way");
    const later = await scene.begin("web");
    expect(await currentStep(scene.ctx, later.id)).toMatchObject({ again: true, questions: [{ name: "CALME" }] });
    await walk(scene, later, QUIET);
    await submit(scene, later);
    expect(await scene.ctx.store.case(scene.case.id)).toMatchObject({ state: "complete" });
  });

  test("whoever comes back after submitting finds the receipt, and no question", async () => {
    const web = await scene.begin("web");
    await walk(scene, web, QUIET);
    const { receipt } = await submit(scene, web);
    const later = await scene.begin("web");
    expect(await currentStep(scene.ctx, later.id)).toMatchObject({ kind: "end", reason: "submitted", receipt });
  });

  test("time left counts the parts that wait for a privacy question", async () => {
    const web = await scene.begin("web");
    const before = (await walk(scene, web, QUIET, at("CALME"))) as ScreenView;
    const after = (await walk(scene, web, QUIET, at("V_CAMB"))) as ScreenView;
    expect(after.minutesLeft).toBeLessThanOrEqual(before.minutesLeft);
  });

  test("no “yes” in a sealed part lengthens the time that is left", async () => {
    const leftAt = async (policy: typeof QUIET, name: string) => {
      const own = await aScene(engine);
      const screen = (await walk(own, await own.begin("web"), policy, at(name))) as ScreenView;
      await own.place.remove();
      return [screen.minutesLeft, screen.progress];
    };
    const yes = await leftAt({ ...QUIET, V_CAMB: 1, V_VPHY: 1 }, "V_DISC");
    expect(yes).toEqual(await leftAt(QUIET, "V_DISC"));
  });

  test("incidents are drawn once, on the server, and the same reports stay", async () => {
    const web = await scene.begin("web");
    const victim = {
      ...QUIET,
      V_CAMB: 1,
      V_VPHY: 1,
      V_INJU: 1,
      V_DEBI: 1,
      P_CAMB: [1],
      P_VPHY: [1],
      P_INJU: [1],
      P_DEBI: [1],
      N_CAMB: 2,
      N_VPHY: 1,
      N_INJU: 5,
      N_DEBI: 1,
    };
    const report = (await walk(scene, web, victim, (screen) => screen.report !== undefined)) as ScreenView;
    expect(report.report).toMatchObject({ ordinal: 1, of: 3 });
    const draws = (await scene.ctx.store.events(web.responseId)).filter((event) => event.payload.draw);
    expect(draws).toHaveLength(1);
    await walk(scene, web, victim);
    await submit(scene, web);
    const drawn = draws[0]!.payload.draw!.incidents;
    const reports = new Set((await rows()).flatMap((row) => row.report ?? []));
    expect([...reports].sort()).toEqual(drawn.map((incident) => incident.id).sort());
    expect((await rows()).find((row) => row.variable === "I_PROBA" && row.report === drawn[0]!.id)?.value).toBe(
      drawn[0]!.probability,
    );
  });

  test("the safe way to be reached goes to the vault, never beside answers", async () => {
    const web = await scene.begin("web");
    await walk(scene, web, { ...QUIET, REINT: 1, COORD: "le matin, au travail" });
    await submit(scene, web);
    expect((await scene.ctx.store.contact(scene.case.id))?.safeWay).toBe("le matin, au travail");
    expect(JSON.stringify(await scene.ctx.store.events(web.responseId))).not.toContain("le matin");
    expect((await rows()).map((row) => row.variable)).not.toContain("COORD");
  });

  test("a stop ends it with its outcome, and once corrected it goes on", async () => {
    const web = await scene.begin("web");
    const state = async () => (await scene.ctx.store.response(web.responseId))?.state;
    expect(await walk(scene, web, { ...QUIET, IDOK: 3 })).toMatchObject({ kind: "end", reason: "stopped" });
    expect((await scene.ctx.store.case(scene.case.id))?.disposition).toBe("unknown-person");
    expect(await state()).toBe("stopped");
    const again = (await stepBefore(scene.ctx, web.id, "")) as ScreenView;
    expect(again.questions[0]?.name).toBe("IDOK");
    await saveScreen(scene, web, again, [{ variable: "IDOK", value: 1 }]);
    expect(await state()).toBe("under-way");
    await walk(scene, web, QUIET);
    await submit(scene, web);
    expect(await scene.ctx.store.case(scene.case.id)).toMatchObject({ state: "complete", finishedMode: "web" });
  });
});
