/** What a browser keeps of an answer that waits for the network: one entry that says nothing, and only while it must. */
import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../web-respondent/sending/outcome";

const DAY_MS = 86_400_000;
const shelf = new Map<string, string>();
const keyOf = () => randomBytes(32).toString("base64url");
const KEY = keyOf();
const save = {
  saveId: "6f1b1f0e-8a51-4d33-a1f7-3a2b6c1d9e00",
  baseVersion: 3,
  step: "satisfaction",
  answers: [{ variable: "SATQ", value: 2 }],
};
const text = (length: number) => ({ ...save, answers: [{ variable: "REM", value: "é".repeat(length) }] });

/** As after a page was loaded: memory is empty, the browser's storage is what it was. */
async function loadPage() {
  vi.resetModules();
  const keeper = await import("../../web-respondent/keeping/keeper");
  const { shutShelf } = await import("../../web-respondent/keeping/shelf");
  const { sendKept } = await import("../../web-respondent/keeping/send-kept");
  return { ...keeper, shutShelf, sendKept };
}
const begun = async (key = KEY) => {
  const page = await loadPage();
  await page.beginKeeping(key);
  return page;
};

beforeEach(() => {
  shelf.clear();
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (name: string) => shelf.get(name) ?? null,
      setItem: (name: string, value: string) => void shelf.set(name, value),
      removeItem: (name: string) => void shelf.delete(name),
    },
  });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe("what waits in the browser", () => {
  it("is one entry of one size that tells neither question nor answer", async () => {
    const page = await begun();
    const seen = new Set<number>();
    for (const each of [save, text(0), text(1), text(1000), text(1000)]) {
      expect(await page.keep(each)).toBe(true);
      expect([...shelf.keys()]).toEqual(["page"]);
      const [lying = ""] = shelf.values();
      expect(lying).toMatch(/^\d{5}\.[\w+/=]+$/);
      expect(atob(lying.split(".")[1] ?? "")).not.toMatch(/variable|answers|satisfaction|6f1b1f0e/);
      seen.add(lying.length);
    }
    expect(seen.size).toBe(1);
  });

  it("is never sealed twice the same", async () => {
    const page = await begun();
    await page.keep(save);
    const [first] = shelf.values();
    await page.keep(save);
    expect([...shelf.values()]).not.toEqual([first]);
  });

  it("comes back with the key of the same case, on another page", async () => {
    await (await begun()).keep(save);
    expect(await (await begun()).kept()).toEqual(save);
  });

  it("does not open for another case, and stays for its own", async () => {
    await (await begun()).keep(save);
    expect(await (await begun(keyOf())).kept()).toBeNull();
    expect(await (await begun()).kept()).toEqual(save);
  });

  it("was changed: it is nothing", async () => {
    const page = await begun();
    await page.keep(save);
    const [lying = ""] = shelf.values();
    shelf.set("page", `${lying.slice(0, -6)}AAAA==`);
    expect(await page.kept()).toBeNull();
    shelf.set("page", "nonsense");
    expect(await page.kept()).toBeNull();
    expect(shelf.size).toBe(0);
  });

  it("goes after seven days, whoever comes, and at once where the clock went back", async () => {
    const page = await begun();
    await page.keep(save);
    vi.setSystemTime(Date.now() + 6 * DAY_MS);
    expect(await page.kept()).toEqual(save);
    vi.setSystemTime(Date.now() + DAY_MS);
    expect(await (await begun(keyOf())).kept()).toBeNull();
    expect(shelf.size).toBe(0);
    await page.keep(save);
    vi.setSystemTime(Date.now() - 2 * DAY_MS);
    expect(await page.kept()).toBeNull();
  });

  it("of two that are sealed at the same time, the newest lies there", async () => {
    const page = await begun();
    const both = [page.keep(text(3)), page.keep(save)];
    expect(await Promise.all(both)).toEqual([false, true]);
    expect(await page.kept()).toEqual(save);
  });

  it("forgotten while it is being sealed, it is not laid down after all", async () => {
    const page = await begun();
    const keeping = page.keep(save);
    page.forgetKept();
    expect(await keeping).toBe(false);
    expect(shelf.size).toBe(0);
  });

  it("quick exit takes it away at once, and for good", async () => {
    const page = await begun();
    await page.keep(save);
    const keeping = page.keep(text(5));
    page.shutShelf();
    expect(shelf.size).toBe(0);
    await keeping;
    await page.keep(save);
    expect(shelf.size).toBe(0);
  });

  it("is nothing without a key: before the sitting, after it, and where the browser seals nothing", async () => {
    const page = await loadPage();
    expect(await page.keep(save)).toBe(false);
    await page.beginKeeping(KEY);
    page.endKeeping();
    expect(await page.keep(save)).toBe(false);
    vi.stubGlobal("crypto", {});
    await page.beginKeeping(KEY);
    expect(await page.keep(save)).toBe(false);
    expect(shelf.size).toBe(0);
  });

  it("a browser that keeps nothing, or has no room, changes nothing", async () => {
    const page = await begun();
    vi.stubGlobal("window", {
      get localStorage(): Storage {
        throw new Error("refused");
      },
    });
    expect(await page.keep(save)).toBe(false);
    expect(await page.kept()).toBeNull();
    page.forgetKept();
  });
});

describe("the next sitting in the same browser", () => {
  const step = { kind: "end" } as never;
  const sitting = { language: "fr", step, mark: "", storeKey: KEY, mayCorrect: false, mayChoosePin: false } as const;
  const newer = { kind: "end", reason: "ready" } as never;

  const comes = async (outcomes: Outcome<never>[]) => {
    await (await begun()).keep({ ...save, kept: { first: save.saveId, version: 3 } });
    const sent: unknown[] = [];
    const page = await loadPage();
    const came = await page.sendKept(sitting, {
      save: async (body) => {
        sent.push(body);
        return outcomes.shift() ?? ({ kind: "accepted", reply: {} } as never);
      },
      step: async () => ({ kind: "accepted", reply: newer }),
    });
    return { came, sent, left: shelf.size };
  };
  const kept = { ...save, kept: { first: save.saveId, version: 3 } };

  it("sends it first, under its own id, then reads where the questionnaire stands", async () => {
    expect(await comes([])).toEqual({ came: { ...sitting, step: newer }, sent: [kept], left: 0 });
  });
  it("rebases it where the response has moved on", async () => {
    const { sent, left } = await comes([{ kind: "stale", currentVersion: 9 }]);
    expect(sent).toEqual([kept, { ...kept, baseVersion: 9 }]);
    expect(left).toBe(0);
  });
  it.each(["moved", "id-used", "at-fault"] as const)("%s: it is dropped without a word", async (kind) => {
    const { came, sent, left } = await comes([{ kind, faults: [] } as never]);
    expect([came.step, sent.length, left]).toEqual([newer, 1, 0]);
  });
  it("the server is out of reach: it goes on waiting, and the question is asked", async () => {
    expect(await comes([{ kind: "unreachable", cause: "network" }])).toMatchObject({ came: sitting, left: 1 });
  });
  it("with nothing there, sends nothing", async () => {
    const page = await loadPage();
    const never = () => Promise.reject(new Error("asked"));
    expect(await page.sendKept(sitting, { save: never, step: never })).toBe(sitting);
  });
});
