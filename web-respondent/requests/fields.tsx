import { type ReactNode, useId } from "react";
import { useRequestWords } from "../words/requests";
import { FIELDS, type FieldName, type RequestFault } from "./read-request";

/** What was typed on the page that came back, and what is amiss in it. */
export interface Typed {
  fields: URLSearchParams;
  faults: readonly RequestFault[];
}
interface FieldProps {
  field: FieldName;
  label: string;
  how?: string;
  typed: Typed;
}

export const typedIn = ({ fields }: Typed, field: FieldName): string => fields.get(FIELDS[field]) ?? "";

function useTrouble(field: FieldName, { faults }: Typed): string | undefined {
  const { faults: words } = useRequestWords();
  const why = faults.find((fault) => fault.field === field)?.why;
  if (why === undefined) return undefined;
  return why === "missing" ? words.missing[field] : why === "too-long" ? words.tooLong : words.notANumber;
}

/** A label, what explains it, what is amiss, and the control between. */
function Labelled({
  label,
  how,
  trouble,
  id,
  children,
}: {
  label: string;
  how: string | undefined;
  trouble: string | undefined;
  id: string;
  children: ReactNode;
}) {
  return (
    <div className="asked">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {how && (
        <p className="how" id={`${id}-how`}>
          {how}
        </p>
      )}
      {children}
      {trouble && (
        <p className="nudge" id={`${id}-trouble`}>
          {trouble}
        </p>
      )}
    </div>
  );
}

/** What every control of them says of itself. */
function useControl(field: FieldName, how: string | undefined, typed: Typed) {
  const id = useId();
  const trouble = useTrouble(field, typed);
  const described = [how && `${id}-how`, trouble && `${id}-trouble`].filter(Boolean).join(" ");
  const control = {
    id,
    name: FIELDS[field],
    defaultValue: typedIn(typed, field),
    "aria-describedby": described || undefined,
    "aria-invalid": trouble ? true : undefined,
  } as const;
  return { id, trouble, control };
}

export function TextInput({ field, label, how, typed, kind = "text" }: FieldProps & { kind?: "text" | "tel" }) {
  const { id, trouble, control } = useControl(field, how, typed);
  return (
    <Labelled label={label} how={how} trouble={trouble} id={id}>
      <input {...control} className="field" type={kind} autoComplete="off" spellCheck={false} />
    </Labelled>
  );
}

export function TextBox({ field, label, how, typed, rows }: FieldProps & { rows: number }) {
  const { id, trouble, control } = useControl(field, how, typed);
  return (
    <Labelled label={label} how={how} trouble={trouble} id={id}>
      <textarea {...control} className="field" rows={rows} autoComplete="off" />
    </Labelled>
  );
}

export function Select({
  field,
  label,
  how,
  typed,
  options,
}: FieldProps & { options: readonly { value: string; label: string }[] }) {
  const { id, trouble, control } = useControl(field, how, typed);
  return (
    <Labelled label={label} how={how} trouble={trouble} id={id}>
      <select {...control} className="field">
        {options.map(({ value, label: text }) => (
          <option value={value} key={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Radios({
  field,
  label,
  typed,
  options,
  otherwise,
}: FieldProps & { options: readonly { value: string; label: string }[]; otherwise: string }) {
  const chosen = typedIn(typed, field) || otherwise;
  return (
    <fieldset className="asked">
      <legend className="label">{label}</legend>
      {options.map(({ value, label: text }) => (
        <label className="answer" key={value}>
          <input type="radio" name={FIELDS[field]} value={value} defaultChecked={value === chosen} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

export function Tick({ field, label, typed }: Omit<FieldProps, "how">) {
  return (
    <label className="answer">
      <input type="checkbox" name={FIELDS[field]} value="yes" defaultChecked={typedIn(typed, field) === "yes"} />
      {label}
    </label>
  );
}
