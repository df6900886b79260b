import type { Question } from "survey-core";
import { useLanguage, useWords, type Words } from "../words";
import { type Remark, useScreen } from "./screen-context";
import { offered, remarkId, useAnswer } from "./use-answer";

/** An offer, never a scolding. On a page of several questions only the first left empty explains itself in full. */
function emptyText(words: Words, offers: number, isFirst: boolean): string {
  if (offers === 0) return words.emptyNone;
  if (!isFirst) return words.emptyMore;
  return offers === 1 ? words.emptyOne : words.emptyTwo;
}

export function RemarkNote({ question }: { question: Question }) {
  const { remarks } = useScreen();
  const { remark } = useAnswer(question);
  return <RemarkText name={question.name} remark={remark} remarks={remarks} offers={offered(question).length} />;
}

interface RemarkTextProps {
  name: string;
  remark: Remark;
  /** of the whole screen */
  remarks: Readonly<Record<string, Remark>>;
  /** how many quiet answers the question has */
  offers: number;
}

export function RemarkText({ name, remark, remarks, offers }: RemarkTextProps) {
  const words = useWords();
  const language = useLanguage();
  const isFirst = Object.keys(remarks).find((each) => remarks[each]?.empty) === name;
  if (remark.hard.length > 0) {
    return (
      <p className="nudge" id={remarkId(name)} role="alert">
        {remark.hard.map((text) => text[language]).join(" ")}
      </p>
    );
  }
  if (remark.soft.length > 0) {
    return (
      <p className="nudge" id={remarkId(name)} role="alert">
        <b>{words.confirmTitle}</b> {remark.soft.map((text) => text[language]).join(" ")} {words.confirmHow}
      </p>
    );
  }
  if (!remark.empty) return null;
  return (
    <p className="nudge" id={remarkId(name)} role="alert">
      <b>{words.emptyTitle}</b> {emptyText(words, offers, isFirst)}
    </p>
  );
}
