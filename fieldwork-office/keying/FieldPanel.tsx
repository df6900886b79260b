import { useEffect, useRef } from "react";
import type { Language, Text } from "../../questionnaires/format/types";
import type { Field, PageView } from "../../server/contract/office";
import { Notice, number, Tag, useLanguage, useTell, useWords } from "../../staff-ui";
import { typeset } from "../../staff-ui/language";
import { ChoiceCards } from "./ChoiceCards";
import { Clip } from "./Clip";
import { CodeCards } from "./CodeCards";
import { isChoice, isDoubtful, type Keyed } from "./marks";
import { TextEntry } from "./TextEntry";
import { KEYING_WORDS } from "./words";

interface Props {
  page: PageView;
  index: number;
  field: Field;
  keyed: Keyed;
  fault: Text | null;
  again: boolean;
  /** language of the booklet: its questions are shown in it */
  formLanguage: Language;
  onKey: (how: (now: Keyed) => Keyed) => void;
}

/** The field under the pen: what is asked, in the booklet's own words, and what may stand there. */
export function FieldPanel({ page, index, field, keyed, fault, again, formLanguage, onKey }: Props) {
  const w = useWords(KEYING_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new field is read out from its question on
  useEffect(() => {
    if (isChoice(field)) heading.current?.focus({ preventScroll: true });
  }, [field.id, page.page]);
  const doubtful = isDoubtful(field, keyed);
  const hint = {
    single: w.oneAnswer,
    multi: w.severalAnswers,
    digits: w.digits(number(field.length, language)),
    letters: w.letters,
    area: w.area,
  }[field.kind];
  return (
    <>
      {again && <Notice kind="note">{w.again}</Notice>}
      <p className="why num">
        {doubtful && <Tag kind="late">{w.twoMarks}</Tag>}
        {fault && <Tag kind="late">{w.toMend}</Tag>}
        {field.report !== undefined && <Tag>{w.report(number(field.report, language))}</Tag>}
        <span>{w.question(field.number, number(index + 1, language), number(page.fields.length, language))}</span>
        <span className="quiet">{hint}</span>
      </p>
      <h1
        className={field.title.length > 56 ? "voice long" : "voice"}
        ref={heading}
        tabIndex={-1}
        lang={formLanguage}
        data-field={field.id}
      >
        {typeset(field.title, formLanguage)}
      </h1>
      <Clip page={page} field={field} />
      <fieldset>
        <legend className="sr">{w.readThis}</legend>
        {isChoice(field) ? (
          <ChoiceCards field={field} keyed={keyed} formLanguage={formLanguage} onKey={onKey} />
        ) : (
          <TextEntry
            key={`${page.page}:${field.id}`}
            field={field}
            keyed={keyed}
            faulty={fault !== null}
            onKey={onKey}
          />
        )}
        <CodeCards field={field} keyed={keyed} onKey={onKey} />
      </fieldset>
      {fault && (
        <p className="fault" role="alert">
          {w.fault(tell(fault))}
        </p>
      )}
      {doubtful && <p className="help">{w.twoMarksHelp}</p>}
    </>
  );
}
