import type { Text } from "../../questionnaires/format/types";
import type { CaseCard } from "../../server/contract/interviewer";
import { NUMBER_SOURCES } from "../../server/domain/numbers";
import { Key, useTell, useWords } from "../../staff-ui";
import { CONTACT } from "../words/contact";

/** Pairs are what is read and dialled in France; other numbers are left as they are. */
export const spaced = (number: string): string => {
  const national = number.replace(/^\+33\s?/, "0").replaceAll(/[\s.]/g, "");
  return /^0\d{9}$/.test(national) ? national.replaceAll(/(\d\d)(?=\d)/g, "$1\u00a0") : number;
};

/** What the frame calls itself is left as it is. */
export const sourceOf = (source: string, told: (text: Text) => string): string =>
  Object.hasOwn(NUMBER_SOURCES, source) ? told(NUMBER_SOURCES[source as keyof typeof NUMBER_SOURCES]) : source;

export function Numbers({ card, onDial }: { card: CaseCard; onDial: (ordinal: number) => void }) {
  const w = useWords(CONTACT);
  const told = useTell();
  if (card.numbers.length === 0) return <p className="numbers">{w.noNumber}</p>;
  return (
    <section className="numbers" aria-label={w.chooseNumber}>
      <h2>{w.chooseNumber}</h2>
      <ol>
        {card.numbers.map((number, at) => (
          <li key={number.id}>
            <button
              type="button"
              className="answer"
              data-number={at + 1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onDial(at + 1)}
            >
              <Key cap={String(at + 1)} />
              <span className="figure num">{spaced(number.number)}</span>
              <span className="kind">
                {w[number.kind]}, {sourceOf(number.source, told)}
                {number.preferred && `, ${w.preferred}`}
                {number.id === card.wish?.numberId && `, ${w.askedOn}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
