import type { Field } from "../../server/contract/office";
import { useWords } from "../../staff-ui";
import { keyOfCode } from "./keys";
import { codeOf, codesFor, isText, type Keyed, pressCode } from "./marks";
import { KEYING_WORDS } from "./words";

/** Dashed: what is said about the paper, not read from it. */
export function CodeCards({
  field,
  keyed,
  onKey,
}: {
  field: Field;
  keyed: Keyed;
  onKey: (how: (now: Keyed) => Keyed) => void;
}) {
  const w = useWords(KEYING_WORDS);
  const now = codeOf(field, keyed);
  return (
    <div className="other">
      {codesFor(field).map((code) => (
        <label className="answer" key={code}>
          <input
            type="checkbox"
            name={`${field.id}:${code}`}
            checked={now === code}
            autoComplete="off"
            onChange={() => onKey((now) => pressCode(field, now, code))}
          />
          {isText(field) && (
            <span aria-hidden="true">
              <kbd>{w.alt}</kbd>
            </span>
          )}
          <span aria-hidden="true">
            <kbd>{keyOfCode(code)}</kbd>
          </span>
          {w[code]}
        </label>
      ))}
    </div>
  );
}
