/** Codes and PINs through the doors that people use: what each opens, and what it does not. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GivenCode } from "../../server/contract/access";
import type { Sitting } from "../../server/contract/respondent";
import type { ScreenView, StepView } from "../../server/contract/screen";
import { issueAccessCode } from "../../server/services/access/issue-access-code";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";
import { answerThrough } from "./answering";
import { answersFor, QUIET } from "./interviews/scene";

const PIN = "482913";
/** has reports whose very titles would tell */
const VICTIM = { ...QUIET, V_CAMB: 1, V_VPHY: 1 };

describe.each(ENGINES)("on $name", (engine) => {
  describe.skipIf(!engine.there)("access", () => {
    let office: Office;
    beforeAll(async () => {
      office = await anOffice(engine);
    });
    afterAll(() => office?.close());

    const enter = async (code: string, pin?: string) => {
      const send = office.browser(office.respondent);
      const reply = await send("POST", "/api/r/sitting", { code, ...(pin ? { pin } : {}) });
      return { send, reply, sitting: reply.body as unknown as Sitting };
    };
    const answer = (send: Send, step: StepView, until?: (screen: ScreenView) => boolean) =>
      answerThrough(send, "/api/r/saves", step, until);
    const back = async (send: Send, step: string) =>
      (await send("POST", "/api/r/back", { step })).body as unknown as ScreenView;
    /** Goes back as far as the way leads. */
    const allBefore = async (send: Send, from: StepView): Promise<ScreenView[]> => {
      const seen: ScreenView[] = [];
      for (let at = from; at.canGoBack; at = seen.at(-1)!)
        seen.push(await back(send, at.kind === "screen" ? at.step : ""));
      return seen;
    };

    describe("a code", () => {
      test("opens nothing before its posting day, in the words of an unknown one", async () => {
        const { case: of } = await office.household();
        const tomorrow = new Date(office.ctx.now().getTime() + 24 * 3600_000);
        const code = await office.ctx.store.write((tx) =>
          issueAccessCode(office.ctx, tx, { caseId: of.id, serial: 2, startsAt: tomorrow, sendingId: null }),
        );
        const early = (await enter(code)).reply;
        const unknown = (await enter(office.ctx.secrets.accessCode(randomUUID(), 1))).reply;
        expect([early.status, early.body]).toEqual([
          unknown.status,
          { ...unknown.body, instance: early.body.instance },
        ]);
        expect(early.body.code).toBe("wrong-code");
        office.tick(24 * 60);
        expect((await enter(code)).reply.status).toBe(200);
      });

      test("is given anew by the help desk, beside the earlier ones or in their place, and the audit says so", async () => {
        const { case: of, code: first } = await office.household();
        const desk = await office.signedIn("supervisor");
        const path = `/api/office/cases/${of.id}`;
        const give = async (endEarlier: boolean) =>
          (await desk("POST", `${path}/codes`, { endEarlier })).body as unknown as GivenCode;
        const second = await give(false);
        expect(second.ended).toBe(0);
        expect(
          second.spoken
            .flat()
            .map(({ character }) => character)
            .join(""),
        ).toBe(second.code.replaceAll("-", ""));
        for (const code of [first, second.code]) expect((await enter(code)).reply.status).toBe(200);

        const sitting = await enter(first);
        const third = await give(true);
        expect(third.ended).toBe(2);
        for (const code of [first, second.code]) expect((await enter(code)).reply.body.code).toBe("wrong-code");
        // whoever was in with an earlier code is out
        expect((await sitting.send("GET", "/api/r/step")).body.code).toBe("sitting-ended");
        expect((await enter(third.code)).reply.status).toBe(200);

        const { text, body } = await desk("GET", `${path}/access`);
        expect((body.codes as { state: string }[]).map(({ state }) => state)).toEqual(["ended", "ended", "live"]);
        for (const code of [first, second.code, third.code]) expect(text).not.toContain(code);
        const told = (await office.ctx.store.audit(50)).filter(({ subject }) => subject === of.id);
        expect(told.map(({ what }) => what)).toEqual(["new-code, earlier ones ended", "new-code"]);
      });

      test("is given by supervisors and managers alone", async () => {
        const { case: of } = await office.household();
        for (const role of ["interviewer", "clerk", "methodologist", "administrator"] as const) {
          const send = await office.signedIn(role);
          for (const [method, path] of [
            ["POST", `/api/office/cases/${of.id}/codes`],
            ["GET", `/api/office/cases/${of.id}/access`],
            ["DELETE", `/api/office/cases/${of.id}/pin`],
            ["GET", "/api/office/identity"],
          ] as const)
            expect((await send(method, path, method === "POST" ? { endEarlier: false } : undefined)).status).toBe(403);
        }
      });
    });

    describe("a PIN", () => {
      const choose = (send: Send, pin = PIN) => send("POST", "/api/r/pin", { pin });

      test("with the code opens earlier unsealed answers, and a corrected one leads on past what is sealed", async () => {
        const { code } = await office.household();
        const first = await enter(code);
        expect(first.sitting).toMatchObject({ mayCorrect: false, mayChoosePin: true });
        expect((await choose(first.send)).status).toBe(204);
        const unsealed = (screen: ScreenView) => ["I", "J", "K"].includes(screen.part.letter);
        const left = await answerThrough(first.send, "/api/r/saves", first.sitting.step, unsealed, VICTIM);
        expect(left.kind).toBe("screen");

        const alone = await enter(code);
        expect(alone.sitting).toMatchObject({ mayCorrect: false, mayChoosePin: false, step: { canGoBack: false } });
        const both = await enter(code, PIN);
        expect(both.sitting).toMatchObject({ mayCorrect: true, step: { canGoBack: true } });
        const seen = await allBefore(both.send, both.sitting.step);
        expect(seen.length).toBeGreaterThan(5);
        for (const screen of seen) {
          expect(screen.sealed).toBe(false);
          expect(screen.answers.length).toBeGreaterThan(0);
          expect(screen.report).toBeUndefined();
        }
        // the last unsealed screen before the sealed ones: saved again, it leads to the next unsealed or open one
        const lastBefore = seen.find((screen) => screen.part.letter === "C")!;
        const reply = await both.send("POST", "/api/r/saves", {
          saveId: randomUUID(),
          baseVersion: lastBefore.version,
          step: lastBefore.step,
          answers: answersFor(lastBefore, QUIET),
          confirmed: true,
        });
        expect(reply.status).toBe(200);
        const { next } = reply.body as unknown as { next: ScreenView };
        expect(next.sealed).toBe(false);
        expect(["I", "J", "K"]).toContain(next.part.letter);
      });

      test("opens nothing that was answered without it: not before it was chosen, nor by the code alone", async () => {
        const { code } = await office.household();
        // the respondent answers; somebody else finds the letter, chooses a PIN and looks
        const respondent = await enter(code);
        await answer(respondent.send, respondent.sitting.step, (screen) => screen.part.letter === "B");
        const finder = await enter(code);
        expect((await choose(finder.send)).status).toBe(204);
        const look = async () => {
          const { send, sitting } = await enter(code, PIN);
          return allBefore(send, sitting.step);
        };
        expect(await look()).toEqual([]);
        const again = await enter(code);
        await answer(again.send, again.sitting.step, (screen) => screen.part.letter === "C");
        expect(await look()).toEqual([]);
      });

      test("is chosen before the first sealed part, once, and not one that is guessed first", async () => {
        const { code } = await office.household();
        const { send, sitting } = await enter(code);
        for (const pin of ["111111", "123456", "987654"])
          expect((await choose(send, pin)).body.code).toBe("pin-too-simple");
        for (const pin of ["12345", "abcdef", ""]) expect((await choose(send, pin)).status).toBe(400);
        const sealed = (screen: ScreenView) => screen.sealed;
        const first = (await answer(send, sitting.step, sealed)) as ScreenView;
        await answer(send, first, (screen) => screen.step !== first.step);
        expect((await choose(send)).body.code).toBe("pin-not-now");
        const other = await office.household();
        const one = await enter(other.code);
        expect((await choose(one.send)).status).toBe(204);
        // chosen here, it may be changed here; the code alone may not change it
        expect((await choose(one.send, "739105")).status).toBe(204);
        const two = await enter(other.code);
        expect((await choose(two.send)).body.code).toBe("pin-not-now");
        expect((await enter(other.code, PIN)).reply.body.code).toBe("wrong-pin");
        expect((await enter(other.code, "739105")).reply.status).toBe(200);
      });

      test("that is wrong is slowed down and shuts nobody out; where none was chosen the answer is the same", async () => {
        const { code } = await office.household();
        const none = (await enter(code, PIN)).reply;
        expect(none.body.code).toBe("wrong-pin");
        const { send } = await enter(code);
        await choose(send);
        const codes: unknown[] = [];
        for (let each = 0; each < 7; each++) codes.push((await enter(code, "740291")).reply.body.code);
        expect(codes).toContain("wrong-pin");
        expect(codes.at(-1)).toBe("slow-down");
        expect((await enter(code)).reply.status).toBe(200);
        office.tick(10);
        expect((await enter(code, PIN)).reply.status).toBe(200);
      });

      test("that is forgotten is removed by the help desk, and a new one opens nothing of before", async () => {
        const { case: of, code } = await office.household();
        const first = await enter(code);
        await choose(first.send);
        await answer(first.send, first.sitting.step, (screen) => screen.part.letter === "B");
        const desk = await office.signedIn("manager");
        const path = `/api/office/cases/${of.id}`;
        expect((await desk("GET", `${path}/access`)).body.pin).toBe(true);
        expect((await desk("DELETE", `${path}/pin`)).status).toBe(204);
        expect((await desk("DELETE", `${path}/pin`)).status).toBe(404);
        expect((await desk("GET", `${path}/access`)).body.pin).toBe(false);
        expect((await enter(code, PIN)).reply.body.code).toBe("wrong-pin");
        const next = await enter(code);
        expect((await choose(next.send, "905173")).status).toBe(204);
        const { send, sitting } = await enter(code, "905173");
        expect(await allBefore(send, sitting.step)).toEqual([]);
        const told = (await office.ctx.store.audit(50)).filter(({ subject }) => subject === of.id);
        expect(told.map(({ what }) => what)).toEqual(["remove-pin"]);
      });

      test("is stored as a sealed argon2id hash: no row holds it, nor says that it is one", async () => {
        const { case: of, code } = await office.household();
        const { send } = await enter(code);
        await choose(send);
        const pin = await office.ctx.store.pin(of.id);
        expect(pin?.hash).toMatch(/^\$argon2id\$/);
        const rows = JSON.stringify((await office.place.rowsOf(of.id)).pins);
        for (const secret of [PIN, "argon2id", pin!.hash]) expect(rows).not.toContain(secret);
        expect((await office.place.stolen()).includes(pin!.hash)).toBe(false);
      });
    });
  });
});
