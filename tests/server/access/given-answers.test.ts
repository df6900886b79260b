/** "My answers": what code and PIN open for correction, and what they leave shut. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GivenAnswers, Sitting } from "../../../server/contract/respondent";
import type { ScreenView, StepView } from "../../../server/contract/screen";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";
import { answerThrough, asks } from "../answering";
import { answersFor, QUIET } from "../interviews/scene";

const PIN = "482913";
const VICTIM = { ...QUIET, V_CAMB: 1, V_VPHY: 1, P_CAMB: [1] };
const SAVES = "/api/r/saves";

describe.each(ENGINES)("on $name", (engine) => {
  describe.skipIf(!engine.there)("the answers given so far", () => {
    let office: Office;
    beforeAll(async () => {
      office = await anOffice(engine);
    });
    afterAll(() => office?.close());

    const enter = async (code: string, pin?: string) => {
      const send = office.browser(office.respondent);
      const reply = await send("POST", "/api/r/sitting", { code, ...(pin ? { pin } : {}) });
      return { send, sitting: reply.body as unknown as Sitting };
    };
    const given = async (send: Send) => {
      const { status, body, text } = await send("GET", "/api/r/answers");
      return { status, code: body.code, text, parts: (body as unknown as GivenAnswers).parts };
    };
    const open = (send: Send, step: string) => send("POST", "/api/r/answers", { step });
    /** Somebody who chose the PIN, answered until then, and left. */
    const whoAnswered = async (until: (screen: ScreenView) => boolean, policy = QUIET) => {
      const { code } = await office.household();
      const { send, sitting } = await enter(code);
      await send("POST", "/api/r/pin", { pin: PIN });
      const seen: StepView[] = [];
      const left = await answerThrough(
        send,
        SAVES,
        sitting.step,
        (screen) => {
          seen.push(screen);
          return until(screen);
        },
        policy,
      );
      return { code, send, left, seen: seen as ScreenView[] };
    };
    const inPart = (letter: string) => (screen: ScreenView) => screen.part.letter === letter;

    test("are told with the PIN in words, and with the code alone neither listed nor opened", async () => {
      const { code, seen } = await whoAnswered(inPart("C"));
      const { send } = await enter(code, PIN);
      const { parts, text } = await given(send);
      const told = parts.filter(({ sealed }) => !sealed);
      expect(told.map(({ letter }) => letter)).toEqual(["A", "B"]);
      expect(text).toContain('"question"');
      for (const line of told.flatMap(({ screens }) => screens.flatMap(({ lines }) => lines)))
        expect(line.missing ?? line.answer?.fr).toMatch(/./);

      const step = told[0]?.screens[0]?.step ?? "";
      const alone = await enter(code);
      expect(await given(alone.send)).toMatchObject({ status: 409, code: "not-this-step" });
      for (const each of [step, ...seen.map((screen) => screen.step)])
        expect((await open(alone.send, each)).body.code).toBe("not-this-step");
    });

    test("one is corrected through the door that saved it, and stands so in the list", async () => {
      const { code } = await whoAnswered(inPart("D"));
      const { send } = await enter(code, PIN);
      const satisfied = async () => {
        const { parts } = await given(send);
        const screens = parts.flatMap((part) => part.screens);
        const at = screens.find(({ step }) => step.includes("SATQ")) ?? screens.find(({ lines }) => lines.length === 1);
        if (!at) throw new Error("nothing to correct");
        return at;
      };
      const before = await satisfied();
      const screen = (await open(send, before.step)).body as unknown as ScreenView;
      const question = screen.questions[0];
      const other = question?.choices.find(({ text }) => text.fr !== before.lines[0]?.answer?.fr);
      if (!question || !other) throw new Error("nothing else to say");
      const reply = await send("POST", SAVES, {
        saveId: randomUUID(),
        baseVersion: screen.version,
        step: screen.step,
        answers: answersFor(screen, { ...QUIET, [question.name]: other.value }),
        confirmed: true,
      });
      expect(reply.status).toBe(200);
      expect((await satisfied()).lines[0]?.answer).toEqual(other.text);
    });

    test("of a sealed part there is the title alone, the same for a victim and for somebody else", async () => {
      const sealedOf = async (policy: typeof QUIET) => {
        const { code, seen } = await whoAnswered(inPart("K"), policy);
        const { send } = await enter(code, PIN);
        const { parts } = await given(send);
        const sealed = seen.filter((screen) => screen.sealed);
        expect(sealed.length).toBeGreaterThan(5);
        for (const { step } of sealed) expect((await open(send, step)).body.code).toBe("not-this-step");
        return { titles: parts.filter((part) => part.sealed), steps: sealed.length };
      };
      const victim = await sealedOf(VICTIM);
      const other = await sealedOf(QUIET);
      expect(victim.steps).toBeGreaterThan(other.steps);
      expect(victim.titles).toEqual(other.titles);
      for (const { screens } of victim.titles) expect(screens).toEqual([]);
    });

    test("a sensitive question of an open part is neither listed nor opened", async () => {
      const { code, seen } = await whoAnswered(inPart("L"));
      const { send } = await enter(code, PIN);
      const sealedInOpenPart = seen.filter((screen) => screen.sealed && inPart("K")(screen));
      expect(sealedInOpenPart.length).toBeGreaterThan(0);
      const { parts } = await given(send);
      const listed = parts.flatMap(({ screens }) => screens.map(({ step }) => step));
      for (const { step } of sealedInOpenPart) {
        expect(listed).not.toContain(step);
        expect((await open(send, step)).body.code).toBe("not-this-step");
      }
    });

    test("what was answered by the code alone stays shut", async () => {
      const { code, seen } = await whoAnswered(inPart("B"));
      const alone = await enter(code);
      await answerThrough(alone.send, SAVES, alone.sitting.step, inPart("C"));
      const { send } = await enter(code, PIN);
      const { parts } = await given(send);
      expect(parts.filter(({ sealed }) => !sealed).map(({ letter }) => letter)).toEqual(["A"]);
      const ofB = alone.sitting.step as ScreenView;
      expect(seen.some(({ step }) => step === ofB.step)).toBe(true);
      expect((await open(send, ofB.step)).body.code).toBe("not-this-step");
    });

    test("a town is told by its name, and nothing more once all was sent", async () => {
      const { code, seen } = await whoAnswered(() => false, { ...QUIET, DEMENAG: 2, COMMUNE: "71153" });
      const { send, sitting } = await enter(code, PIN);
      expect(seen.some(asks("COMMUNE"))).toBe(true);
      expect((await given(send)).text).toContain("Le Creusot (71)");
      const again = await open(send, seen.find(asks("COMMUNE"))!.step);
      expect(again.body).toMatchObject({ labels: { COMMUNE: "Le Creusot (71)" } });
      expect(sitting.step.kind).toBe("end");
      expect((await send("POST", "/api/r/submit", { saveId: randomUUID() })).status).toBe(200);
      expect(await given(send)).toMatchObject({ status: 409, code: "already-submitted" });
    });
  });
});
