import { useEffect, useRef } from "react";
import type { Field, PageView } from "../../server/contract/office";
import { Button, number, Tag, useLanguage, useWords } from "../../staff-ui";
import { typeset } from "../../staff-ui/language";
import { codeOf, isChoice, isEmpty, type Keyed } from "./marks";
import { emptyFields, keyedOf, type PageKeyed } from "./page-keying";
import type { State } from "./state";
import { KEYING_WORDS } from "./words";

interface Props {
  state: State;
  pages: readonly PageView[];
  page: PageView;
  keyed: PageKeyed;
  onField: (index: number) => void;
  onPage: (index: number) => void;
  onFinish: () => void;
}

function Value({ field, keyed }: { field: Field; keyed: Keyed }) {
  const w = useWords(KEYING_WORDS);
  const { language } = useLanguage();
  const code = codeOf(field, keyed);
  if (code !== null) return <small className="said">{w[code]}</small>;
  if (isEmpty(keyed)) return null;
  if (!isChoice(field)) return <small className="said">{keyed.text}</small>;
  const chosen = field.choices.filter((choice) => keyed.marks.includes(choice.value));
  return (
    <small className="said">{chosen.length === 1 ? chosen[0]?.text : w.boxes(number(chosen.length, language))}</small>
  );
}

export function FieldQueue({ state, pages, page, keyed, onField, onPage, onFinish }: Props) {
  const w = useWords(KEYING_WORDS);
  const { language } = useLanguage();
  const count = (value: number) => number(value, language);
  const keyedCount = page.fields.length - emptyFields(page, keyed).length;
  const list = pages.map((one) => one.page);
  const done = list.filter((one) => state.keyedPages.includes(one)).length;
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the field
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [state.field, state.page]);
  return (
    <aside className="queue" aria-label={w.fields(count(page.page))}>
      <h2>{w.fields(count(page.page))}</h2>
      <p className="sub num">{w.fieldsKeyed(keyedCount, count(keyedCount), count(page.fields.length))}</p>
      <ol>
        {page.fields.map((field, index) => (
          <li key={field.id}>
            <button
              type="button"
              {...(index === state.field ? { "aria-current": "true" as const, ref: current } : {})}
              onClick={() => onField(index)}
              data-queue={field.id}
            >
              <span className={isEmpty(keyedOf(keyed, field)) ? "n" : "n keyed"}>{field.number}</span>
              <span className="what">{typeset(field.title, language)}</span>
              {Object.hasOwn(state.faults, field.id) && <Tag kind="late">{w.toMend}</Tag>}
              <Value field={field} keyed={keyedOf(keyed, field)} />
            </button>
          </li>
        ))}
      </ol>
      <section className="lot num">
        <h2>{w.booklet}</h2>
        <p>{w.bookletPages(done, count(done), count(list.length))}</p>
        <ul className="pages">
          {pages.map((one, index) => {
            const status = state.dirty.includes(one.page)
              ? "dirty"
              : state.keyedPages.includes(one.page)
                ? "done"
                : "open";
            const said = { dirty: w.pageDirty, done: w.pageDone, open: w.pageOpen }[status];
            return (
              <li key={one.page}>
                <button
                  type="button"
                  className={`page-key ${status}`}
                  aria-label={`${w.goToPage(count(one.page))}, ${said}`}
                  title={said}
                  {...(index === state.page ? { "aria-current": "page" as const } : {})}
                  onClick={() => onPage(index)}
                >
                  {one.page}
                </button>
              </li>
            );
          })}
        </ul>
        <Button onClick={onFinish}>{w.finish}</Button>
      </section>
    </aside>
  );
}
