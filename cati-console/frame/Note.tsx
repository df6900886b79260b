import { type ReactNode, useId } from "react";
import { useWords } from "../../staff-ui";
import { SHELL } from "../words/shell";

/** Told to the interviewer: its own colour and place, and a heading that forbids reading it out. */
export function Note({ title, children }: { title?: string; children: ReactNode }) {
  const w = useWords(SHELL);
  const id = useId();
  return (
    <section className="note" aria-labelledby={id}>
      <h2 id={id}>{title ?? w.forYou}</h2>
      {children}
    </section>
  );
}

/** A text of the office, a paragraph for each line. */
export const Paragraphs = ({ text }: { text: string }) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => <p key={line}>{line}</p>);
