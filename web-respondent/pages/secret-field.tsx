import { type Ref, useId } from "react";
import { useWords } from "../words";

interface SecretFieldProps {
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
export function SecretField({ field, label, how, typed, shown, trouble, onType }: SecretFieldProps) {
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

export function ShowFigures({ shown, onShow }: { shown: boolean; onShow(shown: boolean): void }) {
  const words = useWords();
  return (
    <label className="show-figures">
      <input type="checkbox" checked={shown} onChange={(event) => onShow(event.target.checked)} />
      {words.pinShow}
    </label>
  );
}
