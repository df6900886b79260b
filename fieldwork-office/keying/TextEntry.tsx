import { useEffect, useRef } from "react";
import type { Field } from "../../server/contract/office";
import { useWords } from "../../staff-ui";
import { type Keyed, typeText } from "./marks";
import { KEYING_WORDS } from "./words";

const MOST_CELLS = 24;

/** Figures and letters: one plain input; the comb above it, cut out of the page, shows a lost character. */
export function TextEntry({
  field,
  keyed,
  faulty,
  onKey,
}: {
  field: Field;
  keyed: Keyed;
  faulty: boolean;
  onKey: (how: (now: Keyed) => Keyed) => void;
}) {
  const w = useWords(KEYING_WORDS);
  const entry = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => entry.current?.focus({ preventScroll: true }), []);
  const shared = {
    ref: entry,
    name: field.id,
    autoComplete: "off",
    autoCorrect: "off",
    autoCapitalize: "off",
    spellCheck: false,
    "aria-label": w.readThis,
    ...(faulty ? { "aria-invalid": true } : {}),
    value: keyed.text,
    onChange: (event: { target: { value: string } }) => onKey(() => typeText(field, event.target.value)),
  };
  if (field.kind === "area") return <textarea {...shared} className="input entry area" rows={6} maxLength={4000} />;
  return (
    <div className="entry-row">
      <input
        {...shared}
        className={`input entry ${field.kind}`}
        inputMode={field.kind === "digits" ? "numeric" : "text"}
        {...(field.length > 0 ? { maxLength: field.length } : {})}
        style={{ maxWidth: `${Math.max(4, field.length || MOST_CELLS) * 1.05 + 2}ch` }}
      />
    </div>
  );
}
