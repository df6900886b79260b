import { beforeAll, describe, expect, it } from "vitest";
import type { ScreenView } from "../../../server/contract/screen";
import { ENGINES } from "../../support/stores";
import { aScene, type Policy, QUIET, type Scene, walk } from "./scene";

const TIMES = [1];
const VICTIM: Policy = {
  ...QUIET,
  ...{ GO_SENS: 1, GO_COUPLE: 1, V_CAMB: 1, V_VPHY: 1, V_INJU: 1 },
  ...{ P_CAMB: TIMES, P_VPHY: TIMES, P_INJU: TIMES },
};
/** The last screen that everybody is asked before somebody is asked about what they said. */
const LAST_SHARED = "V_DISC";

/** All screens of a whole interview, as they were shown. */
const wholeRun = async (scene: Scene, policy: Policy): Promise<ScreenView[]> => {
  const seen: ScreenView[] = [];
  await walk(scene, await scene.begin("web"), policy, (screen) => {
    seen.push(screen);
    return false;
  });
  return seen;
};
const pairs = (screens: ScreenView[]) => screens.slice(1).map((screen, at) => [screens[at]!, screen] as const);

describe("the time that is left", () => {
  const runs: Record<string, ScreenView[]> = {};
  beforeAll(async () => {
    for (const [name, policy] of Object.entries({ victim: VICTIM, quiet: QUIET })) {
      const scene = await aScene(ENGINES[0]!);
      runs[name] = await wholeRun(scene, policy);
      await scene.place.remove();
    }
  });

  it.each(["quiet", "victim"])("only ever gets shorter, and the bar only longer: %s", (who) => {
    for (const [before, after] of pairs(runs[who]!)) {
      expect(after.minutesLeft).toBeLessThanOrEqual(before.minutesLeft);
      expect(after.progress).toBeGreaterThanOrEqual(before.progress);
    }
  });

  it("is the same for both until the part where one is asked more was left", () => {
    const until = (screens: ScreenView[]) => {
      const shared = screens.slice(0, 1 + screens.findIndex(({ questions }) => questions[0]?.name === LAST_SHARED));
      return shared.map(({ step, minutesLeft, progress }) => [step, minutesLeft, progress]);
    };
    expect(until(runs.victim!)).toEqual(until(runs.quiet!));
    expect(until(runs.quiet!).length).toBeGreaterThan(20);
    expect(runs.victim!.length).toBeGreaterThan(runs.quiet!.length + 20);
  });

  it("skips for nobody more than a sealed part that they are not asked, and a minute", () => {
    const skipped = pairs(runs.quiet!).filter(([before, after]) => before.minutesLeft - after.minutesLeft > 2);
    // after the screeners: their follow-ups and the reports, which are 7 minutes
    expect(skipped.map(([before, after]) => before.minutesLeft - after.minutesLeft)).toEqual([7]);
  });

  it("ends at one minute", () => {
    for (const screens of Object.values(runs)) expect(screens.at(-1)!.minutesLeft).toBe(1);
  });
});
