/**
 * Marc begins on the web, stops before the part that is asked in private, and asked for a call. The interviewer goes on
 * where he stopped, by keyboard alone, and hears nothing of what he answered.
 */
import { describe, expect, inject, it } from "vitest";
import { DESK } from "../support/browser";
import { journey, SIZES } from "../support/journey";
import { MARC } from "../support/person";
import { codeOf } from "../support/server";
import { appointmentDue, caseFile, responsesOf, signInStaff } from "../support/staff";
import { asks } from "../support/steps";
import { answerByKeysUntil, drawNext, endInACut, reach, signInConsole } from "./console";
import { answerUntil, openLetter } from "./household";

const platform = inject("platform");

describe("a response begun on the web is finished on the telephone", () => {
  it.each(SIZES.slice(0, 1))(
    "web at %s, then by keyboard at the console: one response, each variable with its own mode",
    async (size, viewport) => {
      const manager = await signInStaff(platform, "manager");
      const interviewer = await signInStaff(platform, "interviewer");
      const marc = await appointmentDue(interviewer);
      await journey(`web-then-phone-${size}`, async ({ device }) => {
        const household = await openLetter(await device(viewport), platform.household, codeOf(marc.caseId));
        const left = await answerUntil(household, MARC, "INSQ");

        const desk = await signInConsole(await device(DESK), platform);
        const card = await drawNext(desk);
        expect(card).toMatchObject({ caseId: marc.caseId, begun: true });
        const first = await reach(desk);
        const next = left.kind === "screen" ? left.questions[0]?.name : undefined;
        expect(next !== undefined && asks(first, next)).toBe(true);
        expect(first).toMatchObject({ answers: [] });
        const spoken = desk.heard.length;
        await answerByKeysUntil(desk, MARC, "COMM");
        const during = desk.heard.slice(spoken).join("\n");
        for (const secret of [marc.name, ...marc.numbers.map(({ number }) => number)])
          expect(during).not.toContain(secret);
        await endInACut(desk);
      });
      const [response, ...others] = await responsesOf(manager, marc.caseId);
      expect(others).toEqual([]);
      expect(response).toMatchObject({ state: "complete", modes: ["web", "phone"], stands: true });
      const modeOf = (variable: string) => response?.rows.find((row) => row.variable === variable)?.mode;
      expect(modeOf("SATQ")).toBe("web");
      expect(modeOf("INSQ")).toBe("phone");
      expect(modeOf("SEXE")).toBe("phone");
      expect(await caseFile(manager, marc.caseId)).toMatchObject({ state: "complete" });
    },
  );
});
