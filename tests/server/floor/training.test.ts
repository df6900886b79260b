/** Practice: everything real but the person, and nothing of it anywhere else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseCard } from "../../../server/contract/interviewer";
import type { ScreenView } from "../../../server/contract/screen";
import type { Practice, PracticePeople } from "../../../server/contract/training";
import { disposition, isPhoneOutcome } from "../../../server/domain/disposition";
import { ROLES } from "../../../server/domain/role";
import { drawPractice } from "../../../server/services/training/draw-practice";
import { practiceWave } from "../../../server/services/training/practice-wave";
import { ROLE_CARDS } from "../../../server/services/training/role-cards";
import { minutesLater } from "../../factories";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";

const [sqlite] = ENGINES;

describe("practice", () => {
  let office: Office;
  let claire: Send & { login: string };
  let supervisor: Send & { login: string };
  beforeAll(async () => {
    office = await anOffice(sqlite!);
    await office.household();
    claire = await office.signedIn("interviewer");
    supervisor = await office.signedIn("supervisor");
  });
  afterAll(() => office?.close());

  const draw = async (card: string, send: Send = claire) =>
    (await send("POST", "/api/interviewer/practice/draw", { card })).body as unknown as { case: CaseCard };
  const dial = async (card: CaseCard) =>
    (await claire("POST", `/api/interviewer/cases/${card.caseId}/calls`, { numberId: "p1" })).body.callId as string;
  const end = (callId: string, outcome: string, over: object = {}) =>
    claire("POST", `/api/interviewer/calls/${callId}/end`, { outcome, ...over });
  const practice = async () => (await claire("GET", "/api/interviewer/practice")).body as unknown as Practice;
  const soon = () => ({ appointment: { at: minutesLater(600, office.ctx.now()).toISOString(), hard: true } });
  const screens = async (send: Send, paths: readonly string[]) => {
    const texts: Record<string, string> = {};
    for (const path of paths) texts[path] = (await send("GET", path)).text;
    return texts;
  };
  /** each address of staff that can be read: lists as they are, and what is named by a case as that case */
  const readable = async (caseId: string) => {
    const { paths } = (await office.staff.inject("/api/openapi.json")).json() as {
      paths: Record<string, Record<string, { "x-policy"?: string }>>;
    };
    return Object.entries(paths).flatMap(([path, { get }]) =>
      get &&
      path.startsWith("/api/") &&
      !path.startsWith("/api/interviewer/practice") &&
      path !== "/api/session/provider"
        ? [
            path
              .replace("{caseId}", caseId)
              .replace("{number}", "busy")
              .replace(/\{\w+\}/g, caseId),
          ]
        : [],
    );
  };

  test("each card ends in outcomes that a call can have, and its person can be called by nobody", () => {
    expect(new Set(ROLE_CARDS.map(({ key }) => key)).size).toBe(ROLE_CARDS.length);
    for (const { key, expected, person, title, situation, plays, why } of ROLE_CARDS) {
      for (const outcome of expected) expect(isPhoneOutcome(outcome), `${key} ${outcome}`).toBe(true);
      // ranges that ARCEP keeps for fiction
      expect(person.number, key).toMatch(/^(06 39 98|01 99 00|02 61 91|03 53 01|04 65 71|05 36 49) /);
      for (const { fr, en } of [title, situation, why, ...plays])
        expect(
          [fr, en].every((each) => each.length > 4),
          key,
        ).toBe(true);
    }
  });

  test("a practice case is worked like any other, and its debrief says what the rules expect", async () => {
    const { case: card } = await draw("busy");
    expect(card).toMatchObject({ name: "Karim Fictaud", attempts: [], practice: { key: "busy" } });
    expect((await practice()).cards.map(({ debrief }) => debrief)).toEqual(ROLE_CARDS.map(() => null));
    expect((await end(await dial(card), "soft-refusal")).status).toBe(204);
    const { cards, last } = await practice();
    expect(last).toBe("busy");
    expect(cards.find(({ key }) => key === "busy")?.debrief).toMatchObject({
      chosen: { key: "soft-refusal" },
      expected: [{ key: "appointment-hard", aapor: disposition("appointment-hard").aapor }],
      fits: false,
    });
  });

  test("drawn again, a card begins as new; begun over, nothing is left of anything", async () => {
    const { case: first } = await draw("busy");
    expect(first.attempts).toEqual([]);
    await end(await dial(first), "appointment-hard", soon());
    expect((await practice()).cards.find(({ key }) => key === "busy")?.debrief?.fits).toBe(true);
    expect((await claire("POST", "/api/interviewer/practice/reset")).status).toBe(204);
    expect(await practice()).toMatchObject({ last: null });
    const rows = await office.place.rowsOf(first.caseId);
    expect(
      Object.values(rows)
        .flat()
        .filter((row) => !("what" in row)),
    ).toEqual([]);
  });

  test("nothing of it enters a list, a figure, a file or another queue", async () => {
    const roles = await Promise.all(ROLES.map(async (role) => ({ role, send: await office.signedIn(role) })));
    const figures = async () => {
      const { send } = roles.find(({ role }) => role === "manager")!;
      return screens(send, ["/api/office/progress", "/api/office/cases", "/api/office/responses.csv"]);
    };
    const before = await figures();
    const { case: refuses } = await draw("refuses");
    await end(await dial(refuses), "respondent-refusal");
    const { case: upset } = await draw("upset");
    const call = await dial(upset);
    const step = (await claire("POST", `/api/interviewer/calls/${call}/interview`)).body as unknown as ScreenView;
    expect(step.kind).toBe("screen");
    await end(call, "appointment-hard", soon());
    const { case: inHand } = await draw("gatekeeper");
    expect(await figures()).toEqual(before);

    const secrets = [refuses, upset, inHand].flatMap(({ caseId, name }) => [caseId, name.split(" ")[1] ?? name]);
    const addresses = await readable(upset.caseId);
    expect(addresses.length).toBeGreaterThan(20);
    for (const { role, send } of roles)
      for (const [path, told] of Object.entries(await screens(send, addresses))) {
        // who drew which case is told to the administrator, as of every case
        if (path.startsWith("/api/office/audit")) continue;
        for (const secret of secrets) expect(told.includes(secret), `${role} ${path} tells of ${secret}`).toBe(false);
      }
    await claire("POST", `/api/interviewer/cases/${inHand.caseId}/release`);
    const real = (await claire("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    expect(real.case.practice).toBeUndefined();
    expect(real.case.name).toBe("Apolline Vasseur-Quintard");
    expect((await claire("POST", "/api/interviewer/practice/draw", { card: "busy" })).body.code).toBe(
      "other-case-held",
    );
    await claire("POST", `/api/interviewer/cases/${real.case.caseId}/release`);
  });

  test("whoever learns is given no real case until a supervisor says so", async () => {
    const only = (value: boolean) =>
      supervisor("PUT", `/api/interviewer/practice/people/${claire.login}`, { only: value });
    expect((await only(true)).status).toBe(204);
    const people = (await supervisor("GET", "/api/interviewer/practice/people")).body as unknown as PracticePeople;
    expect(people.find(({ login }) => login === claire.login)?.only).toBe(true);
    expect((await practice()).only).toBe(true);
    expect((await claire("POST", "/api/interviewer/draw")).body.code).toBe("practice-only");
    expect((await draw("known")).case.practice?.key).toBe("known");
    await claire("POST", "/api/interviewer/practice/reset");
    expect((await only(false)).status).toBe(204);
    expect((await office.ctx.store.staffByLogin(claire.login))?.skills).toBeNull();
    expect((await claire("POST", "/api/interviewer/draw")).body.case).not.toBeNull();
  });

  test("two who practise have each their own case of a card", async () => {
    const nadia = await office.signedIn("interviewer");
    const [one, two] = [await draw("voicemail", nadia), await drawPractice(office.ctx, "sacha", "voicemail")];
    expect(one.case.caseId).not.toBe(two.caseId);
    expect((await office.ctx.store.waves()).filter(({ training }) => training)).toEqual([
      await practiceWave(office.ctx),
    ]);
  });
});
