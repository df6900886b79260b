/** The office's list of doubtful responses: circumstances, and nothing of what was answered or of who it is. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IdentityList } from "../../server/contract/identity";
import type { Progress } from "../../server/contract/office";
import type { Sitting } from "../../server/contract/respondent";
import type { StepView } from "../../server/contract/screen";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";
import { answerThrough } from "./answering";

describe.each(ENGINES)("on $name", (engine) => {
  describe.skipIf(!engine.there)("who answered", () => {
    let office: Office;
    let manager: Send;
    beforeAll(async () => {
      office = await anOffice(engine);
      manager = await office.signedIn("manager");
    });
    afterAll(() => office?.close());

    /** Somebody answers all: a man born in 1984, whoever was sampled. */
    async function answered(frame: { birthYear: number; sex: 1 | 2 }): Promise<string> {
      const { case: of, code } = await office.household({}, { frame });
      const send = office.browser(office.respondent);
      const { step } = (await send("POST", "/api/r/sitting", { code })).body as unknown as Sitting;
      const end: StepView = await answerThrough(send, "/api/r/saves", step);
      expect(end.kind).toBe("end");
      const reply = await send("POST", "/api/r/submit", { saveId: crypto.randomUUID() });
      expect(reply.body).toMatchObject({ reason: "submitted" });
      return of.id;
    }
    const list = async () => {
      const { body, text } = await manager("GET", "/api/office/identity");
      return { ...(body as unknown as IdentityList), text };
    };

    test("is listed where year of birth or sex contradicts the frame, decided by a person, and told with who decided", async () => {
      expect(await list()).toMatchObject({ open: [], decided: [], total: 0 });
      await answered({ birthYear: 1985, sex: 1 });
      expect((await list()).total).toBe(0);
      const older = await answered({ birthYear: 1951, sex: 1 });
      const both = await answered({ birthYear: 1951, sex: 2 });

      const { open, total, text } = await list();
      expect(total).toBe(2);
      expect(open.map(({ caseId, differs }) => [caseId, differs])).toEqual(
        expect.arrayContaining([
          [older, { from: "frame", birthYear: true, sex: false }],
          [both, { from: "frame", birthYear: true, sex: true }],
        ]),
      );
      expect(open[0]).toMatchObject({ modes: ["web"], state: "complete", keyedBy: [], sittings: 1, stands: true });
      // neither the values, nor a name, nor the number that leads to the answers
      const numbers = (await office.ctx.store.responsesOfCase(older)).map(({ number }) => number);
      for (const secret of ["1951", "1984", "Vasseur", "Apolline", ...numbers]) expect(text).not.toContain(secret);
      const { todo } = (await manager("GET", "/api/office/progress")).body as unknown as Progress;
      expect(todo.find(({ key }) => key === "identity")?.detail.en).toContain("2 responses");

      const { responseId } = open.find(({ caseId }) => caseId === older)!;
      const path = `/api/office/identity/${older}/${responseId}`;
      expect((await manager("POST", path, { decision: "somebody-else" })).status).toBe(204);
      expect((await manager("POST", path, { decision: "nobody" })).status).toBe(400);
      const after = await list();
      expect(after.total).toBe(1);
      expect(after.decided).toMatchObject([
        {
          caseId: older,
          stands: false,
          decided: { decision: "somebody-else", by: expect.stringMatching(/^manager-/) },
        },
      ]);
      office.tick(1);
      await manager("POST", path, { decision: "sampled-person" });
      expect((await list()).decided).toMatchObject([
        { caseId: older, stands: true, decided: { decision: "sampled-person" } },
      ]);
    });
  });
});
