import { Field, useWords } from "../../staff-ui";
import { OFFICE_WORDS } from "../words";
import type { Choice } from "./choose";
import { RESPONSE_WORDS } from "./words";

const MODES = ["web", "phone", "paper"] as const;

export function Chooser({ choice, onChoose }: { choice: Choice; onChoose: (choice: Choice) => void }) {
  const w = useWords(RESPONSE_WORDS);
  const o = useWords(OFFICE_WORDS);
  return (
    <search className="filters">
      <Field label={o.mode}>
        {(wired) => (
          <select
            {...wired}
            className="input"
            name="mode"
            value={choice.mode}
            onChange={(event) => onChoose({ ...choice, mode: MODES.find((mode) => mode === event.target.value) ?? "" })}
          >
            <option value="">{o.allModes}</option>
            {MODES.map((mode) => (
              <option key={mode} value={mode}>
                {o[mode]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={w.search}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            name="variable"
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={choice.search}
            onChange={(event) => onChoose({ ...choice, search: event.target.value })}
          />
        )}
      </Field>
      <label className="check">
        <input
          type="checkbox"
          name="only-missing"
          checked={choice.onlyMissing}
          onChange={(event) => onChoose({ ...choice, onlyMissing: event.target.checked })}
        />
        {w.onlyMissing}
      </label>
      <label className="check">
        <input
          type="checkbox"
          name="only-flagged"
          checked={choice.onlyFlagged}
          onChange={(event) => onChoose({ ...choice, onlyFlagged: event.target.checked })}
        />
        {w.onlyFlagged}
      </label>
    </search>
  );
}
