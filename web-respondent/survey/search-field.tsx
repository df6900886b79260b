import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { Question } from "survey-core";
import { useWords } from "../words";
import { rememberedLabel, rememberLabel } from "./labels";
import { QuietAnswers } from "./quiet-answers";
import { useAnswer } from "./use-answer";
import { type Hit, useSearch } from "./use-search";

/** Where the questionnaire sets no limit. */
const LONGEST = 120;

/**
 * A text field with proposals (ARIA combobox, list autocomplete with manual selection). The answer is the code of the
 * proposal that was chosen, or the text as typed: a list never knows every place.
 */
export function SearchField({ question }: { question: Question }) {
  const words = useWords();
  const answer = useAnswer(question);
  const list: string = question.getPropertyValue("list") ?? "";
  const listId = useId();
  const [typed, setTyped] = useState(() =>
    typeof answer.value === "string" ? (rememberedLabel(list, answer.value) ?? answer.value) : "",
  );
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const search = useSearch(list, query);

  // A quiet answer empties the field.
  useEffect(() => {
    if (answer.missing !== undefined) setTyped("");
  }, [answer.missing]);

  const shown = open && search.hits.length > 0;
  const choose = (hit: Hit): void => {
    answer.setValue(hit.code);
    rememberLabel(list, hit.code, hit.label);
    setTyped(hit.label);
    setQuery("");
    setOpen(false);
    setActive(-1);
  };
  const type = (text: string): void => {
    setTyped(text);
    setQuery(text);
    setOpen(true);
    setActive(-1);
    answer.setValue(text.trim() === "" ? undefined : text);
  };
  const press = (event: KeyboardEvent): void => {
    const count = search.hits.length;
    if (event.key === "Escape" && shown) {
      event.stopPropagation();
      setOpen(false);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      setOpen(true);
      const from = shown ? active : -1;
      setActive(event.key === "ArrowDown" ? (from + 1) % count : (from <= 0 ? count : from) - 1);
    } else if (event.key === "Enter" && shown && search.hits[active]) {
      event.preventDefault();
      event.stopPropagation();
      choose(search.hits[active]);
    }
  };

  const news =
    query.trim().length < 2 || search.state === "none"
      ? ""
      : search.state === "unreachable"
        ? words.searchUnreachable
        : search.hits.length === 0
          ? words.searchNone
          : words.searchHits(search.hits.length);

  return (
    <>
      <div className="combo">
        <input
          className="field"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          aria-labelledby={answer.titleId}
          aria-describedby={answer.describedBy}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={question.getPropertyValue("maxLength") || LONGEST}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        <div role="listbox" id={listId} className="proposals" aria-labelledby={answer.titleId} hidden={!shown}>
          {search.hits.map((hit, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              role="option"
              key={hit.code}
              id={`${listId}-${index}`}
              aria-selected={index === active}
              // Keeps the focus in the field, so that its blur does not close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
            >
              {hit.label}
            </div>
          ))}
        </div>
      </div>
      <p className={news && search.hits.length === 0 ? "count" : "sr"} role="status">
        {news}
      </p>
      <QuietAnswers question={question} kind="radio" />
    </>
  );
}
