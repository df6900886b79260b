import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Field, FormFinished, FormView } from "../../server/contract/office";
import { isProblem, useApi } from "../../staff-ui";
import type { Keyed } from "./marks";
import { emptyFields, fieldsToSend, keyedOf, step } from "./page-keying";
import { savePage } from "./save-page";
import { begin, type Draft, isAgain, openPages, pagesToKey, reduce } from "./state";

export type Standing =
  | { kind: "quiet" }
  | { kind: "saving" }
  | { kind: "waiting" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; code: string };
/** What is asked before going on. */
export type Question = { kind: "blanks"; count: number } | { kind: "finish" } | { kind: "left"; pages: number[] };

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

export function useKeying(form: FormView, draft: Draft, keepDraft: (draft: Draft) => void, askedPage: number | null) {
  const api = useApi();
  const pages = pagesToKey(form);
  const [keyedAtStart] = useState(form.keyedPages);
  const [state, change] = useReducer(reduce, null, () => begin(form, draft, askedPage));
  const [standing, setStanding] = useState<Standing>({ kind: "quiet" });
  const [question, setQuestion] = useState<Question | null>(null);
  const [finished, setFinished] = useState<FormFinished | null>(null);
  const saveId = useRef<{ content: string; id: string } | null>(null);
  const finishId = useRef(crypto.randomUUID());

  useEffect(() => keepDraft({ pages: state.pages, here: state.here }), [state.pages, state.here, keepDraft]);
  useEffect(() => {
    if (state.dirty.length === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state.dirty.length]);

  const page = pages[state.page];
  const field = page?.fields[state.field];
  const pageKeyed = (page && state.pages[page.page]) ?? {};
  const again = page !== undefined && isAgain(state, page, keyedAtStart);
  const busy = standing.kind === "saving" || standing.kind === "waiting";

  const keyField = (one: Field, how: (now: Keyed) => Keyed) => {
    if (page && !busy) change({ kind: "key", page: page.page, field: one, how });
  };
  const key = (how: (now: Keyed) => Keyed) => {
    if (field) keyField(field, how);
  };
  const goToField = (index: number) => change({ kind: "go", page: state.page, field: index });
  const goToPage = (index: number, where: "first" | "last" = "first") => {
    const to = pages[index];
    if (to && !busy) change({ kind: "go", page: index, field: where === "first" ? 0 : to.fields.length - 1 });
  };

  /** After a page: the next one, and after the last the end, or what was passed over. */
  const goOn = (keyedPages: readonly number[]) => {
    if (state.page + 1 < pages.length) return goToPage(state.page + 1);
    const left = openPages({ keyedPages, dirty: state.dirty.filter((one) => one !== page?.page) }, pages);
    setQuestion(left.length === 0 ? { kind: "finish" } : { kind: "left", pages: left });
  };

  const save = useCallback(async () => {
    if (!page) return null;
    const fields = fieldsToSend(page, pageKeyed, again);
    const content = JSON.stringify([page.page, fields]);
    if (saveId.current?.content !== content) saveId.current = { content, id: crypto.randomUUID() };
    setStanding({ kind: "saving" });
    const saved = await savePage({
      api,
      formId: form.formId,
      page,
      fields,
      version: state.version,
      saveId: saveId.current.id,
      onWaiting: () => setStanding({ kind: "waiting" }),
      wait: pause,
    }).catch(() => ({ kind: "refused", code: "internal" }) as const);
    if (saved.kind === "saved") {
      setStanding({ kind: "saved", at: saved.reply.savedAt });
      // kept: a later correction that happens to be the same again is a save of its own
      saveId.current = null;
      change({
        kind: "saved",
        page: page.page,
        whole: !again,
        version: saved.reply.version,
        keyedPages: saved.reply.keyedPages,
      });
      return saved.reply.keyedPages;
    }
    if (saved.kind === "faults") {
      setStanding({ kind: "quiet" });
      change({ kind: "faults", faults: saved.faults, field: saved.field });
      return null;
    }
    setStanding({ kind: "refused", code: saved.code });
    return null;
  }, [api, page, pageKeyed, again, form.formId, state.version]);

  const saveAndGoOn = async () => {
    setQuestion(null);
    const keyedPages = await save();
    if (keyedPages) goOn(keyedPages);
  };
  const leavePage = () => {
    if (!page || busy) return;
    const touched = state.dirty.includes(page.page);
    // seen before and not touched now: there is nothing to say about it
    if (!touched && state.keyedPages.includes(page.page)) return goOn(state.keyedPages);
    const empty = again ? [] : emptyFields(page, pageKeyed);
    if (empty.length > 0) setQuestion({ kind: "blanks", count: empty.length });
    else void saveAndGoOn();
  };
  const move = (by: 1 | -1) => {
    if (!page || busy) return;
    const next = step(page, state.field, by);
    if (next.kind === "field") goToField(next.index);
    else if (next.kind === "end-of-page") leavePage();
    else goToPage(state.page - 1, "last");
  };
  const askToFinish = () => {
    const left = openPages(state, pages);
    setQuestion(left.length === 0 ? { kind: "finish" } : { kind: "left", pages: left });
  };
  const skip = () => {
    setQuestion(null);
    goOn(state.keyedPages);
  };
  const finish = async () => {
    setQuestion(null);
    setStanding({ kind: "saving" });
    const path = `/api/office/forms/${encodeURIComponent(form.formId)}/finish`;
    try {
      setFinished(await api.post<FormFinished>(path, { saveId: finishId.current }, 5));
      setStanding({ kind: "quiet" });
    } catch (error) {
      setStanding({ kind: "refused", code: isProblem(error) ? error.code : "internal" });
    }
  };

  return {
    state,
    pages,
    page,
    field,
    pageKeyed,
    again,
    busy,
    standing,
    question,
    finished,
    keyed: page && field ? keyedOf(pageKeyed, field) : null,
    key,
    keyField,
    move,
    goToField,
    goToPage,
    leavePage,
    askToFinish,
    saveAndGoOn,
    skip,
    finish,
    closeQuestion: () => setQuestion(null),
  };
}
