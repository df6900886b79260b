import { describe, expect, it } from "vitest";
import { entriesOf, type ListEntry } from "../../../server/services/lists/read-lists";
import { resolveTyped } from "../../../server/services/lists/resolve-typed";
import { indexOf, searchList } from "../../../server/services/lists/search-list";
import { slip, toss } from "./slipping";

const LISTS = ["municipalities", "occupations"];
const EACH = 500;
const HITS = 12;

const all = (list: string): ListEntry[] => [...entriesOf(list)!.values()];
const codes = async (list: string, typed: string): Promise<string[]> =>
  (await searchList(list, typed)).map(({ code }) => code);
const labels = async (list: string, typed: string): Promise<string[]> =>
  (await searchList(list, typed)).map(({ label }) => label);

/** Names that are written, in a list drawn once and for all. */
const drawn = (list: string): { code: string; name: string }[] => {
  const random = toss(2026);
  const entries = all(list);
  return Array.from({ length: EACH }, () => {
    const entry = entries[random(entries.length)]!;
    const names = entry.names.filter((name) => !/^\d+$/.test(name));
    return { code: entry.code, name: names[random(names.length)]! };
  });
};

describe.each(LISTS)("the list of %s", { timeout: 60_000 }, (list) => {
  it("finds 95 % of what is typed with one slip, among the first twelve", async () => {
    const random = toss(7);
    let right = 0;
    for (const { code, name } of drawn(list)) if ((await codes(list, slip(name, random))).includes(code)) right += 1;
    expect(right).toBeGreaterThanOrEqual(0.95 * EACH);
  });

  it("compares letter by letter a small part of its names: under 1 % in half of the searches, under a fifth in 95 %", () => {
    const random = toss(7);
    const index = indexOf(list);
    const names = all(list).flatMap((entry) => entry.names).length;
    const shares = drawn(list)
      .map(({ name }) => {
        index.search(slip(name, random), HITS);
        return index.compared / names;
      })
      .sort((a, b) => a - b);
    expect(shares[EACH / 2]).toBeLessThan(0.01);
    expect(shares[0.95 * EACH]).toBeLessThan(0.2);
  });

  it("knows each entry by its label, and by each of its names among those that share it", async () => {
    for (const { code } of drawn(list).slice(0, 60)) {
      const entry = entriesOf(list)!.get(code)!;
      const resolved = await resolveTyped(list, entry.label);
      expect(resolved.kind === "one" ? resolved.hit.label : resolved.kind).toBe(
        resolved.kind === "several" ? "several" : entry.label,
      );
    }
  });
});

describe("a municipality", () => {
  it("is found without accents, capitals or hyphens", async () => {
    expect((await labels("municipalities", "saint etienne"))[0]).toBe("Saint-Étienne (42)");
    expect((await labels("municipalities", "LE HAVRE"))[0]).toBe("Le Havre (76)");
    expect((await labels("municipalities", "l hay les roses"))[0]).toMatch(/^L'Haÿ-les-Roses/);
  });
  it("is found by St and Ste for Saint and Sainte", async () => {
    expect((await labels("municipalities", "St Etienne"))[0]).toBe("Saint-Étienne (42)");
    expect(await labels("municipalities", "ste foy les lyon")).toEqual(["Sainte-Foy-lès-Lyon (69)"]);
  });
  it("is found by its postcode, and by both", async () => {
    expect(await labels("municipalities", "71200")).toContain("Le Creusot (71)");
    expect(await labels("municipalities", "saint denis 93200")).toEqual(["Saint-Denis (93)"]);
  });
  it("comes before smaller ones of like name", async () => {
    expect((await labels("municipalities", "pari"))[0]).toBe("Paris (75)");
  });
});

describe("an occupation", () => {
  it("is found by its masculine and by its feminine form, under one code", async () => {
    const [his, hers] = [await codes("occupations", "infirmier"), await codes("occupations", "infirmière")];
    expect(hers[0]).toBe(his[0]);
    expect((await labels("occupations", "infirmiere"))[0]).toBe("Infirmier ou infirmière");
  });
  it("is found by words in another order", async () => {
    expect(await labels("occupations", "bloc infirmière")).toEqual(["Infirmier ou infirmière de bloc opératoire"]);
  });
});

describe("what is typed without proposals", () => {
  it("is one entry where it names one", async () => {
    expect(await resolveTyped("occupations", "aide-soignante")).toEqual({
      kind: "one",
      hit: { code: expect.any(String), label: "Aide-soignant ou aide-soignante" },
    });
    expect(await resolveTyped("municipalities", "le creusot")).toMatchObject({ kind: "one", hit: { code: "71153" } });
  });
  it("is one entry where it is the label or the code that was kept", async () => {
    for (const typed of ["Le Creusot (71)", "71153"])
      expect(await resolveTyped("municipalities", typed)).toMatchObject({ kind: "one", hit: { code: "71153" } });
  });
  it("is several where places share the name, or the name has a slip", async () => {
    for (const typed of ["Saint-Denis", "Le Creuzot"])
      expect(await resolveTyped("municipalities", typed)).toMatchObject({ kind: "several" });
  });
  it("is none where nothing is like it", async () => {
    expect(await resolveTyped("municipalities", "Bruxelles-sur-Rien")).toEqual({ kind: "none" });
    expect(await resolveTyped("occupations", "zzzzzz")).toEqual({ kind: "none" });
  });
  it("is no list that does not exist", async () => {
    await expect(resolveTyped("constructor", "x")).rejects.toMatchObject({ code: "not-found" });
    await expect(searchList("constructor", "x")).rejects.toMatchObject({ code: "not-found" });
  });
});
