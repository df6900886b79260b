/** Phase two answered on the web, by telephone and on paper: what phase one said routes, and is told to nobody. */
import { randomUUID } from "node:crypto";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseCard } from "../../server/contract/interviewer";
import type { ScreenView, StepView } from "../../server/contract/screen";
import { INCLUSION } from "../../server/domain/second-phase";
import { seededRandom } from "../../server/domain/seeded-random";
import { spellFormCode } from "../../server/secrets/secrets";
import { fillAndKey } from "../../server/services/demo/paper";
import { inventPerson } from "../../server/services/demo/person";
import { bookletOf } from "../../server/services/forms/booklet-of";
import { drawForm } from "../../server/services/forms/draw-form";
import { drawLetter } from "../../server/services/forms/draw-letter";
import { printForm } from "../../server/services/forms/print-form";
import type { Case } from "../../server/store/records";
import { aCode } from "../factories";
import type { Send } from "./an-office";
import { answersFor, QUIET } from "./interviews/scene";
import { type TwoPhases, thereEngines, twoPhases } from "./two-phases";

/** Whatever would tell that something was preloaded, or what. */
const TELLING = new RegExp(
  [
    ...["P1_VICTIM", '"PHASE"', "\\{PHASE\\}", INCLUSION.replace(".", "\\."), "drawnFrom", "phaseOneCase", '"batch"'],
    ...["Ce qu’a dit la première phase", "What phase one said", "Au moins un fait déclaré", "Aucun fait déclaré"],
    ...["sexual-or-partner-violence", "other-acts", "Première phase", "Seconde phase", "Second phase"],
  ].join("|"),
);
const POLICY = { ...QUIET, GO_SUITES: 1, CALME_R: 1 };
/** Left open, so that what phase one said decides which series is asked. */
const LEFT_OPEN = "R_CONCERNE";

describe.each(thereEngines.slice(0, 1))("somebody in phase two on $name", (engine) => {
  let survey: TwoPhases;
  let victims: Case[];
  let others: Case[];
  let reader: PDFiumLibrary;
  const replies: string[] = [];

  beforeAll(async () => {
    reader = await PDFiumLibrary.init();
    survey = await twoPhases(engine);
    await survey.answered("victim", 14);
    // at a rate of 0.3 the batch of 30 is short of people once in 100,000 runs
    await survey.answered("nothing", 130);
    await survey.draw();
    const drawn = await survey.drawn();
    victims = drawn.filter((row) => row.preload.P1_VICTIM === 1);
    others = drawn.filter((row) => row.preload.P1_VICTIM === 2);
    await survey.ctx.store.write(async (tx) => {
      for (const { id: caseId } of drawn) {
        const lookup = survey.ctx.secrets.codeLookup(survey.ctx.secrets.accessCode(caseId, 1));
        await tx.addAccessCode(aCode({ caseId, lookup }));
      }
    });
  }, 120_000);
  afterAll(async () => {
    reader?.destroy();
    await survey?.close();
  });

  const heard =
    (send: Send): Send =>
    async (...asked) => {
      const reply = await send(...asked);
      replies.push(reply.text);
      return reply;
    };
  const toTheEnd = async (send: Send, saves: string, first: StepView): Promise<string[]> => {
    const asked: string[] = [];
    let step = first;
    while (step.kind === "screen") {
      const screen: ScreenView = step;
      asked.push(...screen.questions.map(({ name }) => name));
      const answers = answersFor(screen, POLICY).map((answer) =>
        answer.variable === LEFT_OPEN ? { variable: LEFT_OPEN, missing: "refused" as const } : answer,
      );
      const { step: at, version } = screen;
      const body = { saveId: randomUUID(), baseVersion: version, step: at, answers, confirmed: true };
      const reply = await send("POST", saves, body);
      expect(reply.status, `${at}: ${reply.text}`).toBe(200);
      step = (reply.body as unknown as { next: StepView }).next;
    }
    expect(step).toMatchObject({ kind: "end", reason: "ready" });
    return asked;
  };
  const onTheWeb = async (of: Case): Promise<string[]> => {
    const send = heard(survey.browser(survey.respondent));
    await send("GET", "/api/r/settings");
    const seated = await send("POST", "/api/r/sitting", { code: survey.ctx.secrets.accessCode(of.id, 1) });
    const asked = await toTheEnd(send, "/api/r/saves", (seated.body as unknown as { step: StepView }).step);
    expect((await send("POST", "/api/r/submit", { saveId: randomUUID() })).status).toBe(200);
    return asked;
  };
  const byTelephone = async (of: Case): Promise<string[]> => {
    await survey.ctx.store.write((tx) => tx.updateCase(of.id, { state: "invited" }));
    const send = heard(await survey.signedIn("interviewer"));
    await send("GET", "/api/interviewer/scripts");
    const { case: card } = (await send("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    expect(card.caseId).toBe(of.id);
    const url = `/api/interviewer/cases/${of.id}/calls`;
    const { callId } = (await send("POST", url, { numberId: card.numbers[0]?.id })).body as { callId?: string };
    const calls = `/api/interviewer/calls/${callId}`;
    const begun = await send("POST", `${calls}/interview`);
    const asked = await toTheEnd(send, `${calls}/saves`, begun.body as unknown as StepView);
    expect((await send("POST", `${calls}/submit`, { saveId: randomUUID() })).status).toBe(200);
    expect((await send("POST", `${calls}/end`, { outcome: "complete" })).status).toBe(204);
    return asked;
  };

  test.each([
    ["the web", onTheWeb, 0],
    ["the telephone", byTelephone, 1],
  ] as const)(
    "on %s what phase one said chooses the series, as long for both",
    async (_mode, answer, at) => {
      const [victim, other] = [await answer(victims[at]!), await answer(others[at]!)];
      expect(victim).toContain("R_EFFETS");
      expect(victim).not.toContain("R2_CONNU");
      expect(other).toContain("R2_CONNU");
      expect(other).not.toContain("R_EFFETS");
      expect(victim.length).toBe(other.length);
      for (const asked of [victim, other]) {
        // phase two has its own parts, and none of those that phase one alone asks
        expect(asked).toContain("L_CONTACT");
        expect(asked.filter((name) => ["B_VIE", "T_PROPOS", "REINT", "PHASE", "P1_VICTIM"].includes(name))).toEqual([]);
      }
    },
    90_000,
  );

  const textOf = async (pdf: Buffer, hide: readonly string[]): Promise<string> => {
    const document = await reader.loadDocument(pdf);
    const text = [...document.pages()].map((page) => page.getText()).join("\n");
    document.destroy();
    return hide.reduce((left, each) => left.replaceAll(each, "…"), text);
  };

  test("the booklet prints phase two, alike for both, and what comes back is keyed", async () => {
    const { ctx } = survey;
    const wave = (await ctx.store.wave(survey.two))!;
    const texts: string[] = [];
    for (const of of [victims[2]!, others[2]!]) {
      const form = await ctx.store.write((tx) => printForm(ctx, tx, of, seededRandom("print")));
      const { pdf, code } = await drawForm(ctx, form.id);
      // the random code of its pages is all that may differ
      texts.push(await textOf(pdf, [spellFormCode(code)]));
      const person = inventPerson("paper", 2026, { birthYear: 1984, sex: 2 });
      await fillAndKey(ctx, { now: ctx.now() }, { case: of, form, person, wave, clerk: "clerk" });
      const [response] = await ctx.store.responsesOfCase(of.id);
      expect(response).toMatchObject({ modes: ["paper"], independent: true });
      expect((await ctx.store.form(form.id))?.state).toBe("keyed");
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toMatch(TELLING);
    const { pages } = await bookletOf(ctx, wave, { ...wave, language: "fr", variant: "standard" });
    const printed = pages.flatMap((page) => page.fields.map(({ variable }) => variable));
    expect(printed).toEqual(expect.arrayContaining(["F_LIEU", "L_CONTACT"]));
    expect(printed).not.toContain("REINT");
  }, 90_000);

  test("the letter is the same, but for the code", async () => {
    const letter = async (of: Case) => {
      const pdf = await drawLetter(survey.ctx, of.id, 1, "https://enquete.example");
      return textOf(pdf, [survey.ctx.secrets.accessCode(of.id, 1)]);
    };
    const [victim, other] = [await letter(victims[3]!), await letter(others[3]!)];
    expect(victim).toBe(other);
    expect(victim).toContain("…");
    expect(victim).not.toMatch(TELLING);
  });

  test("staff who read cases, responses and figures are told neither", async () => {
    const manager = heard(await survey.signedIn("manager"));
    for (const of of [...victims.slice(0, 3), ...others.slice(0, 3)]) {
      expect((await manager("GET", `/api/office/cases/${of.id}`)).status).toBe(200);
      const [response] = await survey.ctx.store.responsesOfCase(of.id);
      expect((await manager("GET", `/api/office/responses/${response!.number}`)).status).toBe(200);
    }
    for (const page of ["progress", "cases", "responses"])
      expect((await manager("GET", `/api/office/${page}`)).status).toBe(200);
  });

  test("no reply of any screen told what was preloaded", () => {
    expect(replies.length).toBeGreaterThan(100);
    for (const text of replies) expect(text).not.toMatch(TELLING);
  });
});
