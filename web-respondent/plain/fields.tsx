/** The answers of a question as plain fields, in the looks of the app's. */
import type { OfferedCode } from "../../questionnaires/format/survey-json";
import type { ListHits, QuestionView } from "../sending/contract";
import { quietWord } from "../survey/quiet-answers";
import { howId, remarkId, titleId, unitId } from "../survey/use-answer";
import { useLanguage, useWords } from "../words";
import { FIELDS, type Typed } from "./typed";

export interface FieldProps {
  question: QuestionView;
  typed: Typed | undefined;
  /** quiet answers to show */
  quiet: readonly OfferedCode[];
  candidates: ListHits["hits"] | undefined;
  remarked: boolean;
  invalid: boolean;
}

/** Above so many characters a text gets several lines (as questionnaires/format/survey-json). */
const ONE_LINE = 100;
const describedBy = ({ name }: QuestionView, remarked: boolean): string =>
  remarked ? `${howId(name)} ${remarkId(name)}` : howId(name);

export function Fields(props: FieldProps) {
  const { question } = props;
  if (question.type === "single" || question.type === "multi") return <Choices {...props} />;
  return (
    <>
      <TextField {...props} />
      {question.type === "list" && <Candidates {...props} />}
      <Quiet {...props} name={FIELDS.missing(question.name)} kind="radio" />
    </>
  );
}

function Choices(props: FieldProps) {
  const { question, typed, remarked } = props;
  const language = useLanguage();
  const several = question.type === "multi";
  const kind = several ? "checkbox" : "radio";
  return (
    <>
      {question.choices.map(({ value, text, hint }) => (
        <label className="answer" key={value}>
          <input
            type={kind}
            name={FIELDS.answer(question.name)}
            value={value}
            defaultChecked={typed?.raw.includes(String(value))}
            aria-describedby={describedBy(question, remarked)}
            autoComplete="off"
          />
          <span>
            {text[language]}
            {hint && <span className="hint">{hint[language]}</span>}
          </span>
        </label>
      ))}
      <Quiet {...props} name={several ? FIELDS.missing(question.name) : FIELDS.answer(question.name)} kind={kind} />
    </>
  );
}

function Quiet({
  question,
  typed,
  quiet,
  remarked,
  name,
  kind,
}: FieldProps & { name: string; kind: "radio" | "checkbox" }) {
  const words = useWords();
  return quiet.map((code) => (
    <label className="answer quiet" key={code}>
      <input
        type={kind}
        name={name}
        value={code}
        defaultChecked={typed?.missing === code}
        aria-describedby={describedBy(question, remarked)}
        autoComplete="off"
      />
      <span>{quietWord(words, code)}</span>
    </label>
  ));
}

function TextField({ question, typed, remarked, invalid }: FieldProps) {
  const { name, type, unit, maxLength = 120 } = question;
  const language = useLanguage();
  const shared = {
    name: FIELDS.answer(name),
    "data-list": question.list,
    className: type === "integer" ? "field number" : "field",
    autoComplete: "off",
    spellCheck: false,
    maxLength: type === "integer" ? 12 : maxLength,
    defaultValue: typed?.raw[0] ?? "",
    "aria-labelledby": unit ? `${titleId(name)} ${unitId(name)}` : titleId(name),
    "aria-describedby": describedBy(question, remarked),
    "aria-invalid": invalid || undefined,
  };
  if (type === "text" && maxLength > ONE_LINE) return <textarea rows={4} {...shared} />;
  const field = <input type="text" inputMode={type === "integer" ? "numeric" : undefined} {...shared} />;
  if (!unit) return field;
  return (
    <div className="amount">
      {field}
      <span id={unitId(name)}>{unit[language]}</span>
    </div>
  );
}

/** Several entries of a long list fit what was typed: which one is meant is asked, and none of them is an answer too. */
function Candidates({ question, typed, candidates, remarked }: FieldProps) {
  const words = useWords();
  if (!candidates || candidates.length === 0) return null;
  const name = FIELDS.candidate(question.name);
  return (
    <>
      <input type="hidden" name={FIELDS.shownFor(question.name)} value={typed?.raw[0] ?? ""} />
      {[...candidates, { code: "", label: words.candidatesNone }].map(({ code, label }) => (
        <label className="answer" key={code}>
          <input
            type="radio"
            name={name}
            value={code}
            aria-describedby={describedBy(question, remarked)}
            autoComplete="off"
          />
          <span>{label}</span>
        </label>
      ))}
    </>
  );
}
