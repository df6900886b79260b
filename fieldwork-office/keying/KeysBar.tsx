import { Fragment } from "react";
import type { Field } from "../../server/contract/office";
import { useWords } from "../../staff-ui";
import { keyOfCode } from "./keys";
import { codesFor, isChoice, isText, keysOf } from "./marks";
import { KEYING_WORDS } from "./words";

/** The same keys once more, and only those that do something on this field. */
export function KeysBar({ field }: { field: Field }) {
  const w = useWords(KEYING_WORDS);
  const keys = [...keysOf(field).keys()];
  const alt = isText(field) ? [w.alt] : [];
  const short = { blank: w.keyBlank, "multiple-marks": w.keyMultiple, illegible: w.keyIllegible };
  const all: { keys: string[]; between?: string; does: string }[] = [
    ...(isChoice(field) && keys.length > 0
      ? [{ keys: keys.length > 1 ? [keys[0] ?? "", keys.at(-1) ?? ""] : keys, between: "–", does: w.keyChoose }]
      : []),
    ...(field.kind === "digits" ? [{ keys: ["0", "9"], between: "–", does: w.keyDigits }] : []),
    ...codesFor(field).map((code) => ({ keys: [...alt, keyOfCode(code)], does: short[code] })),
    { keys: [w.enter], does: w.keyNext },
    { keys: [w.backspace], does: w.keyBefore },
    { keys: [w.pageDown], does: w.keyPage },
    { keys: [w.pageUp], does: w.keyPageBefore },
    { keys: [...alt, "Z"], does: w.keyZoom },
  ];
  return (
    <footer className="keys">
      <h2>{w.keyboard}</h2>
      <ul>
        {all.map(({ keys: caps, between, does }) => (
          <li key={does}>
            {caps.map((cap, index) => (
              <Fragment key={cap}>
                {index > 0 && between}
                <kbd>{cap}</kbd>
              </Fragment>
            ))}
            {does}
          </li>
        ))}
      </ul>
    </footer>
  );
}
