import { Field } from "../pieces/Field";

interface Props {
  label: string;
  hint?: string;
  value: string;
  onChange: (typed: string) => void;
  /** six figures only: no recovery code can stand here */
  figures?: boolean;
}

/** A code that somebody copies from another device. */
export const CodeField = ({ label, hint, value, onChange, figures = false }: Props) => (
  <Field label={label} hint={hint}>
    {(props) => (
      <input
        {...props}
        className="input code"
        name="code"
        autoComplete="one-time-code"
        inputMode={figures ? "numeric" : "text"}
        spellCheck={false}
        maxLength={20}
        // biome-ignore lint/a11y/noAutofocus: the only thing to do on this page
        autoFocus
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
