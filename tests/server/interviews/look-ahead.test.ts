/** A console without a network asks the same questions, in the same order, as the server would have. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answered, beginCut, type Cut, faultsOf, nextOf } from "../../../cati-console/cut/go-on";
import { variableOf } from "../../../questionnaires/format/ahead";
import { referencesOf } from "../../../questionnaires/format/condition";
import type { Answer, ScreenView, StepView } from "../../../server/contract/screen";
import { breakOff } from "../../../server/services/interviews/end-interview";
import { lookAhead } from "../../../server/services/interviews/look-ahead";
import { currentStep } from "../../../server/services/interviews/read-step";
import { ENGINES } from "../../support/stores";
import { answersFor, aScene, type Policy, QUIET, type Scene, saveScreen, walk } from "./scene";

const VICTIM: Policy = {
  ...QUIET,
  ...{ V_VPHY: 1, P_VPHY: [1], N_VPHY: 1, V_MENA: 1, P_MENA: [1], V_INJU: 1, P_INJU: [1], V_SEXN: 1, P_SEXN: [1] },
  ...{ CJ1: 1, CJ2: 1, GO_SENS: 1, GO_COUPLE: 1, NBPERS: 4 },
};
/** cut off after every so many questions, as often as the interview is long */
const EVERY = 47;

describe.each(ENGINES.slice(0, 1))("an interview without a network, from $name", (engine) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aScene(engine);
  });
  afterEach(() => scene.place.remove());

  const shown = (view: StepView) =>
    view.kind === "screen" ? `${view.step} ${view.sealed} ${JSON.stringify(view.questions)}` : view.reason;

  test.each([
    ["who was no victim", QUIET],
    ["who was one", VICTIM],
    ["who is not alone", { ...VICTIM, CALME: 2 }],
    ["who is not the person asked for", { ...QUIET, IDOK: 2 }],
  ])("of somebody %s goes the same way, wherever it was cut", async (_who, policy) => {
    const interview = await scene.begin("phone", "claire");
    let view = await currentStep(scene.ctx, interview.id);
    const cuts: { cut: Cut; here: StepView }[] = [];
    let compared = 0;
    for (let turn = 0; view.kind === "screen"; turn++) {
      if (turn % EVERY === 0) cuts.push({ cut: beginCut(await lookAhead(scene.ctx, interview.id)), here: view });
      // where the reports come in between, each cut that knew of none is at the question behind them
      const inReports = (one: Cut) => one.ahead.drawAhead && view.kind === "screen" && view.part.letter === "F";
      const answers = answersFor(view, policy);
      for (const one of cuts) {
        if (inReports(one.cut)) continue;
        expect(shown(one.here), `cut off, at ${view.step}`).toBe(shown(view));
        expect(faultsOf(one.cut, view.step, [], false), view.step).not.toEqual([]);
        expect(faultsOf(one.cut, view.step, answers, true), view.step).toEqual([]);
        one.cut = answered(one.cut, view.step, answers);
        one.here = nextOf(one.cut, one.here);
        compared++;
      }
      scene.tick();
      view = (await saveScreen(scene, interview, view, answers)).next;
    }
    for (const { here } of cuts) expect(here).toMatchObject({ kind: "end", reason: view.reason });
    expect(compared).toBeGreaterThan(policy.IDOK === 2 ? 0 : 60);
  });

  test("is carried to the console without any answer, of this sitting or an earlier one", async () => {
    const web = await scene.begin("web");
    await walk(scene, web, VICTIM, ({ part }: ScreenView) => part.letter === "G");
    await scene.ctx.store.write((tx) => breakOff(scene.ctx, tx, web.id, "broken-off"));
    const phone = await scene.begin("phone", "claire");
    const ahead = await lookAhead(scene.ctx, phone.id);
    expect(Object.keys(ahead.views).length).toBeGreaterThan(50);
    const events = await scene.ctx.store.events(phone.responseId);
    const told = new Set(events.flatMap(({ payload }) => payload.entries.map(({ variable }) => variable)));
    // "Can you answer alone?" is asked anew in each sitting
    told.delete("CALME_F");
    expect(told.size).toBeGreaterThan(60);
    const asked = Object.keys(ahead.views).map(variableOf);
    const read = Object.values(ahead.questionnaire.variables).flatMap(({ condition }) => referencesOf(condition));
    for (const variable of told) {
      expect(asked).not.toContain(variable);
      expect(read.map(({ name }) => variableOf(name))).not.toContain(variable);
    }
  });

  test("tells at once what the server would refuse", async () => {
    const interview = await scene.begin("phone", "claire");
    const view = await walk(scene, interview, QUIET, (screen) => screen.questions[0]?.name === "ANNAIS");
    const cut = beginCut(await lookAhead(scene.ctx, interview.id));
    const year: Answer = { variable: "ANNAIS", value: 1700 };
    expect(view.kind === "screen" && faultsOf(cut, view.step, [year], false)).toMatchObject([
      { variable: "ANNAIS", severity: "hard" },
    ]);
  });
});
