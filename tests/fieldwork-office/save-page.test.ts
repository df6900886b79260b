import { describe, expect, it } from "vitest";
import { toggleMark } from "../../fieldwork-office/keying/marks";
import { faultsOf, type Sending, savePage } from "../../fieldwork-office/keying/save-page";
import { begin, isAgain, NO_DRAFT, openPages, pagesToKey, reduce } from "../../fieldwork-office/keying/state";
import type { Field, FormView, KeyedPage, PageView } from "../../server/contract/office";
import { NoConnection, ProblemReply } from "../../staff-ui/api";

const field = (id: string, over: Partial<Field> = {}): Field => ({
  id,
  variable: id,
  number: "1",
  kind: "single",
  title: id,
  choices: [],
  length: 0,
  ...over,
});
const page = (number: number, fields: Field[]): PageView => ({ page: number, code: "", items: [], boxes: [], fields });
const sheet = page(3, [field("A"), field("I_MOIS#2", { variable: "I_MOIS" })]);

/** Replies in turn: an error is thrown, anything else is answered. */
function sending(replies: unknown[]): { run: Sending; sent: KeyedPage[]; waits: number[] } {
  const sent: KeyedPage[] = [];
  const waits: number[] = [];
  const run: Sending = {
    api: {
      post: async <Reply>(_path: string, body?: unknown) => {
        sent.push(body as KeyedPage);
        const reply = replies.shift();
        if (reply instanceof Error) throw reply;
        return reply as Reply;
      },
    },
    formId: "f1",
    page: sheet,
    fields: [{ field: "A", marks: [1] }],
    version: 4,
    saveId: "0b0c8a1e-0000-4000-8000-000000000000",
    onWaiting: () => undefined,
    wait: async (milliseconds) => void waits.push(milliseconds),
  };
  return { run, sent, waits };
}
const reply = { version: 8, savedAt: "2026-04-20T10:00:00Z", keyedPages: [3] };

describe("saving a page", () => {
  it("sends the same save again while the network is away, ever more calmly", async () => {
    const { run, sent, waits } = sending([new NoConnection(), new NoConnection(), reply]);
    expect(await savePage(run)).toEqual({ kind: "saved", reply });
    expect(new Set(sent.map((body) => body.saveId)).size).toBe(1);
    expect(waits).toEqual([1000, 2000]);
  });
  it("rebases a stale save on the current version", async () => {
    const stale = new ProblemReply(409, "stale-save", { currentVersion: 7 });
    const { run, sent } = sending([stale, reply]);
    expect((await savePage(run)).kind).toBe("saved");
    expect(sent.map((body) => body.baseVersion)).toEqual([4, 7]);
    expect(sent[0]?.saveId).toBe(sent[1]?.saveId);
  });
  it("shows faults at their fields", async () => {
    const message = { fr: "Trop grand.", en: "Too large." };
    const faults = [{ variable: "I_MOIS", kind: "out-of-range", message, severity: "hard" as const }];
    const { run } = sending([new ProblemReply(422, "answers-at-fault", { faults })]);
    expect(await savePage(run)).toEqual({ kind: "faults", faults: { "I_MOIS#2": message }, field: 1 });
    expect(faultsOf(sheet, [{ variable: "ELSEWHERE", message }]).kind).toBe("refused");
  });
  it("says so where the booklet was closed meanwhile", async () => {
    const { run } = sending([new ProblemReply(409, "form-keyed", {})]);
    expect(await savePage(run)).toEqual({ kind: "refused", code: "form-keyed" });
  });
});

const form: FormView = {
  formId: "f1",
  code: "7F3KQ2M9",
  language: "fr",
  state: "being-keyed",
  pages: [page(1, []), page(2, [field("A")]), page(3, [field("B"), field("C")])],
  keyedPages: [2],
  version: 5,
};

describe("a booklet under the clerk's hands", () => {
  it("opens on the first page that is not keyed, and passes over pages with nothing to key", () => {
    expect(pagesToKey(form).map((one) => one.page)).toEqual([2, 3]);
    expect(begin(form, NO_DRAFT, null).page).toBe(1);
    expect(begin(form, NO_DRAFT, 2).page).toBe(0);
  });
  it("counts both of two keys pressed between two drawings", () => {
    const key = (value: number) => ({
      kind: "key" as const,
      page: 3,
      field: field("B"),
      how: (now: Parameters<typeof toggleMark>[0]) => toggleMark(now, value),
    });
    const state = reduce(reduce(begin(form, NO_DRAFT, null), key(1)), key(2));
    expect(state.pages[3]?.B?.marks).toEqual([1, 2]);
    expect(state.dirty).toEqual([3]);
  });
  it("knows a page keyed before this sitting from one that it keyed itself", () => {
    const start = begin(form, NO_DRAFT, null);
    const [second, third] = pagesToKey(form) as [PageView, PageView];
    expect(isAgain(start, second, form.keyedPages)).toBe(true);
    const saved = reduce(start, { kind: "saved", page: 3, whole: true, version: 6, keyedPages: [2, 3] });
    expect(isAgain(saved, third, form.keyedPages)).toBe(false);
    // corrected in part only: the rest of page 2 is still unknown here, and must never be sent as blank
    const mended = reduce(start, { kind: "saved", page: 2, whole: false, version: 6, keyedPages: [2] });
    expect(isAgain(mended, second, form.keyedPages)).toBe(true);
    expect(openPages(saved, pagesToKey(form))).toEqual([]);
    // changed once more, it is not kept any more: the booklet cannot be finished over it
    expect(openPages({ ...saved, dirty: [3] }, pagesToKey(form))).toEqual([3]);
  });
  it("keeps what is not saved when the clerk looks elsewhere", () => {
    const draft = { pages: { 3: { B: toggleMark({ marks: [], text: "", code: null }, 1) } }, here: [] };
    const state = begin(form, draft, null);
    expect(state.dirty).toEqual([3]);
    expect(state.pages[3]?.B?.marks).toEqual([1]);
  });
});
