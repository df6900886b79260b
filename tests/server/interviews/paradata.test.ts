/** How a screen was answered is sealed with its answers, or not kept at all. */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { RespondentSettings, Sitting } from "../../../server/contract/respondent";
import type { ScreenView } from "../../../server/contract/screen";
import { ENGINES } from "../../support/stores";
import { anOffice } from "../an-office";
import { answersFor, QUIET } from "./scene";

const SENT = { secondsOpen: 42, paradata: { secondsHidden: 7, breaks: 1, changes: 3, device: "tablet" } } as const;

describe.each(ENGINES.filter((engine) => engine.there))("paradata on $name", (engine) => {
  /** One screen saved in an office with that setting: what the browser was told, and what the store holds. */
  const kept = async (paradata: boolean, sent: object) => {
    const office = await anOffice(engine, {}, { paradata });
    try {
      const { case: row, code } = await office.household();
      const send = office.browser(office.respondent);
      const told = (await send("GET", "/api/r/settings")).body as unknown as RespondentSettings;
      const { step } = (await send("POST", "/api/r/sitting", { code })).body as unknown as Sitting;
      const screen = step as ScreenView;
      const reply = await send("POST", "/api/r/saves", {
        ...{ saveId: randomUUID(), baseVersion: screen.version, step: screen.step, answers: answersFor(screen, QUIET) },
        ...sent,
      });
      const [response] = await office.ctx.store.responsesOfCase(row.id);
      const [event] = response ? await office.ctx.store.events(response.id) : [];
      return { told: told.paradata, status: reply.status, payload: event?.payload };
    } finally {
      await office.close();
    }
  };

  test("is kept beside the answers that it tells of", async () => {
    expect(await kept(true, SENT)).toMatchObject({ told: true, status: 200, payload: SENT });
  });
  test("switched off, the browser is told so, and what comes all the same is dropped", async () => {
    const { told, status, payload } = await kept(false, SENT);
    expect([told, status]).toEqual([false, 200]);
    expect(payload?.entries.length).toBeGreaterThan(0);
    expect(Object.keys(payload ?? {})).toEqual(["step", "entries"]);
  });
  test("says nothing but what is listed: a finer device, or a value, is refused whole", async () => {
    for (const more of [{ device: "iPhone 15" }, { screen: "390x844" }, { values: [1] }]) {
      const { status, payload } = await kept(true, { paradata: { ...SENT.paradata, ...more } });
      expect([status, payload]).toEqual([400, undefined]);
    }
  });
});
