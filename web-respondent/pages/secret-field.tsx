import { type Ref, useId } from "react";
import { usePlain } from "../frame/act";
import { useWords } from "../words";

interface SecretFieldProps {
  /** under which a plain page sends it */
  name: string;
  field?: Ref<HTMLInputElement>;
  label: string;
  how?: string;
  typed: string;
  shown: boolean;
  /** Id of the text that says what is amiss. */
  trouble: string | undefined;
  onType(typed: string): void;
}

/** Not a password field: a browser would offer to keep it for whoever uses it next. The figures are masked all the same. */
export function SecretField({ name, field, label, how, typed, shown, trouble, onType }: SecretFieldProps) {
  const id = useId();
  const described = [how && `${id}-how`, trouble].filter(Boolean).join(" ");
  return (
    <div className="secret">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {how && (
        <p className="how" id={`${id}-how`}>
          {how}
        </p>
      )}
      <input
        ref={field}
        id={id}
        name={name}
        className={shown ? "field code" : "field code masked"}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={20}
        value={typed}
        aria-describedby={described || undefined}
        aria-invalid={trouble !== undefined || undefined}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

/** Needs a script: a plain page keeps the figures masked. */
export function ShowFigures({ shown, onShow }: { shown: boolean; onShow(shown: boolean): void }) {
  const words = useWords();
  if (usePlain()) return null;
  return (
    <label className="show-figures">
      <input type="checkbox" checked={shown} onChange={(event) => onShow(event.target.checked)} />
      {words.pinShow}
    </label>
  );
}
