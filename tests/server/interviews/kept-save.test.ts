/** Answers that had waited in a browser come with the next sitting there: who sits there now may be somebody else. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ScreenView } from "../../../server/contract/screen";
import { currentStep, openedWith, stepBefore } from "../../../server/services/interviews/read-step";
import { saveAnswers } from "../../../server/services/interviews/save-answers";
import { isShownAgain } from "../../../server/services/interviews/show-step";
import type { Interview } from "../../../server/store/records";
import { ENGINES } from "../../support/stores";
import { answersFor, aScene, QUIET, type Scene, saveScreen, walk } from "./scene";

const at = (name: string) => (screen: ScreenView) => screen.questions.some((question) => question.name === name);

describe.each(ENGINES.filter((engine) => engine.there))("what had waited in a browser, on $name", (engine) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aScene(engine);
  });
  afterEach(() => scene.place.remove());

  const openedAt = async (variable: string): Promise<{ web: Interview; screen: ScreenView }> => {
    const web = await scene.begin("web");
    return { web, screen: (await walk(scene, web, QUIET, at(variable))) as ScreenView };
  };
  const sendKept = (
    web: Interview,
    screen: ScreenView,
    answers = answersFor(screen, QUIET),
    { first = randomUUID(), baseVersion = screen.version } = {},
  ) =>
    saveAnswers(scene.ctx, web.id, {
      ...{ saveId: randomUUID(), baseVersion, step: screen.step, answers },
      kept: { first, version: screen.version },
    });
  const said = async (web: Interview, name: string) =>
    (await openedWith(scene.ctx, web.id, false)).answers.cells[name]?.value;

  test("counts where the question is still open, and is opened by no sitting and no PIN", async () => {
    const { screen } = await openedAt("SATQ");
    const later = await scene.begin("web");
    const { next } = await sendKept(later, screen);
    expect(await said(later, "SATQ")).toBe(1);
    expect(next).toMatchObject({ kind: "screen", canGoBack: false, answers: [] });
    expect(await stepBefore(scene.ctx, later.id, (next as ScreenView).step)).toMatchObject({ answers: [] });
    const open = await openedWith(scene.ctx, later.id, true);
    const step = open.route.steps.find(({ id }) => id === screen.step);
    expect(step && isShownAgain({ ...open, correctable: new Set([later.id]) }, step)).toBe(false);
  });

  test("does not displace what was answered elsewhere since", async () => {
    const { screen } = await openedAt("SATQ");
    const elsewhere = await scene.begin("web");
    const { version } = await saveScreen(scene, elsewhere, screen, answersFor(screen, { ...QUIET, SATQ: 3 }));
    const later = await scene.begin("web");
    await expect(sendKept(later, screen, undefined, { baseVersion: version })).rejects.toMatchObject({
      code: "not-this-step",
    });
    expect(await said(later, "SATQ")).toBe(3);
  });

  test("changes what its own page had sent before, whose acknowledgement was lost", async () => {
    const { web, screen } = await openedAt("SATQ");
    const first = randomUUID();
    const { version } = await saveScreen(scene, web, screen, answersFor(screen, QUIET), first);
    const later = await scene.begin("web");
    await sendKept(later, screen, answersFor(screen, { ...QUIET, SATQ: 2 }), { first, baseVersion: version });
    expect(await said(later, "SATQ")).toBe(2);
  });

  test("corrects an earlier answer that its page had seen", async () => {
    const { web, screen } = await openedAt("SATQ");
    const { version } = await saveScreen(scene, web, screen, answersFor(screen, QUIET));
    const later = await scene.begin("web");
    await sendKept(later, { ...screen, version }, answersFor(screen, { ...QUIET, SATQ: 2 }));
    expect(await said(later, "SATQ")).toBe(2);
  });

  test("a save that arrived before it was kept is told apart, and counts once", async () => {
    const { web, screen } = await openedAt("SATQ");
    const saveId = randomUUID();
    const answers = answersFor(screen, QUIET);
    await saveScreen(scene, web, screen, answers, saveId);
    const again = {
      saveId,
      baseVersion: screen.version,
      step: screen.step,
      answers,
      kept: { first: saveId, version: 0 },
    };
    const later = await scene.begin("web");
    const events = async () => (await scene.ctx.store.events(web.responseId)).length;
    const before = await events();
    await expect(saveAnswers(scene.ctx, later.id, again)).rejects.toMatchObject({ code: "save-id-reused" });
    expect(await events()).toBe(before);
  });

  test("“can you answer alone?” is asked of the moment: it is asked again", async () => {
    const { screen } = await openedAt("CALME");
    const later = await scene.begin("web");
    await expect(sendKept(later, screen)).rejects.toMatchObject({ code: "not-this-step" });
    expect(await currentStep(scene.ctx, later.id)).toMatchObject({ questions: [{ name: "CALME" }] });
  });

  test("a sealed screen never waits anywhere: nothing of it is taken", async () => {
    const { screen } = await openedAt("V_VPHY");
    const later = await scene.begin("web");
    await expect(sendKept(later, screen)).rejects.toMatchObject({ code: "not-this-step" });
  });

  test("changed answers go under an id of their own: under the first id they would be lost", async () => {
    const { web, screen } = await openedAt("SATQ");
    const [first, changed] = [answersFor(screen, QUIET), answersFor(screen, { ...QUIET, SATQ: 2 })];
    const saveId = randomUUID();
    const { version } = await saveScreen(scene, web, screen, first, saveId);
    await saveScreen(scene, web, screen, changed, saveId);
    expect(await said(web, "SATQ")).toBe(1);
    await saveScreen(scene, web, { ...screen, version }, changed);
    expect(await said(web, "SATQ")).toBe(2);
    // the first one, should it arrive only now, is stale
    await expect(saveScreen(scene, web, screen, first)).rejects.toMatchObject({ code: "stale-save" });
  });
});
