import type { CaseCard } from "../../server/contract/interviewer";
import { useTell, useWords } from "../../staff-ui";
import { useTexts } from "../desk/texts";
import { Note, Paragraphs } from "../frame/Note";
import { useLine } from "../line/Line";
import { CONTACT } from "../words/contact";

export function ContactNote({ card }: { card: CaseCard }) {
  const w = useWords(CONTACT);
  const told = useTell();
  const { via } = useLine();
  const introduction = useTexts().scripts.find((script) => script.key === "introduction");
  return (
    <>
      <Note>
        <p>{w.onlyHer}</p>
        {via === null && <p>{w.dialByHand}</p>}
        {introduction?.note.map((text) => (
          <Paragraphs key={text.fr} text={told(text)} />
        ))}
      </Note>
      {card.begun && <p className="id">{w.begun}</p>}
      {card.appointment?.note && <p className="id">{card.appointment.note}</p>}
    </>
  );
}
