import { type Ref, useEffect, useRef } from "react";
import type { QuestionView } from "../../server/contract/screen";
import { useWords } from "../../staff-ui";
import type { Draft } from "../answers/draft";
import { INTERVIEW } from "../words/interview";
import type { ListSearch } from "./useListSearch";

/** Figures go here without the focus: every digit key is this question's. */
export function IntegerField({ draft }: { draft: Draft }) {
  const w = useWords(INTERVIEW);
  return (
    <p className="integer num" role="status" aria-label={w.figure} data-field="integer">
      {draft.kind === "integer" ? draft.text : "\u00a0"}
    </p>
  );
}

interface Props {
  question: QuestionView;
  draft: Draft;
  search: ListSearch;
  locked: boolean;
  onDraft: (draft: Draft) => void;
  onTake: (at: number) => void;
  onWriting: (writing: boolean) => void;
}

/** What the person says, in their words, or a row of a list. The field has the keys until Échap. */
export function WrittenField({ question, draft, search, locked, onDraft, onTake, onWriting }: Props) {
  const w = useWords(INTERVIEW);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    // A field that goes with its question says no goodbye of its own.
    return () => onWriting(false);
  }, [onWriting]);
  const list = question.type === "list";
  const text = draft.kind === "text" || draft.kind === "list" ? draft.text : "";
  const props = {
    id: "written",
    ref: field as Ref<HTMLInputElement & HTMLTextAreaElement>,
    className: "input written",
    value: text,
    readOnly: locked,
    maxLength: question.maxLength ?? 4000,
    autoComplete: "off",
    "aria-label": list ? w.search : w.text,
    onChange: (event: { target: { value: string } }) => {
      const typed = event.target.value;
      if (typed === "") onDraft({ kind: "none" });
      else onDraft(list ? { kind: "list", code: null, text: typed } : { kind: "text", text: typed });
    },
    onFocus: () => onWriting(true),
    onBlur: () => onWriting(false),
  };
  if (!list) return <textarea {...props} rows={3} data-field="text" />;
  return (
    <div className="search" data-field="list">
      <input {...props} type="text" role="combobox" aria-expanded={search.hits.length > 0} aria-controls="hits" />
      {draft.kind === "list" && draft.code === null && search.asked && (
        <>
          {search.hits.length === 0 && <p className="hint">{w.noHits}</p>}
          <div id="hits" role="listbox">
            {[...search.hits.map((hit) => hit.label), w.asTyped(text.trim())].map((label, at) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: two places of a list may bear one name
                key={at}
                type="button"
                role="option"
                aria-selected={at === search.at}
                tabIndex={-1}
                className="hit"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onTake(at)}
              >
                {label}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
