import { Field } from "../../staff-ui";

interface Props {
  label: string;
  /** what stands for nobody chosen */
  none: string;
  interviewers: readonly { login: string; name: string }[];
  value: string;
  onValue: (login: string) => void;
  /** the key that opened the form goes on in it */
  first?: boolean;
}

/** One of the interviewers, by name. */
export function InterviewerField({ label, none, interviewers, value, onValue, first = false }: Props) {
  return (
    <Field label={label}>
      {(wired) => (
        <select
          {...wired}
          className="input"
          // biome-ignore lint/a11y/noAutofocus: only where it was just asked for
          autoFocus={first}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        >
          <option value="">{none}</option>
          {interviewers.map(({ login, name }) => (
            <option key={login} value={login}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
