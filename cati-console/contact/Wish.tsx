import type { CaseCard } from "../../server/contract/interviewer";
import { useWords } from "../../staff-ui";
import { CONTACT } from "../words/contact";

/** How the person wished to be called, before anybody dials. The voicemail's words are the same as ever. */
export function Wish({ card }: { card: CaseCard }) {
  const w = useWords(CONTACT);
  const { wish } = card;
  if (!wish) return null;
  const { language, otherLanguage, relay, note, soon } = wish;
  return (
    <section className="notice note" aria-label={w.wish}>
      <div>
        <strong>{soon ? w.wishSoon : w.wish}</strong>
        <ul>
          <li>{w.wishLanguage(language === "other" ? (otherLanguage ?? w.otherLanguage) : w[language])}</li>
          {relay && <li>{w.wishRelay}</li>}
          {wish.numberId !== undefined && <li>{w.wishNumber}</li>}
          {note !== undefined && <li>{w.wishNote(note)}</li>}
        </ul>
      </div>
    </section>
  );
}
