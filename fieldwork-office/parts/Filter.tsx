import { Field, useWords } from "../../staff-ui";
import { goTo, useSearch } from "../navigation";
import { withFilters } from "../routes";
import { OFFICE_WORDS } from "../words";

interface Props {
  label: string;
  name: string;
  /** the choice without a filter */
  all: string;
  options: readonly { value: string; label: string }[];
}

/** A filter lives in the address: it survives going to a case and coming back, and nothing else remembers it. */
export function Filter({ label, name, all, options }: Props) {
  const search = useSearch();
  const value = new URLSearchParams(search).get(name) ?? "";
  return (
    <Field label={label}>
      {(wired) => (
        <select
          {...wired}
          className="input"
          name={name}
          value={value}
          onChange={(event) =>
            goTo(window.location.pathname + withFilters(search, { [name]: event.target.value }), "replace")
          }
        >
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function ModeFilter() {
  const w = useWords(OFFICE_WORDS);
  return (
    <Filter
      label={w.mode}
      name="mode"
      all={w.allModes}
      options={(["web", "phone", "paper"] as const).map((value) => ({ value, label: w[value] }))}
    />
  );
}
