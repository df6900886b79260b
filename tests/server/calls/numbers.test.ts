/** Numbers of a case: added, preferred, ruled out, opened again; a case without any waits for a supervisor. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Call, CaseCard } from "../../../server/contract/interviewer";
import type { NumberList } from "../../../server/contract/numbers";
import { minutesLater } from "../../factories";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";

const [sqlite] = ENGINES;

describe("the numbers of a case", () => {
  let office: Office;
  let claire: Send & { login: string };
  let rosa: Send & { login: string };
  beforeAll(async () => {
    office = await anOffice(sqlite!);
    claire = await office.signedIn("interviewer");
    rosa = await office.signedIn("supervisor");
  });
  afterAll(() => office?.close());

  /** A case in Claire's hands, until she gives it back. */
  const inHand = async (): Promise<CaseCard> => {
    const { case: of } = await office.household();
    const now = office.ctx.now();
    await office.ctx.store.write((tx) =>
      tx.takeClaim({ caseId: of.id, who: claire.login, until: minutesLater(10, now) }, now),
    );
    const { case: card } = (await claire("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    return card;
  };
  const path = (caseId: string, rest = "") => `/api/interviewer/cases/${caseId}/numbers${rest}`;
  const floor = (caseId: string, rest = "") => `/api/interviewer/floor/cases/${caseId}/numbers${rest}`;
  const listOf = async (reply: ReturnType<Send>) => ((await reply).body as unknown as NumberList).numbers;
  const giveBack = (card: CaseCard) => claire("POST", `/api/interviewer/cases/${card.caseId}/release`);
  const end = async (card: CaseCard, outcome: string) => {
    const { callId } = (
      await claire("POST", `/api/interviewer/cases/${card.caseId}/calls`, { numberId: card.numbers[0]?.id })
    ).body as unknown as Call;
    return claire("POST", `/api/interviewer/calls/${callId}/end`, { outcome });
  };
  const stateOf = async ({ caseId }: CaseCard) => {
    const of = await office.ctx.store.case(caseId);
    return [of?.state, of?.disposition];
  };

  test("an interviewer adds one that the household gave, and prefers it: it is dialled first", async () => {
    const card = await inHand();
    const added = await listOf(claire("POST", path(card.caseId), { number: "+33 6 39 98 77 66", source: "household" }));
    expect(added.map(({ number, source }) => [number, source])).toEqual([
      ["06 39 98 12 34", "frame"],
      ["06 39 98 77 66", "household"],
    ]);
    await claire("POST", path(card.caseId, `/${added[1]?.id}`), { mark: "preferred" });
    const drawn = (await claire("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    expect(drawn.case.numbers.map(({ number, preferred }) => [number, preferred])).toEqual([
      ["06 39 98 77 66", true],
      ["06 39 98 12 34", false],
    ]);
    // written once more in another spelling, it is the same number
    expect(await listOf(claire("POST", path(card.caseId), { number: "0639987766", source: "directory" }))).toHaveLength(
      2,
    );
    const written = (await office.ctx.store.audit(10)).filter(({ subject }) => subject === card.caseId);
    expect(written.map(({ what }) => what)).toContain("number-preferred");
    await giveBack(card);
  });

  test("what cannot be dialled is refused, and so is whoever does not hold the case", async () => {
    const card = await inHand();
    for (const number of ["", "12", "0899 12 34 56"])
      expect((await claire("POST", path(card.caseId), { number, source: "directory" })).body.code).toBe(
        "number-needed",
      );
    expect((await claire("POST", path(card.caseId), { number: "0639981111", source: "frame" })).status).toBe(400);
    const nadia = await office.signedIn("interviewer");
    expect((await nadia("GET", path(card.caseId))).body.code).toBe("not-held");
    expect((await nadia("GET", floor(card.caseId))).body.code).toBe("not-allowed");
    await giveBack(card);
    expect((await claire("GET", path(card.caseId))).body.code).toBe("not-held");
  });

  test("the last number is out of service: the case waits for a supervisor, whose number brings it back", async () => {
    const card = await inHand();
    await end(card, "non-working");
    expect(await stateOf(card)).toEqual(["supervisor", "no-number-left"]);
    const [wrong] = await listOf(rosa("GET", floor(card.caseId)));
    expect(wrong).toMatchObject({ state: "wrong", source: "frame" });
    expect((await rosa("POST", floor(card.caseId), { number: wrong?.number, source: "directory" })).body.code).toBe(
      "number-closed",
    );
    await rosa("POST", floor(card.caseId), { number: "02 61 91 12 34", source: "directory" });
    expect(await stateOf(card)).toEqual(["calling", "no-number-left"]);
  });

  test("a number that was wrongly ruled out is opened again by a supervisor alone", async () => {
    const card = await inHand();
    const id = card.numbers[0]?.id;
    await claire("POST", path(card.caseId, `/${id}`), { mark: "wrong" });
    expect(await stateOf(card)).toEqual(["supervisor", "no-number-left"]);
    expect((await claire("POST", path(card.caseId, `/${id}`), { mark: "ok" })).status).toBe(400);
    const open = await listOf(rosa("POST", floor(card.caseId, `/${id}`), { mark: "ok" }));
    expect(open[0]?.state).toBe("ok");
    expect((await stateOf(card))[0]).toBe("calling");
  });

  test("a closed number brings nobody back whom the rule leaves in peace", async () => {
    const card = await inHand();
    await end(card, "safety-stop");
    await rosa("POST", floor(card.caseId, `/${card.numbers[0]?.id}`), { mark: "wrong" });
    expect((await stateOf(card))[0]).toBe("at-rest");
    await rosa("POST", floor(card.caseId), { number: "0261919999", source: "household" });
    expect((await stateOf(card))[0]).toBe("at-rest");
  });

  test("no row of the audit holds a number", async () => {
    const told = JSON.stringify(await office.ctx.store.audit(200)).replaceAll(/\D/g, "");
    for (const number of ["639987766", "261911234", "261919999"]) expect(told).not.toContain(number);
  });
});
