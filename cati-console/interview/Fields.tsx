import { useEffect } from "react";
import type { QuestionView } from "../../server/contract/screen";
import { Key, useLanguage, useWords } from "../../staff-ui";
import type { Draft } from "../answers/draft";
import { capOf } from "../keys/table";
import { INTERVIEW } from "../words/interview";
import type { ListSearch } from "./useListSearch";

/** Figures go here without the focus: every digit key is this question's. */
export function IntegerField({ draft, unit }: { draft: Draft; unit: QuestionView["unit"] }) {
  const w = useWords(INTERVIEW);
  const { language } = useLanguage();
  return (
    <p className="integer num" role="status" aria-label={w.figure} data-field="integer">
      {draft.kind === "integer" ? draft.text : "\u00a0"}
      {unit && draft.kind === "integer" && ` ${unit[language]}`}
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

/**
 * What the person says, in their words, or a row of a list. The field has the keys from T to Échap: until then N and R
 * mean the same here as on every question.
 */
export function WrittenField({ question, draft, search, locked, onDraft, onTake, onWriting }: Props) {
  const w = useWords(INTERVIEW);
  const { language } = useLanguage();
  // A field that goes with its question says no goodbye of its own.
  useEffect(() => () => onWriting(false), [onWriting]);
  const list = question.type === "list";
  const text = draft.kind === "text" || draft.kind === "list" ? draft.text : "";
  const props = {
    id: "written",
    className: "input written",
    value: text,
    readOnly: locked,
    maxLength: question.maxLength ?? 4000,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => {
      const typed = event.target.value;
      if (typed === "") onDraft({ kind: "none" });
      else onDraft(list ? { kind: "list", code: null, text: typed } : { kind: "text", text: typed });
    },
    onFocus: () => onWriting(true),
    onBlur: () => onWriting(false),
  };
  const label = (
    <label className="cue" htmlFor="written">
      <Key cap={capOf("field", language)} /> {list ? w.search : w.text}
    </label>
  );
  if (!list) {
    return (
      <div className="writing" data-field="text">
        {label}
        <textarea {...props} rows={3} />
      </div>
    );
  }
  return (
    <div className="writing search" data-field="list">
      {label}
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
                aria-selected={at === Math.max(0, search.at)}
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
