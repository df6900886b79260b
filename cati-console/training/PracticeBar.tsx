import { useId, useState } from "react";
import type { RoleCardView } from "../../server/contract/training";
import { useTell, useWords } from "../../staff-ui";
import { TRAINING } from "../words/training";

interface Props {
  card: RoleCardView;
  inInterview: boolean;
  /** the card is open at first */
  opened?: boolean;
}

/** The mark that stands over a practice case from its card to its end; whoever plays the person reads the card here. */
export function PracticeBar({ card, inInterview, opened = false }: Props) {
  const w = useWords(TRAINING);
  const told = useTell();
  const id = useId();
  const [open, setOpen] = useState(opened);
  return (
    <aside className="practice-bar" aria-label={w.mark}>
      <p>
        <b>{w.mark}</b> {w.markMeans}
      </p>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {w.card}
      </button>
      {open && (
        <div id={id} className="role-card">
          <h2>{told(card.title)}</h2>
          {/* no name beside an answer, an invented one neither: the habit is what is practised */}
          {!inInterview && <p>{told(card.situation)}</p>}
          <h3>{w.plays}</h3>
          <ol>
            {card.plays.map((line) => (
              <li key={line.fr}>{told(line)}</li>
            ))}
          </ol>
        </div>
      )}
    </aside>
  );
}
