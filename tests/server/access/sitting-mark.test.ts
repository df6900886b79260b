/** What a sitting tells its own page only: which sitting it is, and what unsent answers are kept under. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sitting } from "../../../server/contract/respondent";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office } from "../an-office";

describe.each(ENGINES)("on $name", (engine) => {
  describe.skipIf(!engine.there)("a sitting", () => {
    let office: Office;
    beforeAll(async () => {
      office = await anOffice(engine);
    });
    afterAll(() => office?.close());

    test("of a newer page in the same browser ends the older page, and is not ended by it", async () => {
      const { code } = await office.household();
      const browser = office.browser(office.respondent);
      const enter = async () => (await browser("POST", "/api/r/sitting", { code })).body as unknown as Sitting;
      const [first, second] = [await enter(), await enter()];
      const as = ({ mark }: Sitting) => ({ "x-sitting": mark });
      // the cookie is the second's by now, whichever page sends it
      expect((await browser("GET", "/api/r/step", undefined, as(first))).body.code).toBe("sitting-ended");
      expect((await browser("DELETE", "/api/r/sitting", undefined, as(first))).status).toBe(401);
      expect((await browser("GET", "/api/r/step", undefined, as(second))).status).toBe(200);
      expect((await browser("GET", "/api/r/sitting")).body).toMatchObject({ mark: second.mark });
    });

    test("gives the same key at each sign-in of a case, and another for another case", async () => {
      const keyOf = async (code: string) => {
        const reply = await office.browser(office.respondent)("POST", "/api/r/sitting", { code });
        return (reply.body as unknown as Sitting).storeKey;
      };
      const [one, other] = [await office.household(), await office.household()];
      const key = await keyOf(one.code);
      expect(Buffer.from(key, "base64url")).toHaveLength(32);
      expect(await keyOf(one.code)).toBe(key);
      expect(await keyOf(other.code)).not.toBe(key);
      expect(JSON.stringify(await office.place.everything())).not.toContain(key);
    });
  });
});
