import { type ReactNode, useId } from "react";

interface Wired {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}
interface Props {
  label: ReactNode;
  hint?: ReactNode;
  fault?: ReactNode;
  /** draws the control; it spreads what it is given, so that label, hint and fault belong to it */
  children: (wired: Wired) => ReactNode;
}

export function Field({ label, hint, fault, children }: Props) {
  const id = useId();
  const told = fault ? `${id}-fault` : hint ? `${id}-hint` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(told ? { "aria-describedby": told } : {}), ...(fault ? { "aria-invalid": true } : {}) })}
      {fault ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : (
        hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}
