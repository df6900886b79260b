import type { Language } from "../../questionnaires/format/types";
import type { Field } from "../../server/contract/office";
import { typeset } from "../../staff-ui/language";
import { type Keyed, keysOf, pressChoice } from "./marks";
import { cross } from "./PenMarks";

const BOX = { x: 9, y: 9, w: 17, h: 17 };

/** Up to four answers stand as tiles with their box drawn large; more become a list of two columns. */
export function ChoiceCards({
  field,
  keyed,
  formLanguage,
  onKey,
}: {
  field: Field;
  keyed: Keyed;
  formLanguage: Language;
  onKey: (how: (now: Keyed) => Keyed) => void;
}) {
  const keys = new Map([...keysOf(field)].map(([key, value]) => [value, key]));
  const tiles = field.choices.length <= 4;
  return (
    <div className={tiles ? "tiles" : "cards"} lang={formLanguage}>
      {field.choices.map((choice) => {
        const marked = keyed.marks.includes(choice.value);
        return (
          <label className={tiles ? "answer tile" : "answer"} key={choice.value}>
            <input
              type="checkbox"
              name={`${field.id}:${choice.value}`}
              checked={marked}
              autoComplete="off"
              onChange={() => onKey((now) => pressChoice(field, now, choice.value))}
            />
            <svg className="drawn" viewBox="0 0 35 35" aria-hidden="true">
              <rect {...{ x: BOX.x, y: BOX.y, width: BOX.w, height: BOX.h }} rx="1.5" className="drawn-box" />
              {marked && <path className="pen wide" d={cross(BOX)} />}
            </svg>
            <span className="cap">
              <span aria-hidden="true">
                <kbd>{keys.get(choice.value)}</kbd>
              </span>
              <span>{typeset(choice.text, formLanguage)}</span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
