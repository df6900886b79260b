/** What a page measures of how it is answered: times, breaks, counts, a class of three. */
import { afterEach, describe, expect, it } from "vitest";
import {
  Changes,
  deviceOf,
  householdMeasures,
  isMeasuring,
  officeMeasures,
  TimeOpen,
} from "../../web-respondent/survey/measures";
import { ScreenModel } from "../../web-respondent/survey/screen-model";

describe("changes of answer", () => {
  const choice = (had: boolean) => ({ had, oneChoice: true });
  const typed = (had: boolean) => ({ had, oneChoice: false });
  it("a first answer is none, each other choice is one", () => {
    const changes = new Changes();
    for (const had of [false, true, true]) changes.note("SATQ", choice(had));
    expect(changes.count).toBe(2);
  });
  it("a text that is typed is none; taken up again after another question it is one", () => {
    const changes = new Changes();
    for (const had of [false, true, true]) changes.note("REM", typed(had));
    expect(changes.count).toBe(0);
    changes.note("SATQ", choice(false));
    for (const had of [true, true]) changes.note("REM", typed(had));
    expect(changes.count).toBe(1);
  });
  it("are counted where the screen takes its answers, a missing code among them", () => {
    const text = (name: string) => ({ fr: name, en: name });
    const questions = [
      {
        ...{ name: "Q", code: "Q", type: "single" as const, title: text("Q"), readOut: false, missing: [] },
        choices: [1, 2].map((value) => ({ value, text: text(String(value)), exclusive: false })),
      },
    ];
    const model = new ScreenModel(questions, [], "fr");
    model.setValue("Q", 1);
    expect(model.changes.count).toBe(0);
    model.setValue("Q", 2);
    model.setMissing("Q", "dont-know");
    expect(model.changes.count).toBe(2);
  });
});

describe("time", () => {
  it("that the page could not be seen is told apart, and each such break counts once", () => {
    const time = new TimeOpen(1_000);
    time.turned(false, 2_000);
    time.turned(true, 11_000);
    time.turned(true, 12_000);
    time.turned(false, 31_000);
    time.turned(true, 41_000);
    expect(time.seconds(46_000)).toEqual({ open: 45, hidden: 25 });
    expect(time.breaks).toBe(2);
  });
  it("is never more than a day", () => {
    expect(new TimeOpen(0).seconds(200_000_000).open).toBe(86_400);
  });
});

describe("the device", () => {
  it.each([
    [{ width: 375, height: 812, coarse: true }, "phone"],
    [{ width: 812, height: 375, coarse: true }, "phone"],
    [{ width: 820, height: 1180, coarse: true }, "tablet"],
    [{ width: 1280, height: 800, coarse: false }, "computer"],
    [{ width: 320, height: 500, coarse: false }, "computer"],
  ])("%o is a %s", (window, device) => {
    expect(deviceOf(window)).toBe(device);
  });
});

describe("nothing is measured", () => {
  afterEach(() => {
    officeMeasures(false);
    householdMeasures(true);
  });
  it("before the office said so, nor where either says no", () => {
    expect(isMeasuring()).toBe(false);
    officeMeasures(true);
    expect(isMeasuring()).toBe(true);
    householdMeasures(false);
    expect(isMeasuring()).toBe(false);
    householdMeasures(true);
    officeMeasures(false);
    expect(isMeasuring()).toBe(false);
  });
});
