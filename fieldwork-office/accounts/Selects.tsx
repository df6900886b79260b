import type { Language } from "../../questionnaires/format/types";
import type { Role } from "../../server/contract/staff";
import { Field, useTell, useWords } from "../../staff-ui";
import { ACCOUNT_WORDS, ROLE_LABELS } from "./words";

interface Props<Value> {
  value: Value;
  onChange: (value: Value) => void;
}

const ROLES = Object.keys(ROLE_LABELS) as Role[];

export function RoleSelect({ value, onChange }: Props<Role>) {
  const w = useWords(ACCOUNT_WORDS);
  const tell = useTell();
  return (
    <Field label={w.role}>
      {(wired) => (
        <select
          {...wired}
          className="input"
          name="role"
          value={value}
          onChange={(event) => onChange(ROLES.find((role) => role === event.target.value) ?? value)}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {tell(ROLE_LABELS[role])}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function LanguageSelect({ value, onChange }: Props<Language>) {
  const w = useWords(ACCOUNT_WORDS);
  return (
    <Field label={w.language}>
      {(wired) => (
        <select
          {...wired}
          className="input"
          name="language"
          value={value}
          onChange={(event) => onChange(event.target.value === "en" ? "en" : "fr")}
        >
          <option value="fr">{w.fr}</option>
          <option value="en">{w.en}</option>
        </select>
      )}
    </Field>
  );
}
