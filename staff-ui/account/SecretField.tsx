import { Field } from "../pieces/Field";

interface Props {
  label: string;
  value: string;
  onChange: (typed: string) => void;
  /** a new password; else the one that somebody has */
  fresh?: boolean;
  shown?: boolean;
  fault?: string | undefined;
}

export const SecretField = ({ label, value, onChange, fresh = false, shown = false, fault }: Props) => (
  <Field label={label} fault={fault}>
    {(props) => (
      <input
        {...props}
        className="input"
        type={shown ? "text" : "password"}
        autoComplete={fresh ? "new-password" : "current-password"}
        maxLength={200}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
