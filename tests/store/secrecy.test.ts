import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSecrets } from "../../server/secrets/secrets";
import type { AnswerEntry } from "../../server/store/records";
import { aCase, aCode, aContact, anAttempt, anEvent, anInterview, aResponse, aWave } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES)("secrecy on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    const wave = aWave();
    beforeAll(async () => {
      place = await open();
      await place.store.write((tx) => tx.putWave(wave));
    });
    afterAll(() => place?.remove());

    const answered = async (entries: AnswerEntry[], note: string | null, contact = aContact()) => {
      const row = aCase({ waveId: wave.id, preload: { MODTOUR: 7_654_321 } });
      const response = aResponse({ caseId: row.id, waveId: wave.id });
      const interview = anInterview({ caseId: row.id, responseId: response.id });
      const event = anEvent({
        caseId: row.id,
        responseId: response.id,
        interviewId: interview.id,
        payload: { step: "violences-physiques", entries },
      });
      await place.store.write(async (tx) => {
        await tx.addCase(row, contact);
        const lookup = place.secrets.codeLookup(place.secrets.accessCode(row.id, 1));
        await tx.addAccessCode(aCode({ caseId: row.id, serial: 1, lookup }));
        await tx.addResponse(response);
        await tx.addInterview(interview);
        await tx.appendEvent(event, null);
        await tx.addAttempt(anAttempt({ caseId: row.id, note }));
      });
      return row;
    };

    test("a stolen database without keys reveals neither name nor answer, note, preload or code", async () => {
      const contact = aContact({ email: "apolline@exemple.fr", safeWay: "seulement le mardi" });
      const said = "il m’a frappée dans la cuisine";
      const row = await answered(
        [
          { variable: "VPHY_OUVERT", value: said },
          { variable: "NX_VPHY", value: 918_273 },
        ],
        "le conjoint décroche",
        contact,
      );
      const bytes = await place.stolen();
      const entered = [
        ...["Apolline", "Vasseur", "Écluses", "Strasbourg", "06 39 98 12 34", "apolline@", "mardi", "1984"],
        ...[said, "frapp", "VPHY_OUVERT", "NX_VPHY", "918273", "violences-physiques"],
        ...["conjoint", "MODTOUR", "7654321", place.secrets.accessCode(row.id, 1)],
      ];
      for (const text of entered) expect(bytes.includes(text), text).toBe(false);
      // the search does find what stands in clear
      for (const text of [row.number, row.stratum, "no-answer"]) expect(bytes.includes(text), text).toBe(true);
    });

    test("the rows of a victim and of somebody else, after as many saves, cannot be told apart", async () => {
      const victim = await answered(
        [
          { variable: "S_VPHY", value: 1 },
          { variable: "NX_VPHY", value: 6 },
          { variable: "I_QUI", incident: "VPHY.1", value: [1, 4, 5] },
          { variable: "I_OUVERT", incident: "VPHY.1", value: "Une longue histoire. ".repeat(30) },
        ],
        "pleure, rappeler demain à un autre moment de la journée",
        aContact({ safeWay: "jamais par la poste", email: "v@exemple.fr" }),
      );
      const other = await answered([{ variable: "S_VPHY", value: 2 }], null);
      const shape = async (caseId: string) => {
        const tables = await place.rowsOf(caseId);
        return Object.entries(tables).map(([table, rows]) => [
          table,
          rows.map((row) => Object.entries(row).map(([column, value]) => [column, looks(value)])),
        ]);
      };
      const [one, two] = [await shape(victim.id), await shape(other.id)];
      expect(one.length).toBeGreaterThan(6);
      expect(one).toEqual(two);
    });

    test("a sealed row that was moved to another case does not open", async () => {
      const [from, to] = [await answered([], null), await answered([], null)];
      await place.tamper(
        `update contacts set sealed = (select sealed from contacts where case_id = '${from.id}') where case_id = '${to.id}'`,
      );
      await expect(place.store.contact(to.id)).rejects.toThrow("does not open");
      expect(await place.store.contact(from.id)).toEqual(aContact());
    });

    test("master keys can be renewed: every case opens before, during and after", async () => {
      const keys = () => ({
        contacts: randomBytes(32),
        answers: randomBytes(32),
        code: randomBytes(32),
        session: randomBytes(32),
      });
      const [before, after] = [keys(), keys()];
      const own = await open(openSecrets({ keys: before }));
      const [first, second] = [aCase({ waveId: wave.id }), aCase({ waveId: wave.id })];
      await own.store.write(async (tx) => {
        await tx.putWave(wave);
        for (const row of [first, second]) await tx.addCase(row, aContact());
      });
      const previous = { contacts: [before.contacts], answers: [before.answers] };
      const between = await own.again(openSecrets({ keys: { ...after, previous } }));
      expect(await between.write((tx) => tx.rewrapKeys(1))).toBe(1);
      for (const row of [first, second]) expect(await between.contact(row.id)).toEqual(aContact());
      expect(await between.write((tx) => tx.rewrapKeys(100))).toBe(1);
      expect(await between.write((tx) => tx.rewrapKeys(100))).toBe(0);
      const renewed = await own.again(openSecrets({ keys: after }));
      for (const row of [first, second]) expect(await renewed.case(row.id)).toEqual(row);
      await between.close();
      await renewed.close();
      await own.remove();
    });
  });
});

/** What a thief sees of a value without understanding it. */
const looks = (value: unknown) => {
  if (Buffer.isBuffer(value)) return `${value.length} sealed bytes`;
  if (typeof value === "string" && value.length >= 8) return `text of ${value.length}`;
  return value;
};
